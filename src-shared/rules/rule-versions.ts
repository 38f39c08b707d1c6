import type { LocalDate } from '../prelude/local-date'
import type { RuleSet } from './rule-set'

/** A version of a rule set as the ledger keeps it. */
export interface KeptVersion {
  readonly set: RuleSet
  /** Put out of use by another of the same day, or as a mistake. Cases that were judged by it keep it. */
  readonly withdrawn: boolean
}

/** Two versions of one set that do not follow each other: the later number does not begin on a later day. */
export interface VersionsOverlap {
  readonly type: 'VersionsOverlap'
  readonly earlier: number
  readonly later: number
  readonly validFrom: LocalDate
}

/** The version under which a case received on that day stands: of those begun by then, the newest. Undefined before the first. */
export function findVersionOn(versions: readonly KeptVersion[], day: LocalDate): RuleSet | undefined {
  return standing(versions)
    .filter(({ validFrom }) => validFrom <= day)
    .at(-1)
}

/** Every pair of neighbouring versions whose days of beginning are not in the order of their numbers. Those withdrawn do not count. */
export function findOverlaps(versions: readonly KeptVersion[]): VersionsOverlap[] {
  const sets = standing(versions)
  return sets.flatMap((set, index) => {
    const before = sets[index - 1]
    return before !== undefined && before.validFrom >= set.validFrom
      ? [{ type: 'VersionsOverlap' as const, earlier: before.version, later: set.version, validFrom: set.validFrom }]
      : []
  })
}

/** What a new version is to be called: one more than any that was ever there. */
export const nextVersion = (versions: readonly KeptVersion[]): number =>
  Math.max(0, ...versions.map(({ set }) => set.version)) + 1

/** A version begins on the same day as one before it and takes its place, or must begin later than all that stand. */
export type VersionPlan =
  | { readonly type: 'follows' }
  | { readonly type: 'replaces'; readonly version: number }
  | VersionsOverlap

/** Where a new version stands among those kept: after them, in the place of the newest, or nowhere. */
export function planVersion(versions: readonly KeptVersion[], validFrom: LocalDate): VersionPlan {
  const newest = standing(versions).at(-1)
  if (newest === undefined || newest.validFrom < validFrom) return { type: 'follows' }
  if (newest.validFrom === validFrom) return { type: 'replaces', version: newest.version }
  return { type: 'VersionsOverlap', earlier: newest.version, later: nextVersion(versions), validFrom: newest.validFrom }
}

const standing = (versions: readonly KeptVersion[]): readonly RuleSet[] =>
  versions
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ set }) => set)
    .sort((a, b) => a.version - b.version)
