import type { LocalDate } from '../prelude/local-date'
import type { StepRefused } from '../case/step-refused'

/** The limit cannot be counted anew: `why` says what is missing. */
export interface RejudgingRefused {
  readonly type: 'RejudgingRefused'
  /** Its limit is not provisional; its calendar is still not known; the version that it was judged by is not in the ledger. */
  readonly why: 'settled' | 'calendar' | 'rules'
}

/** Why an entry was not taken. Nothing has changed; each has Chinese words in the failure messages. */
export type EntryRefused =
  | StepRefused
  /** Fields that the form lets nobody leave so: missing, too long, or no choice of the list. */
  | { readonly type: 'EntryMalformed'; readonly fields: readonly string[] }
  | { readonly type: 'CalledInFuture'; readonly calledOn: LocalDate; readonly today: LocalDate }
  | { readonly type: 'RegisteredBeforeCall'; readonly registeredOn: LocalDate; readonly calledOn: LocalDate }
  | { readonly type: 'DueBeforeCall'; readonly dueOn: LocalDate; readonly calledOn: LocalDate }
  /** Several people, and nobody named who speaks for them. */
  | { readonly type: 'SpeakerMissing'; readonly peopleCount: number }
  /** What is to be changed is not the office's own. */
  | { readonly type: 'EntryNotOurs' }
  | { readonly type: 'EntryUnchanged' }
  /** Somebody else changed these fields since the form was opened. */
  | { readonly type: 'EntryChangedMeanwhile'; readonly fields: readonly string[] }
  /** A day so many years off that its year is mistyped. */
  | { readonly type: 'EntryDayFarOff'; readonly field: 'calledOn' | 'dueOn'; readonly on: LocalDate }
  /** A case linked to itself, or to one that it is linked to already. */
  | { readonly type: 'LinkPointless' }
  | RejudgingRefused
