import { importedAct } from './acts/imported'
import { stages, type Stage } from './stage'
import { isMovingStep, stepNames, stepOf, type MovingStep } from './step-tables'

export interface StageTransition {
  readonly from: Stage
  readonly step: MovingStep
  readonly to: Stage
}

const everyWay: readonly StageTransition[] = stages.flatMap((from) =>
  stepNames.filter(isMovingStep).flatMap((step) => {
    const { from: starts, to } = stepOf(step)
    return to !== undefined && starts.includes(from) ? [{ from, step, to }] : []
  }),
)

/** Every way a step leads from one stage to another, read off the steps: 改派 leads from 办理中 to 办理中. */
export const stageTransitions = everyWay.filter(({ step }) => stepOf(step).byActAlone !== true)

/** Whether one of these acts explains a way that is open to its step alone. What an old ledger closed comes closed (decision 0076). */
export const explainsWay = (act: string, from: Stage, to: Stage): boolean =>
  (act === importedAct.act && from === 'received' && to === 'closed') ||
  everyWay.some((way) => stepOf(way.step).act?.act === act && way.from === from && way.to === to)

/** The steps that lead from one stage to another, none when there is no such way. */
export const stepsBetween = (from: Stage, to: Stage): MovingStep[] =>
  stageTransitions.filter((way) => way.from === from && way.to === to).map(({ step }) => step)

/** Where a case may stand after both sides of a conflict are known: where one of them stands, or one step on from there. */
export function stagesReachable(sides: readonly Stage[]): Stage[] {
  return stages.filter((stage) => sides.includes(stage) || sides.some((side) => stepsBetween(side, stage).length > 0))
}
