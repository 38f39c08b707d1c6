import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { toldPart } from '../parts'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

export const liftedAct = defineAct({
  act: 'lifted',
  name: '恢复案件',
  parts: { reason: toldPart('理由', stepLimits.reason) },
  log: 'void',
  tell: ({ reason }) => ({ title: '恢复案件', detail: tell`理由：${reason}` }),
})

/** 恢复案件: a voiding is taken back. */
export const liftStep = defineStep({
  step: 'lift',
  name: '恢复案件',
  place: 'beside',
  from: anyStage,
  roles: ['registrar', 'admin'],
  ofVoided: true,
  act: liftedAct,
  barrier: (one) => (one.voids.length === 0 ? { type: 'CaseNotVoided' } : undefined),
  plan: planLift,
})

/** What 恢复案件 brings. */
export interface Lift {
  readonly reason: string
}

function planLift({ reason }: Lift, { one, write }: StepGround): Planned {
  if (one.voids.length === 0) return fail({ type: 'CaseNotVoided' })
  return refuseBlank({ 理由: reason }) ?? ok([write.void('lift', reason), write.act({ act: 'lifted', reason })])
}
