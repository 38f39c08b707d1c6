import { stages, type Stage } from './stage'
import { stageAfter, stepRules, type MovingStep } from './step-rules'

export interface StageTransition {
  readonly from: Stage
  readonly step: MovingStep
  readonly to: Stage
}

const isMovingStep = (step: string): step is MovingStep => step in stageAfter

/** Every way a step leads from one stage to another, read off the step rules: 改派 leads from 办理中 to 办理中. */
export const stageTransitions: readonly StageTransition[] = Object.keys(stageAfter)
  .filter(isMovingStep)
  .flatMap((step) => stepRules[step].from.map((from) => ({ from, step, to: stageAfter[step] })))

/** The steps that lead from one stage to another, none when there is no such way. */
export const stepsBetween = (from: Stage, to: Stage): MovingStep[] =>
  stageTransitions.filter((way) => way.from === from && way.to === to).map(({ step }) => step)

/** Where a case may stand after both sides of a conflict are known: where one of them stands, or one step on from there. */
export function stagesReachable(sides: readonly Stage[]): Stage[] {
  return stages.filter((stage) => sides.includes(stage) || sides.some((side) => stepsBetween(side, stage).length > 0))
}
