import type { StepName } from '#shared/case/step-name'
import { stepNames } from '#shared/case/step-tables'
import type { Person } from '#shared/office/office'
import type { ReactElement } from 'react'
import { allStepForms } from '../all-step-forms'
import type { StepForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** The form of a step. */
export const formOf = (step: StepName): StepForm => forms[step]
const forms: { readonly [S in StepName]: StepForm } = allStepForms

/** The step by whose dialog half-written text of this name is gone on with; undefined for what is written elsewhere. */
export const stepOfDraft = (draft: string): StepName | undefined =>
  draft === '' ? undefined : stepNames.find((step) => formOf(step).draft === draft)

/** The dialog of one step; nothing where nobody is at the desk, or the step is taken elsewhere. */
export function StepDialog({
  step,
  actor,
  ...props
}: StepDialogProps & { readonly step: StepName; readonly actor: Person | undefined }): ReactElement | null {
  const { Dialog } = formOf(step)
  return Dialog === undefined || actor === undefined ? null : <Dialog {...props} actor={actor} />
}
