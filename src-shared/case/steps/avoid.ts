import { actsWithAny } from '../../office/cover'
import type { Role } from '../../office/office'
import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { mustAvoid } from '../avoiding'
import { dayPart, personPart, toldPart } from '../parts'
import { partsOf, refuseAct } from '../plan-act'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyRole, anyStage, defineStep } from './define-step'

export const avoidedAct = defineAct({
  act: 'avoided',
  name: '回避',
  parts: {
    personId: personPart('回避人'),
    on: dayPart('回避日期'),
    reason: toldPart('回避理由', stepLimits.reason),
  },
  day: 'on',
  correctable: ['on', 'reason'],
  log: 'handle',
  tell: ({ personId, reason }, { person }) => ({ title: `${person(personId)}回避`, detail: reason }),
})

/** Who may say of somebody else that they have to step aside; of oneself everybody may. */
const deciders: readonly Role[] = ['registrar', 'supervisor', 'reviewer', 'admin']

/**
 * 回避: somebody has to step aside from this case and takes no further step of it, neither for themselves nor as anybody's cover.
 * Taken back where it was a mistake.
 */
export const avoidStep = defineStep({
  step: 'avoid',
  name: '回避',
  place: 'side',
  group: 'people',
  from: anyStage,
  roles: anyRole,
  act: avoidedAct,
  plan: planAvoid,
})

/** What 回避 brings. */
export interface Avoid {
  readonly personId: string
  readonly on: LocalDate
  readonly reason: string
}

function planAvoid(step: Avoid, ground: StepGround): Planned {
  const { one, around, write } = ground
  if (step.personId !== around.actor.id && !actsWithAny(around.actor, deciders))
    return fail({ type: 'RoleMissing', step: 'avoid', needs: deciders })
  if (mustAvoid(one, step.personId))
    return fail({
      type: 'StepRefuses',
      why: 'AvoidsAlready',
      title: '已经登记过回避',
      what: '这个人在这个案件里已经回避。',
      todo: '不用再登记。',
    })
  return refuseAct(avoidedAct, step, ground) ?? ok([write.entry('avoided', partsOf(avoidedAct.parts, step))])
}
