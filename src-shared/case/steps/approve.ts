import type { z } from 'zod'
import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import type { KeptPaper } from '../../paper/kept-paper'
import type { Case } from '../case'
import type { StepSurroundings } from '../case-step'
import { approvalField } from '../fields/approval'
import { toKeep } from '../paper-kept'
import { consentPart, dayPart, paperPart, sinceLater, toldPart } from '../parts'
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
    kept: paperPart('审阅的文书'),
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

/** The reply as it is to go out, with the approval on it; nothing where a fact of it is missing still. */
function keepApproved(
  one: Case,
  written: z.input<typeof approvalField.schema>,
  { composePaper }: StepSurroundings,
): { readonly kept?: KeptPaper } {
  const approval = approvalField.schema.safeParse(written).data
  const kept = composePaper?.({ ...one, stage: 'approved', approval })
  return kept === undefined ? {} : { kept: toKeep(one, kept) }
}

/** What 审阅通过 brings. */
export interface Approve {
  readonly comment: string
  readonly on: LocalDate
  readonly consent: ConsentGiven
}

function planApprove(
  { comment, on, consent: given }: Approve,
  { one, around, write, refuseStepDay, consent: giveConsent }: StepGround,
): Planned {
  const planned = giveConsent(given)
  if (!planned.ok) return planned
  const consent = planned.value
  const approval = { reviewerId: consent.of, comment, on, consent }
  return (
    refuseStepDay(on) ??
    ok([
      write.set('approval', approval),
      write.move('approved'),
      write.act({ act: 'approved', comment, on, consent, ...keepApproved(one, approval, around) }),
    ])
  )
}
