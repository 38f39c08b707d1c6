import type { LocalDate } from '../prelude/local-date'
import { ruleRecordId } from './rule-record'
import type { RuleSet } from './rule-set'
import { findVersionOn, type KeptVersion } from './rule-versions'

/** The rule sets that an office keeps. */
export interface OfficeRules {
  /** The id of the set by which it goes, '' while by none. */
  readonly chosen: string
  /** Every version of every set, by set, the newest version first. */
  readonly versionsById: ReadonlyMap<string, readonly KeptVersion[]>
}

/** The version by which a case that was received on that day is judged; undefined where the office goes by none. */
export function rulesOn({ chosen, versionsById }: OfficeRules, day: LocalDate): RuleSet | undefined {
  return findVersionOn(versionsById.get(chosen) ?? [], day)
}

/** Every version that a case may keep, by the name under which it is kept: `town@2`. Those out of use judge what was judged by them. */
export const versionsByName = ({ versionsById }: OfficeRules): ReadonlyMap<string, RuleSet> =>
  new Map([...versionsById.values()].flatMap((versions) => versions.map(({ set }) => [ruleRecordId(set), set])))

/** An office that keeps no rules. */
export const noRules: OfficeRules = { chosen: '', versionsById: new Map() }
