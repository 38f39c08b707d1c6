import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { countSigned, leadersOf } from '../leader-turns'
import { consentPart, dayPart, personPart, toldPart } from '../parts'
import { refuseBlank } from '../refusals/refuse-blank'
import { failRefusing, refuses } from '../refusals/step-refuses'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const instructedFirstAct = defineAct({
  act: 'instructed-first',
  name: '逐级批示',
  parts: {
    leaderId: personPart('批示领导'),
    text: toldPart('批示内容', stepLimits.opinion),
    on: dayPart('批示日期'),
    consent: consentPart(),
  },
  day: 'on',
  correctable: ['text', 'on'],
  log: 'instruct',
  tell: ({ leaderId, text }, { person }) => ({ title: `${person(leaderId)}批示`, detail: text }),
})

/** What the 批示 of a leader before the last brings. */
export interface InstructFirst {
  readonly text: string
  readonly on: LocalDate
  readonly consent: ConsentGiven
}

/**
 * 逐级批示: a case that was put before several leaders, 分管领导 first and 主要领导 last, is instructed by each in turn. All but
 * the last do it by this step, and the case stays 待批示; the last one's is 批示 itself.
 */
export const instructFirstStep = defineStep({
  step: 'instruct-first',
  name: '逐级批示',
  place: 'main',
  from: ['submitted'],
  roles: ['supervisor', 'reviewer'],
  consent: { recordedBy: ['registrar'], toReply: false },
  act: instructedFirstAct,
  barrier: (one) =>
    countSigned(one) + 1 < leadersOf(one).length
      ? undefined
      : refuses(
          'last-leader-next',
          '轮到最后一位领导',
          '前面的领导都已经批示，或者只呈报了一位领导。',
          '请用“批示”登记最后一位领导的批示。',
        ),
  plan: planInstructFirst,
})

function planInstructFirst({ text, on, consent: given }: InstructFirst, ground: StepGround): Planned {
  const { one, write, refuseDay, consent: giveConsent } = ground
  const planned = giveConsent(given)
  if (!planned.ok) return planned
  const consent = planned.value
  const signed = countSigned(one)
  // Who is not named may sign for a leader who is away; who is named later waits for their turn.
  const isEarly = leadersOf(one).indexOf(consent.of) > signed
  const submittedOn = one.submission?.on
  return (
    (isEarly ? notYourTurn(ground, signed) : undefined) ??
    refuseDay(on) ??
    (submittedOn !== undefined && on < submittedOn
      ? failRefusing('instructed-too-early', '批示日期太早', `呈报日期是 ${submittedOn}。`, '请核对批示日期。')
      : undefined) ??
    refuseBlank({ 批示内容: text }) ??
    ok([write.entry('instructed-first', { leaderId: consent.of, text, on, consent })])
  )
}

function notYourTurn({ one, around }: StepGround, signed: number) {
  const next = around.people.get(leadersOf(one)[signed] ?? '')?.name ?? '前一位领导'
  return failRefusing(
    'not-the-turn',
    '还没有轮到这位领导',
    `呈报的次序里，先由${next}批示。`,
    `请先登记${next}的批示；${next}不在的，由没有列在呈报名单里的领导代为批示，或者撤回呈报重新呈报。`,
  )
}
