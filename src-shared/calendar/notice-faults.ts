import type { LocalDate } from '../prelude/local-date'
import type { ArrangementFault } from './arrangement-faults'
import type { Festival } from './year-arrangement'

/** What was found in a text or a file; what it does not say is asked of the person. */
export interface ReadNotice {
  readonly year: number | undefined
  /** Title and number as far as they stand there, '' where they do not. */
  readonly source: string
  readonly issuedOn: LocalDate | undefined
  readonly festivals: readonly Festival[]
}

/** Why a text or file cannot be read as a year's arrangement. */
export type NoticeFault =
  | { readonly type: 'nothing-read' }
  | { readonly type: 'year-unknown' }
  /** JSON of another kind, or JSON that is broken. `where` names the first field that is wrong, '' for none. */
  | { readonly type: 'not-our-json'; readonly where: string }
  | { readonly type: 'no-such-day'; readonly festival: string; readonly text: string }
  /** `said` is 一 … 日. */
  | { readonly type: 'weekday-differs'; readonly festival: string; readonly day: LocalDate; readonly said: string }
  /** 共N天 is not the number of days off that were read. */
  | { readonly type: 'count-differs'; readonly festival: string; readonly said: number; readonly found: number }
  | ArrangementFault
