import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { dayPart, toldPart } from '../parts'
import { refuseAct } from '../plan-act'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

export const chargeEndedAct = defineAct({
  act: 'charge-ended',
  name: '解除包案',
  parts: { on: dayPart('解除日期'), reason: toldPart('理由', stepLimits.reason) },
  day: 'on',
  log: 'handle',
  tell: ({ reason }) => ({ title: '解除包案', detail: reason }),
})

/** 解除包案: no leader answers for the case any more. */
export const endChargeStep = defineStep({
  step: 'end-charge',
  name: '解除包案',
  place: 'side',
  group: 'people',
  from: anyStage.filter((stage) => stage !== 'closed'),
  roles: ['registrar', 'supervisor', 'reviewer'],
  act: chargeEndedAct,
  barrier: ({ values }) =>
    (values.charge?.leaderId ?? '') === ''
      ? {
          type: 'StepRefuses',
          why: 'NobodyInCharge',
          title: '这个案件没有包案领导',
          what: '还没有领导包案，或者已经解除。',
          todo: '要包案的，请用“包案”。',
        }
      : undefined,
  plan: planEndCharge,
})

/** What 解除包案 brings. */
export interface EndCharge {
  readonly on: LocalDate
  readonly reason: string
}

function planEndCharge(step: EndCharge, ground: StepGround): Planned {
  const { on, reason } = step
  return (
    refuseAct(chargeEndedAct, step, ground) ??
    ok([
      ground.write.set('charge', { leaderId: '', on, note: reason }),
      ground.write.entry('charge-ended', { on, reason }),
    ])
  )
}
