import type { Case } from '#shared/case/case'
import type { StepName } from '#shared/case/step-name'
import type { Person } from '#shared/office/office'
import type { ComponentType } from 'react'
import type { ConsentDialogProps } from './step-dialog-props'

/**
 * The form of a step: one file of this folder exports it as `…Form`, and the table of forms does not compile while a step
 * has none.
 */
export interface StepForm {
  readonly step: StepName
  /** By what it is taken on the case's page; undefined where it is taken on another screen, or noted as something is done. */
  readonly Dialog: ComponentType<ConsentDialogProps> | undefined
  /** Under which name half-written text of it is kept; steps of one dialog share it. */
  readonly draft: string
  /** What its button says, where that is not the step's name. */
  readonly label?: (one: Case, actor: Person | undefined) => string
}

export const defineForm = <const Form extends StepForm>(form: Form): Form => form

/** A step that has no dialog of its own, for the reason that its file gives. */
export const takenElsewhere = <const Step extends StepName>(step: Step): StepForm & { readonly step: Step } => ({
  step,
  Dialog: undefined,
  draft: '',
})
