import { readAct, type Act } from '../case/act'
import { recordToCase, type Case } from '../case/case'
import type { CaseStep } from '../case/case-step'
import { planCaseStep } from '../case/case-steps'
import { writerFor } from '../case/record-writer'
import { stepBarrier } from '../case/step-barrier'
import type { StepRefused } from '../case/step-refused'
import { lastFirst } from '../prelude/last-first'
import { fail, ok, type Result } from '../prelude/result'
import { replicaIdSchema, type Commit, type CommitRef, type KnownOp } from '../record/commit'
import { foldCommit } from '../record/fold-commit'
import { blank, recordKey, standsUnder, type LedgerRecord } from '../record/ledger-record'
import { findBuiltUpon, listWritten, refuseOverwritten, reverseAll, valueBefore, type Written } from './restore-fields'
import type { UndoGround } from './undo-ground'
import type { UndoRefused } from './undo-refused'
import { undoOfAct } from './undo-tables'

type Ops = Result<readonly KnownOp[], UndoRefused>

/** An act of the case that was undone, with the commit that it stands in. */
interface DoneAct {
  readonly act: Act
  readonly ref: CommitRef
}

/** Reverses what an act did to one case: by the steps of the trade where there is one for it, else field by field. */
export function undoCase(id: string, record: LedgerRecord, ground: UndoGround): Ops {
  const written = listWritten(ground.commits, 'case', id)
  const done = written.flatMap(({ op, ref }): DoneAct[] => {
    const act = op.op === 'append' && op.field === 'acts' ? readAct(op.value) : undefined
    return act === undefined ? [] : [{ act, ref }]
  })
  const never = done.flatMap(({ act }) => {
    const how = undoOfAct(act.act)
    return how.by === 'never' ? [{ why: how.why, act: act.act }] : []
  })[0]
  if (never !== undefined) return fail({ type: 'UndoNever', of: 'case', ...never })
  const one = recordToCase(record)
  if (one === undefined) return fail({ type: 'UndoNewer', of: 'case', id, field: '' })
  return reverseCase({ id, record, one, written, done, ground })
}

interface CaseGround {
  readonly id: string
  readonly record: LedgerRecord
  readonly one: Case
  readonly written: readonly Written[]
  readonly done: readonly DoneAct[]
  readonly ground: UndoGround
}

function reverseCase(all: CaseGround): Ops {
  const { record, one, done, ground, written } = all
  const ways = new Set(done.map(({ act }) => undoOfAct(act.act).by))
  if (ways.has('void')) return refuseBuiltUpon(all) ?? planStep(record, one, voiding(ground), ground)
  if (ways.has('lift')) return planStep(record, one, { step: 'lift', reason: ground.reason.trim() }, ground)
  if (ways.has('take-back')) return takeBackAll(all)
  const barred = stepBarrier('take-back', one, ground.around.actor)
  if (barred !== undefined) return refuseStep(one, barred)
  const reversed = reverseAll(written, record, ground)
  return reversed.ok ? ok([...reversed.value, ...done.map((each) => tellBack(each, all))]) : reversed
}

const voiding = ({ reason }: UndoGround): CaseStep => ({ step: 'void', reason: reason.trim(), knowingSent: true })

/** A case that began with the act is struck out only while nothing was done to it since. */
function refuseBuiltUpon({ id, record, done, ground }: CaseGround): Ops | undefined {
  if (!done.some(({ act }) => act.act === 'entered')) return undefined
  const later = findBuiltUpon(record, ground)
  return later === undefined
    ? undefined
    : fail({ type: 'UndoOverwritten', of: 'case', id, field: '', by: later.by, at: later.at })
}

