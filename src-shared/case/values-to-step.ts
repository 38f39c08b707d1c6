import type { CaseStep } from './case-step'
import type { StepName } from './step-name'
import { stepOf } from './step-tables'

/** A step whose entry is all that it brings, of what stands in its form; undefined where the entry could not be read back. */
export function valuesToStep(step: StepName, values: Readonly<Record<string, unknown>>): CaseStep | undefined
export function valuesToStep(step: StepName, values: Readonly<Record<string, unknown>>): object | undefined {
  const { act } = stepOf(step)
  const isWhole = act?.schema.safeParse({ ...values, act: act.act }).success === true
  return isWhole ? { ...values, step } : undefined
}
