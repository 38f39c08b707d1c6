import type { DatedStep } from '#shared/case/step-days'
import { stepOf } from '#shared/case/step-tables'

/** The day of a step, or of what stands before the steps. */
export function stepDayName(step: DatedStep): string {
  if (step === 'issue') return '受理中心交办日期'
  if (step === 'investigate') return '调查日期'
  const act = stepOf(step).act
  return (act?.day === undefined ? undefined : act.parts[act.day]?.label) ?? `${stepOf(step).name}日期`
}
