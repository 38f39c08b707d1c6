import type { Case } from '#shared/case/case'
import { judgeConsentWays } from '#shared/case/step-barrier'
import type { ConsentStep } from '#shared/case/step-tables'
import type { Person } from '#shared/office/office'

/** Where both ways are shut the button says what the leader does, and by whom it may be done. */
export function mayThemself(step: ConsentStep, one: Case, actor: Person | undefined): boolean {
  const ways = actor === undefined ? undefined : judgeConsentWays(step, one, actor)
  return ways?.self === undefined || ways.recorded !== undefined
}
