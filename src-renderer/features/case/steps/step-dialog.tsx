import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { AssignDialog } from './assign-dialog'
import { ContactDialog } from './contact-dialog'
import { FeedbackDialog } from './feedback-dialog'
import { InstructDialog } from './instruct-dialog'
import { LiftDialog } from './lift-dialog'
import { NoteDialog } from './note-dialog'
import { RegisterDialog } from './register-dialog'
import { RevealDialog } from './reveal-dialog'
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
  'reveal',
  'void',
  'lift',
] as const
export type StepDialogName = (typeof stepDialogNames)[number]

/** The dialog of one step. */
export function StepDialog({
  name,
  actor,
  onRevealed,
  ...props
}: StepDialogProps & {
  readonly name: StepDialogName
  readonly actor: Person | undefined
  readonly onRevealed: () => void
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
    case 'reveal':
      return <RevealDialog {...props} onRevealed={onRevealed} />
  }
}
