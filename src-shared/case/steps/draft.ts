import { fail, ok } from '../../prelude/result'
import { namesPart } from '../acts/names-part'
import { defineAct } from '../acts/define-act'
import { replyFieldName } from '../fields/reply'
import { sinceLater, toldPart } from '../parts'
import { joinTold, tell } from '../private-text'
import { uncoverReply } from '../private-reply'
import { draftNeedsReason } from '../reply-hands'
import { replyDraftSchema, replyLimits, type ReplyDraft } from '../reply-draft'
import { findHeadRefusal, headRefusals } from '../reply-head'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

/** `reason`: of whoever writes the reply of a case that is another's. */
export const draftedAct = defineAct({
  act: 'drafted',
  name: '拟写回复',
  parts: { fields: namesPart('改动', replyFieldName), reason: sinceLater(toldPart('代写理由', replyLimits.reason)) },
  log: 'draft',
  toldByFields: true,
  tell: ({ fields, reason }) => ({
    title: reason === undefined ? '拟写回复' : '代承办人拟写回复',
    detail: joinTold([
      `改动：${fields.map(replyFieldName).join('、')}`,
      reason === undefined ? '' : tell`代写理由：${reason}`,
    ]),
  }),
})

/** 拟写回复 */
export const draftStep = defineStep({
  step: 'draft',
  name: '拟写回复',
  place: 'main',
  from: ['handling'],
  roles: ['registrar', 'handler', 'checker'],
  act: draftedAct,
  plan: planDraft,
})

/** What 拟写回复 brings. `reason`: why somebody writes the reply who does not handle the case. */
export interface Draft {
  readonly reply: ReplyDraft
  readonly reason?: string
}

function planDraft({ reply, reason = '' }: Draft, { one, around, write, refuseDay }: StepGround): Planned {
  if (draftNeedsReason(one, around.actor) && reason.trim() === '')
    return fail({ type: 'DraftReasonMissing', handlerId: one.assignment?.handlerId ?? '' })
  const headRefusal = findHeadRefusal(reply)
  if (headRefusal !== undefined) return fail(headRefusals[headRefusal])
  if (reply.investigatedOn !== '') {
    const refused = refuseDay(reply.investigatedOn)
    if (refused !== undefined) return refused
  }
  const before = uncoverReply(one.reply)
  const changed = replyDraftSchema
    .keyof()
    .options.filter((field) => JSON.stringify(reply[field]) !== JSON.stringify(before[field]))
  if (changed.length === 0) return fail({ type: 'ReplyUnchanged' })
  return ok([
    ...changed.map((field) => write.set(`reply.${field}`, reply[field])),
    write.act({ act: 'drafted', fields: changed, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }),
  ])
}
