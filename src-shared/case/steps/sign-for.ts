import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { dayPart, linePart, personPart } from '../parts'
import { planAct } from '../plan-act'
import { refuseMinute } from '../refusals/refuse-minute'
import { refuses } from '../refusals/step-refuses'
import { signingOf } from '../signing'
import { anyRole, defineStep } from './define-step'

export const signedForAct = defineAct({
  act: 'signed-for',
  name: '签收',
  parts: {
    on: dayPart('签收日期'),
    at: linePart('签收时间', 5, { optional: true }),
    byId: personPart('签收人'),
  },
  day: 'on',
  correctable: ['on', 'at', 'byId'],
  refuseCorrection: ({ at }) => refuseMinute(typeof at === 'string' ? at : ''),
  log: 'register',
  tell: ({ on, at, byId }, { person }) => ({ title: `${person(byId)}签收`, detail: at === '' ? '' : `${on} ${at}` }),
})

/** What 签收 brings; `at` is `HH:MM`, '' where nobody knows the minute. */
export interface SignFor {
  readonly on: LocalDate
  readonly at: string
  readonly byId: string
}

/** 签收: the office has the sheet that came by bundle, from this minute. Registering signs for it where nobody did. */
export const signForStep = defineStep({
  step: 'sign-for',
  name: '签收',
  place: 'main',
  from: ['received'],
  roles: anyRole,
  act: signedForAct,
  barrier: (one) =>
    one.origin === 'own'
      ? refuses(
          'nothing-to-sign-for',
          '不用签收',
          '这个案件是本单位自己登记的，没有要签收的交办单。',
          '直接登记就可以。',
        )
      : signingOf(one) === undefined
        ? undefined
        : refuses('signed-for-already', '已经签收', '这张交办单已经签收过了。', '签收写错了的，在经过里更正。'),
  plan: (input: SignFor, ground) => refuseMinute(input.at) ?? planAct<SignFor>(signedForAct)(input, ground),
})
