import type { CommitRef } from '#shared/record/commit'
import type { Names } from '#shared/case/names'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { EntryDialog, type EntryDialogName } from './steps/entry-dialog'
import type { StepDialogProps } from './steps/step-dialog-props'
import { entryNamed } from './entry-name'
import { StepDialog } from './steps/step-dialog'
import type { StepName } from '#shared/case/step-name'

/** An entry of the timeline, and what is to be done about it. */
export interface ChosenEntry {
  readonly name: EntryDialogName
  readonly ref: string
}

/** The step whose dialog is open, with the ask that it answers. */
export interface OpenStep {
  readonly step: StepName
  readonly ask?: CommitRef | undefined
}

export interface CaseDialogsProps extends Omit<StepDialogProps, 'onClose'> {
  readonly actor: Person | undefined
  readonly step: OpenStep | undefined
  readonly entry: ChosenEntry | undefined
  readonly names: Names
  readonly onClose: () => void
}

/** The dialog that is open about the case, if any: a step, or what is done about an entry. */
export function CaseDialogs({ step, entry, names, actor, ...props }: CaseDialogsProps): ReactElement | null {
  const chosen = entry === undefined ? undefined : entryNamed(entry.ref, props.one)
  if (step !== undefined) return <StepDialog step={step.step} ask={step.ask} actor={actor} {...props} />
  return entry === undefined || chosen === undefined ? null : (
    <EntryDialog name={entry.name} entry={chosen} names={names} {...props} />
  )
}
