import { parseProvisional } from '../numbering/provisional-number'
import { fail, ok } from '../prelude/result'
import type { StepOf } from './case-step'
import { planConsent } from './plan-consent'
import { planCorrection } from './plan-correction'
import { planTakeBack } from './plan-take-back'
import { uncoverReply } from './private-reply'
import type { Planned, StepGround } from './step-ground'
import { replyDraftSchema } from './reply-draft'
import { savedReplyGaps } from './reply-gaps'
import { parseSerialNumber } from './serial-number'
import {
  refuseBlank,
  refuseDay,
  refuseFirstNumber,
  refuseInnerDue,
  refuseLeader,
  refuseOfficial,
  refuseOrder,
  refuseSerial,
  refuseStepDay,
  refuseTaken,
  refuseYear,
} from './step-refusals'
import { draftNeedsReason } from './step-barrier'
import type { StepName } from './step-refused'

/** The ops of each step, or why it cannot be taken in this way; that it may be taken now and by this person is settled. */
export const stepPlans: { readonly [S in StepName]: (step: StepOf<S>, ground: StepGround) => Planned } = {
  register: planRegister,
  submit: planSubmit,
  instruct: planInstruct,
  assign: planAssign,
  note: planNote,
  contact: planContact,
  draft: planDraft,
  'send-for-review': planSendForReview,
  approve: planApprove,
  'send-back': planSendBack,
  'feed-back': planFeedBack,
  'record-print': ({ paper, outcome }, { write }) =>
    ok([write.act({ act: 'printed', paper, ...(outcome === undefined ? {} : { outcome }) })]),
  'record-save': ({ paper, as, file }, { write }) => ok([write.act({ act: 'saved', paper, as, file })]),
  'record-attachment': ({ name, use }, { write }) => ok([write.act({ act: 'attachment-opened', name, use })]),
  'record-export': ({ bundleId, file }, { write }) => ok([write.act({ act: 'exported', bundleId, file })]),
  reveal: ({ reason }, { write }) => refuseBlank('reveal', { reason }) ?? ok([write.act({ act: 'revealed', reason })]),
  number: planNumber,
  'renumber-stub': planStubNumber,
  void: planVoid,
  lift: planLift,
  correct: planCorrection,
  'take-back': planTakeBack,
}

function planRegister(step: StepOf<'register'>, { one, around, write }: StepGround): Planned {
  const { registeredOn, summary, key, ledgerNumber } = step
  const refused =
    // The number of a registration that was taken back stays the case's own.
    (ledgerNumber !== '' && ledgerNumber === one.ledgerNumber ? undefined : refuseFirstNumber(ledgerNumber, around)) ??
    refuseStepDay('register', registeredOn, one, around.today) ??
    refuseYear(ledgerNumber, registeredOn, 'LedgerNumber') ??
    refuseBlank('register', { summary })
  // Where another PC gives the numbers nothing is written, so that the number that comes by sync meets no rival.
  const isNew = ledgerNumber !== '' && ledgerNumber !== one.ledgerNumber
  const numbered = isNew ? [write.set('ledgerNumber', ledgerNumber)] : []
  return (
    refused ??
    ok([
      ...numbered,
      write.set('registration', { registeredOn, summary, key }),
      write.move('register'),
      write.act({ act: 'registered', ledgerNumber, registeredOn, summary, key }),
    ])
  )
}

function planSubmit({ leaderId, opinion, ...step }: StepOf<'submit'>, { one, around, write }: StepGround): Planned {
  const { on = around.today } = step
  return (
    refuseLeader(leaderId, around) ??
    refuseStepDay('submit', on, one, around.today) ??
    refuseBlank('submit', { opinion }) ??
    ok([
      write.set('submission', { leaderId, opinion, on }),
      write.move('submit'),
      write.act({ act: 'submitted', leaderId, opinion, on }),
    ])
  )
}

function planInstruct(step: StepOf<'instruct'>, { one, around, write }: StepGround): Planned {
  const { text, instructedOn } = step
  const planned = planConsent('instruct', step.consent, one, around)
  if (!planned.ok) return planned
  const consent = planned.value
  const instruction = { leaderId: consent.of, text, instructedOn, consent }
  return (
    refuseStepDay('instruct', instructedOn, one, around.today) ??
    refuseBlank('instruct', { text }) ??
    ok([
      write.set('instruction', instruction),
      write.move('instruct'),
      write.act({ act: 'instructed', ...instruction }),
    ])
  )
}

function planAssign(step: StepOf<'assign'>, { one, around, write }: StepGround): Planned {
  const { departmentId, handlerId, dueOn, requirement, on = around.today } = step
  const order = {
    departmentId,
    assistingDepartmentIds: [...step.assistingDepartmentIds],
    handlerId,
    dueOn,
    requirement,
    on,
  }
  return (
    refuseOrder(step, around) ??
    refuseInnerDue(dueOn, on, one, around) ??
    refuseStepDay('assign', on, one, around.today) ??
    ok([write.set('assignment', order), write.move('assign'), write.act({ act: 'assigned', ...order })])
  )
}

function planNote({ on, text }: StepOf<'note'>, { one, around, write }: StepGround): Planned {
  return (
    refuseDay(on, one, around.today) ?? refuseBlank('note', { text }) ?? ok([write.act({ act: 'noted', on, text })])
  )
}

