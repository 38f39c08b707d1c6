import type { Case } from '#shared/case/case'
import type { Person } from '#shared/office/office'
import type { CommitRef } from '#shared/record/commit'
import type { LocalDate } from '#shared/prelude/local-date'
import type { Staff } from '../../../ledger-store/read/read-office'

/** What every step's dialog is given. Its own file, so that the dialogs and their switch make no circle. */
export interface StepDialogProps {
  readonly one: Case
  /** The case's title as it may be shown. */
  readonly title: string
  readonly staff: Staff
  readonly today: LocalDate
  /** The ask that is answered, of a step that answers one. */
  readonly ask?: CommitRef | undefined
  /** Called when the dialog goes, taken or not. */
  readonly onClose: () => void
}

/** What the dialog of a leader's consent is given besides: who is at the desk. */
export interface ConsentDialogProps extends StepDialogProps {
  readonly actor: Person
}