/** Each step is taken back on the case as it stands without those that came after it in the same act. */
function takeBackAll({ id, record, one, written, done, ground }: CaseGround): Ops {
  const ops: KnownOp[] = []
  let [now, standing] = [record, one]
  for (const { act, ref } of lastFirst(done)) {
    if (undoOfAct(act.act).by !== 'take-back') continue
    const step: CaseStep = { step: 'take-back', entry: ref, of: act.act, reason: ground.reason.trim() }
    const planned = planStep(now, standing, step, ground)
    if (!planned.ok) return planned
    const fresh = planned.value.map((op) => withoutOwn(toTheLetter(op, written, ground), ground.next))
    ops.push(...fresh)
    now = foldOps(now, fresh, ground)
    standing = recordToCase(now) ?? standing
  }
  const taken = written.flatMap(({ op }) =>
    op.op === 'set' && op.field !== 'stage'
      ? (refuseOverwritten({ of: 'case', id, field: op.field }, record, ground) ?? [])
      : [],
  )[0]
  return taken === undefined ? ok(ops) : fail(taken)
}

/** A field that a taking back fills again says what it said before the act, to the letter. */
function toTheLetter(op: KnownOp, written: readonly Written[], ground: UndoGround): KnownOp {
  if (op.op !== 'set' || op.field === 'stage') return op
  const mine = written.flatMap((one) => (one.op.op === 'set' && one.op.field === op.field ? [one.op] : []))[0]
  const before = mine === undefined ? undefined : valueBefore(mine, ground)
  return before?.ok === true && before.value !== blank ? { ...op, value: before.value } : op
}

/** The commit cannot have seen itself. */
const withoutOwn = (op: KnownOp, own: CommitRef): KnownOp =>
  op.op === 'append' || op.op === 'add' ? op : { ...op, saw: op.saw.filter((ref) => ref !== own) }

/** What one commit does in two goes, folded as its one commit will be. */
function foldOps(record: LedgerRecord, ops: readonly KnownOp[], { next, commits, around }: UndoGround): LedgerRecord {
  const last = commits.at(-1)
  if (last === undefined) return record
  const cut = next.lastIndexOf(':')
  const commit: Commit = {
    ...last,
    part: undefined,
    replica: replicaIdSchema.parse(next.slice(0, cut)),
    seq: Number(next.slice(cut + 1)),
    by: around.actor.id,
    ops: [...ops],
  }
  const before = { ...record, commits: record.commits.filter((ref) => ref !== next) }
  return foldCommit(new Map([[recordKey(record), before]]), commit).get(recordKey(record)) ?? record
}

function planStep(record: LedgerRecord, one: Case, step: CaseStep, { around }: UndoGround): Ops {
  const planned = planCaseStep(record, one, step, around)
  return planned.ok ? planned : refuseStep(one, planned.failure)
}

const refuseStep = (one: Case, refusal: StepRefused): Ops =>
  fail({
    type: 'UndoStepRefused',
    caseId: one.id,
    number: one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber,
    refusal,
  })

/** The act that tells of it, with the entry that counts then: what reads the case's fields by who wrote them has to know. */
function tellBack({ act, ref }: DoneAct, { record, one, ground }: CaseGround): KnownOp {
  const restores = findRestored(act, record)
  return writerFor(record, { round: one.round }).act({
    act: 'taken-back',
    entry: ref,
    of: act.act,
    number: '',
    ...(restores === undefined ? {} : { restores }),
    reason: ground.reason.trim(),
  })
}

/**
 * The entry that counts once the act is undone: what it had corrected, and where it was a taking back what that had taken back. What a taking
 * back of a taking back had brought back is what stood before both.
 */
function findRestored(act: Act, record: LedgerRecord): CommitRef | undefined {
  if (act.act === 'corrected') return act.entry
  if (act.act !== takenBackName) return undefined
  if (act.of === 'corrected') return act.restores
  if (act.of !== takenBackName) return act.entry
  const before = (standsUnder(record.lists, 'acts') ?? []).flatMap(({ ref, value }) => {
    const read = ref === act.entry ? readAct(value) : undefined
    return read?.act === takenBackName ? [read] : []
  })[0]
  return before?.restores
}

const takenBackName = 'taken-back'
