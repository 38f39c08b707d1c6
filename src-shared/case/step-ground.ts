import type { LocalDate } from '../prelude/local-date'
import type { Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { ActDefinition } from './acts/define-act'
import type { Case } from './case'
import type { StepSurroundings } from './case-step'
import type { ConsentGiven, WrittenConsent } from './consent'
import type { RecordWriter } from './record-writer'
import type { StepDefinition } from './steps/define-step'
import type { StepRefused } from './step-refused'

/** What a step is decided on: the case as it stands, what is round it, and the writer of its record. */
export interface StepGround {
  readonly one: Case
  readonly around: StepSurroundings
  readonly write: RecordWriter
  /** A day something was done on lies between the beginning of the case and today. */
  readonly refuseDay: (on: LocalDate) => Result<never, StepRefused> | undefined
  /** A step of the main line is not taken before the steps that it rests on, nor on a day to come. */
  readonly refuseStepDay: (on: LocalDate) => Result<never, StepRefused> | undefined
  /** The same of the day of an entry that is corrected: after what it rests on, before what rests on it. */
  readonly refuseCorrectedDay: (act: string, on: LocalDate) => Result<never, StepRefused> | undefined
  /** The mark that a leader's consent to this step leaves in the ledger. */
  readonly consent: (given: ConsentGiven) => Result<WrittenConsent, StepRefused>
  /** Every kind of entry and every step: for what is done about an entry, whatever it is. */
  readonly trade: Trade
}

/** The tables of the trade, by name. Handed to the steps, which are in them. */
export interface Trade {
  readonly actOf: (name: string) => ActDefinition | undefined
  /** The step that writes an act. */
  readonly stepOf: (act: string) => StepDefinition | undefined
}

/** The ops of a step, or why it cannot be taken in this way. */
export type Planned = Result<KnownOp[], StepRefused>
