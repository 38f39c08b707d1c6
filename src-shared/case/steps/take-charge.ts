import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { chargeField } from '../fields/charge'
import { partsOf, refuseAct } from '../plan-act'
import { refuseAvoiding, refuseLeader } from '../refusals/refuse-people'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

export const chargeTakenAct = defineAct({
  act: 'charge-taken',
  name: '包案',
  parts: chargeField.parts,
  day: 'on',
  brings: chargeField,
  log: 'handle',
  toldByFields: true,
  tell: ({ leaderId, note }, { person }) => ({ title: `${person(leaderId)}包案`, detail: note }),
})

/** 包案: one leader answers for this case to its end, to be seen by everybody; once more it is given to another. */
export const takeChargeStep = defineStep({
  step: 'take-charge',
  name: '包案',
  place: 'side',
  group: 'people',
  from: anyStage.filter((stage) => stage !== 'closed'),
  roles: ['registrar', 'supervisor', 'reviewer'],
  act: chargeTakenAct,
  plan: planTakeCharge,
})

/** What 包案 brings. */
export interface TakeCharge {
  readonly leaderId: string
  readonly on: LocalDate
  readonly note: string
}

function planTakeCharge(step: TakeCharge, ground: StepGround): Planned {
  const { one, around, write } = ground
  const charge = partsOf(chargeField.parts, step)
  return (
    refuseAct(chargeTakenAct, step, ground) ??
    refuseLeader(step.leaderId, around) ??
    refuseAvoiding(step.leaderId, one) ??
    ok([write.set('charge', charge), write.entry('charge-taken', charge)])
  )
}
