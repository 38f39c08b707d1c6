import type { Open } from '../prelude/open-choice'
import type { LocalDate } from '../prelude/local-date'
import type { CheckResult } from './choices'
import type { Case } from './case'

/** 审核 of the reply as it stands: by whom, when, with what result. */
export interface StandingCheck {
  readonly byId: string
  readonly on: LocalDate
  readonly result: Open<CheckResult>
}

/** The last 审核 of the reply; undefined where nobody checked it since it was last written. */
export function standingCheck({ timeline }: Pick<Case, 'timeline'>): StandingCheck | undefined {
  const last = timeline.filter(({ act }) => act.act === 'checked' || act.act === 'drafted').at(-1)
  return last?.act.act === 'checked' ? { byId: last.by, on: last.act.on, result: last.act.result } : undefined
}

/** Whether the reply may go up in an office that wants it checked first. */
export const hasPassedCheck = (one: Pick<Case, 'timeline'>): boolean => standingCheck(one)?.result === 'passed'
