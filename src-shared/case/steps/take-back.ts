import { ok } from '../../prelude/result'
import { commitRefSchema, type CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import type { KnownOp } from '../../record/commit'
import { entryField } from '../entry-field'
import type { CaseEntry } from '../read-entries'
import { askAnsweredBy, askedState, sideField } from '../sides/side-field'
import { findOwnEntry } from '../own-act'
import { linePart, toldPart, type Part } from '../parts'
import { joinTold, tell, uncoverFields } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { foreseeTakingBack, refuseTakingBack } from '../taking-back'
import { anyRole, anyStage, defineStep } from './define-step'

const entryPart = {
  kind: 'line',
  label: '条目',
  schema: commitRefSchema,
  optional: false,
  tell: () => '',
} as const satisfies Part

/** `number` stays used up; `restores` is the entry that counts again, where an order was taken back for an earlier one. */
export const takenBackAct = defineAct({
  act: 'taken-back',
  name: '撤回',
  parts: {
    entry: entryPart,
    of: linePart('撤回的事项', 40),
    number: linePart('号码', 40, { optional: true }),
    restores: { ...entryPart, schema: commitRefSchema.optional() },
    reason: toldPart('理由', stepLimits.reason),
  },
  log: 'correct',
  tell: ({ of, number, reason }, { actName }) => ({
    title: `撤回${actName(of)}`,
    detail: joinTold([
      number === '' ? '' : `${number} 已经用过，仍归这个案件，不再编给别的案件`,
      tell`理由：${reason}`,
    ]),
  }),
})

/**
 * 撤回: a step taken by mistake counts no more, and the case stands where it stood before. Only the step that brought it
 * where it stands, and nothing that was done since may rest on it. A number that it gave stays the case's own.
 */
export const takeBackStep = defineStep({
  step: 'take-back',
  name: '撤回',
  place: 'entry',
  from: anyStage,
  // Whose step it was, or an administrator: decided on the entry itself.
  roles: anyRole,
  ofEnded: true,
  act: takenBackAct,
  plan: planTakeBack,
})

/** What 撤回 brings. */
export interface TakeBack {
  readonly entry: CommitRef
  /** Which of several acts that one commit wrote; the first of them where it is left out. */
  readonly of?: string
  readonly reason: string
}

function planTakeBack({ entry: ref, of, reason }: TakeBack, ground: StepGround): Planned {
  const { one, write, trade } = ground
  const found = findOwnEntry(ref, ground, of)
  if (!found.ok) return found
  const entry = found.value
  const refused = refuseTakingBack(entry, one, trade) ?? refuseBlank({ 理由: reason })
  if (refused !== undefined) return refused
  const { to, number, restores } = foreseeTakingBack(entry, one, trade)
  const told = write.act({
    act: 'taken-back',
    entry: entry.ref,
    of: entry.act.act,
    number,
    ...(restores === undefined ? {} : { restores: restores.ref }),
    reason: reason.trim(),
  })
  if (to === undefined)
    return ok([write.set(entryField(entry.ref), { takenBack: true }), ...restoreAsk(entry, ground), told])
  const home = restores === undefined ? undefined : trade.actOf(restores.act.act)?.brings
  return ok([
    ...(home === undefined || restores === undefined ? [] : [write.set(home.field, bodyOf(restores.act))]),
    write.move(to),
    told,
  ])
}

/** What is taken back as an answer leaves its ask as it stood before: granted where an end was taken back, else unanswered. */
function restoreAsk(entry: CaseEntry, { one, write, trade }: StepGround): KnownOp[] {
  const ask = askAnsweredBy(entry.act, trade.actOf(entry.act.act))
  const side = one.sides.find(({ ref }) => ref === ask)
  if (ask === undefined || side === undefined) return []
  const before = side.answers.filter(({ ref }) => ref !== entry.ref).at(-1)
  const { act, entry: _entry, ...said } = before === undefined ? {} : uncoverFields(before.act)
  return [
    write.set(sideField(ask), before === undefined ? { act: side.asked.act.act, state: askedState } : { act, ...said }),
  ]
}

function bodyOf({ act: _act, ...body }: { readonly act: string }): object {
  return uncoverFields(body)
}
