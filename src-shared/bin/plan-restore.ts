import { recordToCase } from '../case/case'
import { planCaseStep } from '../case/case-steps'
import { holdsAny, settingsRoles } from '../office/office'
import { recordToPledge } from '../pledge/pledge'
import { planPledge } from '../pledge/plan-pledge'
import type { PledgeRefused } from '../pledge/refuse-pledge'
import { assertNever } from '../prelude/assert-never'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { conflictedFields, recordKey, seenRefs, type LedgerRecord } from '../record/ledger-record'
import { planUndo } from '../undo/plan-undo'
import type { UndoGround } from '../undo/undo-ground'
import type { UndoRefused } from '../undo/undo-refused'
import type { BinAsk, BinGroup } from './bin-entry'
import { awayFieldsOf } from './bin-kinds'
import type { PutAway } from './put-away'

/** Why nothing came back: all that was asked for comes back, or none of it. */
export type RestoreRefused =
  | UndoRefused
  | PledgeRefused
  /** It is there again already, or not known here. */
  | { readonly type: 'RestoreGone' }
  /** Who changes the settings brings it back. */
  | { readonly type: 'RestoreRoleMissing'; readonly group: BinGroup; readonly name: string }
  /** What is in use today leaves it no place. */
  | { readonly type: 'RestoreClash'; readonly group: BinGroup; readonly name: string }
  /** Two PCs wrote it differently: that is decided first. */
  | { readonly type: 'RestoreInConflict'; readonly group: BinGroup; readonly name: string }

/** What bringing back is decided on: `commits` are those of the acts to be undone, in the order of the log. */
export type RestoreGround = UndoGround

type Ops = Result<readonly KnownOp[], RestoreRefused>

/** The ops of the one commit by which all that is asked for is there again; or why it is not, and then none of it is. Pure. */
export function planRestore(asks: readonly BinAsk[], ground: RestoreGround): Ops {
  const { reason, around } = ground
  if (asks.length === 0) return fail({ type: 'RestoreGone' })
  if (!around.actor.active) return fail({ type: 'UndoActorInactive' })
  if (reason.trim() === '') return fail({ type: 'UndoReasonMissing' })
  const ops: KnownOp[] = []
  if (asks.some(({ by }) => by === 'undo')) {
    const undone = planUndo(ground)
    if (!undone.ok) return undone
    ops.push(...undone.value)
  }
  for (const ask of asks) {
    const planned = planOne(ask, ground)
    if (!planned.ok) return planned
    ops.push(...planned.value)
  }
  return ok(ops)
}

function planOne(ask: BinAsk, ground: RestoreGround): Ops {
  switch (ask.by) {
    // All of these are undone together.
    case 'undo':
      return ok([])
    case 'lift':
      return planLift(ask.caseId, ground)
    case 'pledge':
      return planPledgeBack(ask.id, ground)
    case 'field':
      return planField(ask, ground)
    default:
      return assertNever(ask)
  }
}

function planLift(caseId: string, { records, around, reason }: RestoreGround): Ops {
  const record = records.get(recordKey({ of: 'case', id: caseId }))
  const one = record === undefined ? undefined : recordToCase(record)
  if (record === undefined || one === undefined) return fail({ type: 'RestoreGone' })
  const planned = planCaseStep(record, one, { step: 'lift', reason: reason.trim() }, around)
  if (planned.ok) return planned
  const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  return fail({ type: 'UndoStepRefused', caseId, number, refusal: planned.failure })
}

function planPledgeBack(id: string, { records, around, reason }: RestoreGround): Ops {
  const record = records.get(recordKey({ of: 'pledge', id }))
  const pledge = record === undefined ? undefined : recordToPledge(record)
  const { actor, people, today } = around
  return planPledge({ want: 'restore', reason }, { id, record, pledge, actor, people, today })
}

function planField({ of, id, field }: Extract<BinAsk, { by: 'field' }>, ground: RestoreGround): Ops {
  const { records, around } = ground
  const record = records.get(recordKey({ of, id }))
  const away = awayFieldsOf(of).find((one) => one.field === field)
  if (record === undefined || away?.findAway(record, around.today) === undefined) return fail({ type: 'RestoreGone' })
  const refused = refuseField(away, record, ground)
  return refused === undefined
    ? ok([{ op: 'set', of, id, field, value: away.back(record), saw: seenRefs(record, field) }])
    : fail({ type: refused, group: away.group, name: away.name(record, namesOf(ground)) })
}

function refuseField(away: PutAway, record: LedgerRecord, { records, around }: RestoreGround) {
  if (!holdsAny(around.actor, settingsRoles)) return 'RestoreRoleMissing' as const
  if (conflictedFields(record).includes(away.field)) return 'RestoreInConflict' as const
  const beside = {
    records: [...records.values()].filter(({ of }) => of === record.of),
    people: around.people,
    today: around.today,
  }
  return away.clashes(record, beside) ? ('RestoreClash' as const) : undefined
}

const namesOf = ({ around }: RestoreGround) => ({
  person: (id: string) => around.people.get(id)?.name ?? '未知人员',
  department: (id: string) => around.departments.get(id)?.name ?? '未知部门',
})
