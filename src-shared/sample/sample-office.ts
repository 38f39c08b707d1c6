import type { Matter as DutyMatter } from '../entry/matter-list'
import type { Cover } from '../office/cover'
import type { Department, Office, Person } from '../office/office'
import type { RuleSet } from '../rules/rule-set'
import type { Village } from '../office/village'
import type { SampleDossier } from './dossiers'
import type { Beginning, SampleDays } from './sample-days'
import type { Story } from './story'

/** Somebody who is or was away, and who acts for them: from a beginning, for so many working days. */
export interface Absence {
  readonly id: string
  readonly absentId: string
  readonly coverId: string
  readonly begins: Beginning
  readonly workdays: number
  readonly reason: string
}

/** A made-up office with its year. */
export interface SampleOffice {
  readonly office: Office
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
  readonly villages: readonly Village[]
  readonly absences: readonly Absence[]
  /** Leaders in turn, a week each. */
  readonly rota: readonly string[]
  readonly matters: readonly DutyMatter[]
  /** By which of the rule sets that come with the program it goes. */
  readonly ruleSet: string
  /** Whether the clock stands still while a case waits: what the office itself wrote into those rules. */
  readonly pauses: RuleSet['counting']['pauses']
  /** Who takes the centre's bundles in, and at whose desk the sample opens. */
  readonly clerkId: string
  /** Who looks at the day's work in the morning and in the afternoon, in turn. */
  readonly checkers: readonly string[]
  readonly centre: { readonly code: string; readonly name: string }
  readonly stories: readonly Story[]
  /** What is raised often, each with a record of its own. */
  readonly dossiers: readonly SampleDossier[]
  /** Whose sheets nobody has taken in: a bundle of the centre brings them (`issueFresh`). */
  readonly fresh: readonly Story[]
}

/** The covers of absences, with their days in the year behind us. */
export const absencesToCovers = (absences: readonly Absence[], days: SampleDays): Cover[] =>
  absences.map(({ id, absentId, coverId, begins, workdays, reason }) => {
    const from = days.beginOn(begins, 0)
    return { id, absentId, coverId, from, to: days.workday(from, workdays), reason }
  })
