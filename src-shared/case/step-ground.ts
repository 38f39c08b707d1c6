import type { Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { Case } from './case'
import type { StepSurroundings } from './case-step'
import type { RecordWriter } from './record-writer'
import type { StepRefused } from './step-refused'

/** What a step is decided on: the case as it stands, what is round it, and the writer of its record. */
export interface StepGround {
  readonly one: Case
  readonly around: StepSurroundings
  readonly write: RecordWriter
}

/** The ops of a step, or why it cannot be taken in this way. */
export type Planned = Result<KnownOp[], StepRefused>
