import type { StepRefused } from '../case/step-refused'
import type { Instant } from '../prelude/instant'
import type { WhyNever } from './undo-tables'

/** Where something stands: a record, and a field of it ('' for the record as a whole). */
export interface UndoPlace {
  readonly of: string
  readonly id: string
  readonly field: string
}

/** Why an act was not undone. Nothing has changed: an act is undone whole or not at all. */
export type UndoRefused =
  /** Nothing is known of the commit here. */
  | { readonly type: 'UndoUnknown' }
  | { readonly type: 'UndoReasonMissing' }
  /** Who did it may undo it, and an administrator. */
  | { readonly type: 'UndoNotYours'; readonly by: string }
  | { readonly type: 'UndoActorInactive' }
  | { readonly type: 'UndoneAlready' }
  /** `act` of a case or of the desk, '' of a record of kind `of`. */
  | { readonly type: 'UndoNever'; readonly why: WhyNever; readonly of: string; readonly act: string }
  /** Somebody has written there since. */
  | (UndoPlace & { readonly type: 'UndoOverwritten'; readonly by: string; readonly at: Instant })
  /** Several values stood side by side, and the act decided between them: there is no one value to go back to. */
  | (UndoPlace & { readonly type: 'UndoDecided' })
  /** Only a newer program understands what it wrote, or what stood there. */
  | (UndoPlace & { readonly type: 'UndoNewer' })
  /** The rules of the case forbid it as it stands. `number`: as what people call the case. */
  | {
      readonly type: 'UndoStepRefused'
      readonly caseId: string
      readonly number: string
      readonly refusal: StepRefused
    }
