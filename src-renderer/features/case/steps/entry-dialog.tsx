import type { ReactElement } from 'react'
import { CorrectDialog } from './correct-dialog'
import { TakeBackDialog, type EntryDialogProps } from './take-back-dialog'

/** What is done about an entry of the timeline. */
export const entryDialogNames = ['correct', 'take-back'] as const
export type EntryDialogName = (typeof entryDialogNames)[number]

/** The dialog for correcting an entry, or for taking it back. */
export function EntryDialog({ name, ...props }: EntryDialogProps & { readonly name: EntryDialogName }): ReactElement {
  return name === 'correct' ? <CorrectDialog {...props} /> : <TakeBackDialog {...props} />
}
