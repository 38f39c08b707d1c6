import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { toldPart } from '../parts'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

export const voidedAct = defineAct({
  act: 'voided',
  name: '作废',
  parts: { reason: toldPart('理由', stepLimits.reason) },
  log: 'void',
  tell: ({ reason }) => ({ title: '作废', detail: tell`理由：${reason}` }),
})

/** 作废: the case is struck out of the ledger, visibly. */
export const voidStep = defineStep({
  step: 'void',
  name: '作废',
  place: 'beside',
  from: anyStage,
  roles: ['registrar', 'admin'],
  ofEnded: true,
  act: voidedAct,
  plan: planVoid,
})

/** What 作废 brings. `knowingSent`: the person has been told that the reply left the office already. */
export interface Void {
  readonly reason: string
  readonly knowingSent: boolean
}

function planVoid({ reason, knowingSent }: Void, { one, write }: StepGround): Planned {
  if (one.stage === 'closed' && !knowingSent)
    return fail({ type: 'ReplySent', stubNumber: one.feedback?.stubNumber ?? '' })
  return refuseBlank({ 理由: reason }) ?? ok([write.void('void', reason), write.act({ act: 'voided', reason })])
}
