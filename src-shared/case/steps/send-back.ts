import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import { consentPart, dayPart, sinceLater, toldPart } from '../parts'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const sentBackAct = defineAct({
  act: 'sent-back',
  name: '退回修改',
  parts: {
    comment: toldPart('要改的地方', stepLimits.opinion),
    on: sinceLater(dayPart('退回日期')),
    consent: consentPart(),
  },
  day: 'on',
  correctable: ['comment', 'on'],
  log: 'review',
  tell: ({ comment, consent }, names) => ({ title: `${signerToText(consent, names)}退回修改`, detail: comment }),
})

/** 退回修改: the reply goes back to its handler, with what has to be changed. */
export const sendBackStep = defineStep({
  step: 'send-back',
  name: '退回修改',
  place: 'main',
  from: ['in-review'],
  to: 'handling',
  roles: ['reviewer'],
  consent: { recordedBy: ['registrar'], toReply: true },
  act: sentBackAct,
  restedOnBy: ['drafted'],
  plan: planSendBack,
})

/** What 退回修改 brings. */
export interface SendBack {
  readonly comment: string
  readonly on: LocalDate
  readonly consent: ConsentGiven
}

function planSendBack(
  { comment, on, consent: given }: SendBack,
  { write, refuseStepDay, consent: giveConsent }: StepGround,
): Planned {
  const planned = giveConsent(given)
  if (!planned.ok) return planned
  return (
    refuseStepDay(on) ??
    refuseBlank({ 要改的地方: comment }) ??
    ok([write.move('handling'), write.act({ act: 'sent-back', comment, on, consent: planned.value })])
  )
}