function planContact({ on, way, said, view }: StepOf<'contact'>, { one, around, write }: StepGround): Planned {
  return (
    refuseDay(on, one, around.today) ??
    refuseBlank('contact', { said }) ??
    ok([write.act({ act: 'contacted', on, way, said, view })])
  )
}

function planDraft({ reply, reason = '' }: StepOf<'draft'>, { one, around, write }: StepGround): Planned {
  if (draftNeedsReason(one, around.actor) && reason.trim() === '')
    return fail({ type: 'DraftReasonMissing', handlerId: one.assignment?.handlerId ?? '' })
  if (reply.investigatedOn !== '') {
    const refused = refuseDay(reply.investigatedOn, one, around.today)
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

function planSendForReview(step: StepOf<'send-for-review'>, { one, around, write }: StepGround): Planned {
  const { on = around.today } = step
  const gaps = savedReplyGaps(one)
  if (gaps.length > 0) return fail({ type: 'ReplyHasGaps', gaps })
  return (
    refuseStepDay('send-for-review', on, one, around.today) ??
    ok([write.move('send-for-review'), write.act({ act: 'sent-for-review', on })])
  )
}

function planApprove({ comment, on, consent: given }: StepOf<'approve'>, ground: StepGround): Planned {
  const { one, around, write } = ground
  const planned = planConsent('approve', given, one, around)
  if (!planned.ok) return planned
  const consent = planned.value
  return (
    refuseStepDay('approve', on, one, around.today) ??
    ok([
      write.set('approval', { reviewerId: consent.of, comment, on, consent }),
      write.move('approve'),
      write.act({ act: 'approved', comment, on, consent }),
    ])
  )
}

function planSendBack({ comment, on, consent: given }: StepOf<'send-back'>, ground: StepGround): Planned {
  const { one, around, write } = ground
  const planned = planConsent('send-back', given, one, around)
  if (!planned.ok) return planned
  return (
    refuseStepDay('send-back', on, one, around.today) ??
    refuseBlank('send-back', { comment }) ??
    ok([write.move('send-back'), write.act({ act: 'sent-back', comment, on, consent: planned.value })])
  )
}

function planFeedBack({ stubNumber, method, on }: StepOf<'feed-back'>, { one, around, write }: StepGround): Planned {
  if (one.ledgerNumber === '') return fail({ type: 'NumberPending' })
  return (
    refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ??
    refuseStepDay('feed-back', on, one, around.today) ??
    refuseYear(stubNumber, on, 'StubNumber') ??
    ok([
      write.set('feedback', { stubNumber, method, on }),
      write.move('feed-back'),
      write.act({ act: 'fed-back', stubNumber, method, on }),
    ])
  )
}

function planVoid({ reason, knowingSent }: StepOf<'void'>, { one, write }: StepGround): Planned {
  if (one.stage === 'closed' && !knowingSent)
    return fail({ type: 'ReplySent', stubNumber: one.feedback?.stubNumber ?? '' })
  return refuseBlank('void', { reason }) ?? ok([write.void('void', reason), write.act({ act: 'voided', reason })])
}

function planLift({ reason }: StepOf<'lift'>, { one, write }: StepGround): Planned {
  if (one.voids.length === 0) return fail({ type: 'CaseNotVoided' })
  return refuseBlank('lift', { reason }) ?? ok([write.void('lift', reason), write.act({ act: 'lifted', reason })])
}

function planNumber({ ledgerNumber, reason }: StepOf<'number'>, { one, around, write }: StepGround): Planned {
  const before = one.ledgerNumber
  if (parseSerialNumber(before) !== undefined) {
    // A number that is the case's alone stays for ever; of a double one a person takes one away, and says why.
    if (!around.ledgerNumberTaken(before)) return fail({ type: 'NumberUnchanged', number: before })
    const refused = refuseBlank('number', { reason })
    if (refused !== undefined) return refused
  }
  const isOfficial = before !== '' || parseProvisional(ledgerNumber) === undefined
  const refused = isOfficial ? refuseOfficial(ledgerNumber, around) : refuseTaken(ledgerNumber, around)
  const registeredOn = one.registration?.registeredOn
  return (
    refused ??
    (registeredOn === undefined ? undefined : refuseYear(ledgerNumber, registeredOn, 'LedgerNumber')) ??
    ok([
      write.set('ledgerNumber', ledgerNumber),
      write.act({ act: 'numbered', ledgerNumber, before, reason: reason.trim() }),
    ])
  )
}

function planStubNumber({ stubNumber, reason }: StepOf<'renumber-stub'>, { one, around, write }: StepGround): Planned {
  const { feedback } = one
  const before = feedback?.stubNumber ?? ''
  if (feedback === undefined || !around.stubNumberTaken(before))
    return fail({ type: 'NumberUnchanged', number: before })
  const refused =
    refuseBlank('renumber-stub', { reason }) ??
    refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ??
    refuseYear(stubNumber, feedback.on, 'StubNumber')
  return (
    refused ??
    ok([
      write.set('feedback', { ...feedback, stubNumber }),
      write.act({ act: 'stub-renumbered', stubNumber, before, reason: reason.trim() }),
    ])
  )
}
