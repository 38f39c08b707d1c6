import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import { approvalField } from '../fields/approval'
import { consentPart, dayPart, sinceLater, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const approvedAct = defineAct({
  act: 'approved',
  name: '审阅通过',
  parts: {
    comment: toldPart('审阅意见', stepLimits.opinion, { optional: true }),
    on: sinceLater(dayPart('审阅日期')),
    consent: consentPart(),
  },
  day: 'on',
  brings: approvalField,
  correctable: ['comment', 'on'],
  log: 'review',
  toldByFields: true,
  tell: ({ comment, consent }, names) => ({ title: `${signerToText(consent, names)}审阅通过`, detail: comment }),
})

/** 审阅通过: the reply may leave the office. */
export const approveStep = defineStep({
  step: 'approve',
  name: '审阅通过',
  place: 'main',
  from: ['in-review'],
  to: 'approved',
  roles: ['reviewer'],
  consent: { recordedBy: ['registrar'], toReply: true },
  outward: true,
  act: approvedAct,
  plan: planApprove,
})

/** What 审阅通过 brings. */
export interface Approve {
  readonly comment: string
  readonly on: LocalDate
  readonly consent: ConsentGiven
}

function planApprove(
  { comment, on, consent: given }: Approve,
  { write, refuseStepDay, consent: giveConsent }: StepGround,
): Planned {
  const planned = giveConsent(given)
  if (!planned.ok) return planned
  const consent = planned.value
  return (
    refuseStepDay(on) ??
    ok([
      write.set('approval', { reviewerId: consent.of, comment, on, consent }),
      write.move('approved'),
      write.act({ act: 'approved', comment, on, consent }),
    ])
  )
}
