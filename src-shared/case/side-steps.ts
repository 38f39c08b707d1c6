import { machineOf, type Side } from './sides/side'
import type { StepName } from './step-name'
import { stepNames, stepOf } from './step-tables'

/** The steps by which a side goes on as it stands: that answer or end it, and that tell more of it. */
export function stepsNext({ side, state }: Pick<Side, 'side' | 'state'>): readonly StepName[] {
  const { answers, follows = [], pending } = machineOf(side)
  return stepNames.filter((step) => {
    const act = stepOf(step).act?.act ?? ''
    return answers[act]?.includes(state) === true || (follows.includes(act) && pending.includes(state))
  })
}
