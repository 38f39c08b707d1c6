/** What stands in a ledger that somebody is about to set up. Each is true of anything written, whether or not it can be read. */
export interface FoundedFacts {
  readonly hasProfile: boolean
  readonly hasStaff: boolean
  readonly hasCases: boolean
  /** It was laid down as the sample, perhaps not to its end. */
  readonly isSample: boolean
}

/** An office keeps this ledger already. Setting up writes over nothing. */
export interface OfficeStands {
  readonly type: 'OfficeStands'
}

/** Why no office may be laid down here, nor be waited for from another PC; undefined in a ledger that holds nothing of one. */
export function refuseFounding({ hasProfile, hasStaff, hasCases }: FoundedFacts): OfficeStands | undefined {
  return hasProfile || hasStaff || hasCases ? { type: 'OfficeStands' } : undefined
}

/** The same for the sample, which goes on where it was broken off. */
export function refuseSample(facts: FoundedFacts): OfficeStands | undefined {
  return facts.isSample && !facts.hasProfile ? undefined : refuseFounding(facts)
}
