import type { StepName } from '#shared/case/step-refused'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { AssignDialog } from './assign-dialog'
import { ContactDialog } from './contact-dialog'
import { FeedbackDialog } from './feedback-dialog'
import { InstructDialog } from './instruct-dialog'
import { LiftDialog } from './lift-dialog'
import { NoteDialog } from './note-dialog'
import { RegisterDialog } from './register-dialog'
import { ReviewDialog } from './review-dialog'
import { SendForReviewDialog } from './send-for-review-dialog'
import type { StepDialogProps } from './step-dialog-props'
import { SubmitDialog } from './submit-dialog'
import { VoidDialog } from './void-dialog'

export const stepDialogNames = [
  'register',
  'submit',
  'instruct',
  'assign',
  'note',
  'contact',
  'send-for-review',
  'review',
  'feed-back',
  'void',
  'lift',
] as const
export type StepDialogName = (typeof stepDialogNames)[number]

/** The dialogs of a case: 查看来电人 is the veil's own. */
export const caseDialogNames = [...stepDialogNames, 'reveal'] as const
export type CaseDialogName = (typeof caseDialogNames)[number]

/** By which dialog each step is taken; undefined where it is taken on another screen, or goes with another act. */
export const dialogByStep = {
  register: 'register',
  submit: 'submit',
  instruct: 'instruct',
  assign: 'assign',
  note: 'note',
  contact: 'contact',
  'send-for-review': 'send-for-review',
  approve: 'review',
  'send-back': 'review',
  'feed-back': 'feed-back',
  // Asked for wherever a hidden text is shown, by the veil itself.
  reveal: undefined,
  void: 'void',
  lift: 'lift',
  // The reply's screen writes it, 需要核对 numbers, and looking, printing and exporting are put on record as they are done.
  draft: undefined,
  number: undefined,
  'renumber-stub': undefined,
  'record-print': undefined,
  'record-save': undefined,
  'record-attachment': undefined,
  'record-export': undefined,
  // About an entry of the timeline, which has dialogs of its own.
  correct: undefined,
  'take-back': undefined,
} as const satisfies { readonly [S in StepName]: StepDialogName | undefined }

/** A step that is taken by a dialog of the case's page. */
export type DialogStep = { [S in StepName]: (typeof dialogByStep)[S] extends undefined ? never : S }[StepName]

/** The dialog of one step. */
export function StepDialog({
  name,
  actor,
  ...props
}: StepDialogProps & {
  readonly name: StepDialogName
  readonly actor: Person | undefined
}): ReactElement | null {
  switch (name) {
    case 'register':
      return <RegisterDialog {...props} />
    case 'submit':
      return <SubmitDialog {...props} />
    case 'instruct':
      return actor === undefined ? null : <InstructDialog {...props} actor={actor} />
    case 'assign':
      return <AssignDialog {...props} />
    case 'note':
      return <NoteDialog {...props} />
    case 'contact':
      return <ContactDialog {...props} />
    case 'send-for-review':
      return <SendForReviewDialog {...props} />
    case 'review':
      return actor === undefined ? null : <ReviewDialog {...props} actor={actor} />
    case 'feed-back':
      return <FeedbackDialog {...props} />
    case 'void':
      return <VoidDialog {...props} />
    case 'lift':
      return <LiftDialog {...props} />
  }
}
