import { actOf } from './act'
import { allSteps } from './all-steps'
import type { Role } from '../office/office'
import type { ConsentRule, StepDefinition } from './steps/define-step'
import type { Stage } from './stage'
import type { StepName } from './step-name'
import type { Trade } from './step-ground'

type Steps = typeof allSteps

/** The steps that are a leader's consent. */
export type ConsentStep = { [S in StepName]: Steps[S] extends { readonly consent: ConsentRule } ? S : never }[StepName]
/** The steps that move a case on. */
export type MovingStep = { [S in StepName]: Steps[S] extends { readonly to: Stage } ? S : never }[StepName]

/** Every step's definition by its name. */
export const stepOf = (step: StepName): StepDefinition<StepName> => definitions[step]
const definitions: { readonly [S in StepName]: StepDefinition<S> } = allSteps

/** All names, in the order of the table. */
export const stepNames: readonly StepName[] = Object.values(allSteps).map(({ step }) => step)

/** Who may take a step by role; of a leader's consent, whose own it is. */
export const rolesOf = (step: StepName): readonly Role[] => stepOf(step).roles

export const isConsentStep = (step: StepName): step is ConsentStep => stepOf(step).consent !== undefined
export const isMovingStep = (step: StepName): step is MovingStep => stepOf(step).to !== undefined

const stepByAct: ReadonlyMap<string, StepDefinition<StepName>> = new Map(
  stepNames.flatMap((name): [string, StepDefinition<StepName>][] => {
    const step = stepOf(name)
    return step.act === undefined ? [] : [[step.act.act, step]]
  }),
)

/** The step that writes an act; undefined of what is no step's: a sheet that came in, a conflict that was decided. */
export const stepOfAct = (act: string): StepDefinition<StepName> | undefined => stepByAct.get(act)

/** The step of the main line that an act was. */
export function movingStepOf(act: string): MovingStep | undefined {
  const step = stepOfAct(act)?.step
  return step !== undefined && isMovingStep(step) ? step : undefined
}

/** The tables as steps are handed them. */
export const trade: Trade = { actOf, stepOf: stepOfAct }
