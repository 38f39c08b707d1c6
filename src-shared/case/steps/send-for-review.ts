import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { dayPart, sinceLater } from '../parts'
import { savedReplyGaps } from '../reply-gaps'
import { findHeadRefusal, headRefusals } from '../reply-head'
import { refuses } from '../refusals/step-refuses'
import { hasPassedCheck } from '../standing-check'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const sentForReviewAct = defineAct({
  act: 'sent-for-review',
  name: '送审',
  parts: { on: sinceLater(dayPart('送审日期')) },
  day: 'on',
  correctable: ['on'],
  log: 'review',
  toldByFields: true,
  tell: () => ({ title: '送审', detail: '' }),
})

/** 送审: the reply goes up to the reviewer. */
export const sendForReviewStep = defineStep({
  step: 'send-for-review',
  name: '送审',
  place: 'main',
  from: ['handling'],
  to: 'in-review',
  roles: ['registrar', 'handler', 'checker'],
  act: sentForReviewAct,
  plan: planSendForReview,
})

/** What 送审 brings. */
export interface SendForReview {
  readonly on?: LocalDate
}

/** 送审 in an office that has every reply checked first. */
export const notChecked = refuses(
  'not-checked',
  '回复还没有审核',
  '本单位规定送审以前先由审核人审核；回复改过的，要重新审核。',
  '请有“审核”职责、没有经办这个案件的人，在“其他办理”里审核。',
)

function planSendForReview(step: SendForReview, { one, around, write, refuseStepDay }: StepGround): Planned {
  const { on = around.today } = step
  const gaps = savedReplyGaps(one)
  if (gaps.length > 0) return fail({ type: 'ReplyHasGaps', gaps })
  // Two PCs may have written form and head each by itself.
  const headRefusal = findHeadRefusal(one.reply)
  if (headRefusal !== undefined) return fail(headRefusals[headRefusal])
  if (around.checksReplies === true && !hasPassedCheck(one)) return fail(notChecked)
  return refuseStepDay(on) ?? ok([write.move('in-review'), write.act({ act: 'sent-for-review', on })])
}
