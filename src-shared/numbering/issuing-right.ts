import { largestOf, smallestOf } from '../prelude/extremes'
import type { LocalDate } from '../prelude/local-date'
import type { Lease } from './numbering-record'

/** Who gives numbers in this office, as this PC knows it. */
export interface NumberingFacts {
  readonly ownDevice: string
  /** The PCs named by the office's setting: none before anybody chose, several while two hand-overs contradict each other. */
  readonly holders: readonly string[]
  /** The PC on which the office was set up: it gives the numbers until somebody chooses. */
  readonly founder: string | undefined
  /** Whether the office has other PCs at all; a single PC gives its numbers and need know nothing of this. */
  readonly severalPcs: boolean
  readonly leases: readonly Lease[]
}

export type NoRightReason =
  /** Another PC gives the numbers. */
  | 'other-pc'
  /** Two hand-overs contradict each other; nobody gives numbers until that is decided. */
  | 'holders-disagree'
  /** The number lies in a run that is lent to another PC. */
  | 'lent-out'

export type IssuingRight =
  | { readonly right: 'role'; readonly next: number }
  | { readonly right: 'lease'; readonly next: number; readonly left: number; readonly until: LocalDate }
  | { readonly right: 'none'; readonly why: NoRightReason; readonly holder: string | undefined }

/** The PC that gives the numbers; undefined while two hand-overs contradict each other. */
export function numberingHolder({ holders, founder, severalPcs, ownDevice }: NumberingFacts): string | undefined {
  if (holders.length > 1) return undefined
  return holders[0] ?? (severalPcs ? (founder ?? ownDevice) : ownDevice)
}

/**
 * Whether this PC may give an official number of a year today, and which is next. `used` are the serials ever given in that
 * year as far as this PC knows, those no longer borne too: a number that stood on paper is not given twice.
 */
export function issuingRight(
  facts: NumberingFacts,
  year: number,
  used: ReadonlySet<number>,
  today: LocalDate,
): IssuingRight {
  const holder = numberingHolder(facts)
  const ofYear = facts.leases.filter((lease) => lease.year === year)
  if (holder === facts.ownDevice) return { right: 'role', next: nextForHolder(ofYear, used) }
  const free = ofYear
    .filter((lease) => isInForce(lease, facts.ownDevice, today))
    .flatMap((lease) => freeOf(lease, used).map((serial) => ({ serial, until: lease.until })))
  free.sort((a, b) => a.serial - b.serial)
  const next = free[0]
  if (next !== undefined) return { right: 'lease', next: next.serial, left: free.length, until: next.until }
  return { right: 'none', why: holder === undefined ? 'holders-disagree' : 'other-pc', holder }
}

/** Why this PC may not give this very number today; undefined when it may. */
export function refuseGiving(
  facts: NumberingFacts,
  { year, serial }: { readonly year: number; readonly serial: number },
  today: LocalDate,
): NoRightReason | undefined {
  const around = facts.leases.filter((lease) => lease.year === year && lease.from <= serial && serial <= lease.to)
  if (around.some((lease) => isInForce(lease, facts.ownDevice, today))) return undefined
  const holder = numberingHolder(facts)
  if (holder !== facts.ownDevice) return holder === undefined ? 'holders-disagree' : 'other-pc'
  return around.some((lease) => !lease.returned) ? 'lent-out' : undefined
}

/** The first serial after everything given or lent: where a new run begins. */
export function nextRunStart(leases: readonly Lease[], year: number, used: ReadonlySet<number>): number {
  const lent = leases.filter((lease) => lease.year === year).map((lease) => lease.to)
  return largestOf([...used, ...lent], 0) + 1
}

const isInForce = (lease: Lease, device: string, today: LocalDate): boolean =>
  lease.deviceId === device && !lease.returned && today <= lease.until

const freeOf = ({ from, to }: Lease, used: ReadonlySet<number>): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter((serial) => !used.has(serial))

/**
 * Numbers that came back from a lease are given first, so that the year keeps no gap; then one after the highest that was
 * not lent. A run that was not returned is passed over for good: what its PC gave may still be on the way.
 */
function nextForHolder(leases: readonly Lease[], used: ReadonlySet<number>): number {
  const cameBack = leases.filter((lease) => lease.returned).flatMap((lease) => freeOf(lease, used))
  const away = leases.filter((lease) => !lease.returned)
  const lentNow = (serial: number): Lease | undefined =>
    away.find((lease) => lease.from <= serial && serial <= lease.to)
  const back = cameBack.filter((serial) => lentNow(serial) === undefined)
  if (back.length > 0) return smallestOf(back)
  const ownHighest = [...used]
    .filter((serial) => lentNow(serial) === undefined)
    .reduce((highest, serial) => Math.max(highest, serial), 0)
  let next = ownHighest + 1
  for (;;) {
    const lease = lentNow(next)
    if (lease === undefined && !used.has(next)) return next
    next = lease === undefined ? next + 1 : lease.to + 1
  }
}
