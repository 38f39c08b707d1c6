import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import type { Names } from '../../messages/act-words'
import { EntryDialog, type EntryDialogName } from './steps/entry-dialog'
import type { StepDialogProps } from './steps/step-dialog-props'
import { StepDialog, type StepDialogName } from './steps/step-dialog'

/** An entry of the timeline, and what is to be done about it. */
export interface ChosenEntry {
  readonly name: EntryDialogName
  readonly ref: string
}

export interface CaseDialogsProps extends Omit<StepDialogProps, 'onClose'> {
  readonly actor: Person | undefined
  readonly step: StepDialogName | undefined
  readonly entry: ChosenEntry | undefined
  readonly names: Names
  readonly onClose: () => void
}

/** The dialog that is open about the case, if any: a step, or what is done about an entry. */
export function CaseDialogs({ step, entry, names, actor, ...props }: CaseDialogsProps): ReactElement | null {
  const chosen = props.one.entries.find(({ ref }) => ref === entry?.ref)
  if (step !== undefined) return <StepDialog name={step} actor={actor} {...props} />
  return entry === undefined || chosen === undefined ? null : (
    <EntryDialog name={entry.name} entry={chosen} names={names} {...props} />
  )
}
