import { isRecordKind } from '../record/record-kinds'
import { isActName, readAct } from '../case/act'
import { fail, ok, type Result } from '../prelude/result'
import { commitRef, isFurtherPart, isKnownOp, type Commit, type CommitRef, type KnownOp } from '../record/commit'
import { readStrike } from '../record/struck'
import { emptyRecord, recordKey, seenRefs, type LedgerRecord } from '../record/ledger-record'
import { findBuiltUpon, listWritten, refuseOverwritten, reverseAll, type Written } from './restore-fields'
import { undoCase } from './undo-case'
import type { UndoGround } from './undo-ground'
import { isUndone, undoActsField, undoIdOf, undoKind, undoneField, type UndoAct, type UndoneThing } from './undo-record'
import type { UndoRefused } from './undo-refused'
import { undoOfKind, type KindUndo } from './undo-tables'

type Ops = Result<readonly KnownOp[], UndoRefused>

/**
 * Undoes an act: the ops of the commit by which the ledger shows again what it showed before, with the mark that the act is undone; or
 * why it is not, and then none of it is. Undoing an undoing does the act again. Pure.
 */
export function planUndo(ground: UndoGround): Ops {
  if (ground.commits.length === 0) return fail({ type: 'UndoUnknown' })
  const refused = refuseWhole(ground)
  if (refused !== undefined) return fail(refused)
  const ops: KnownOp[] = []
  for (const { of, id } of listTouched(ground)) {
    const reversed = undoRecord(of, id, ground)
    if (!reversed.ok) return reversed
    ops.push(...reversed.value)
  }
  return ok([...ops, ...listActs(ground).flatMap((act) => markUndone(act, ground))])
}

/** The acts that are undone as one, each with the parts of it. */
function listActs({ commits }: UndoGround): (readonly [Commit, ...Commit[]])[] {
  const acts: [Commit, ...Commit[]][] = []
  for (const commit of commits) {
    if (isFurtherPart(commit)) acts.at(-1)?.push(commit)
    else acts.push([commit])
  }
  return acts
}

/** What an act did, in kinds and counts: for what is asked before it is undone, and for the log. */
export function listThings({ commits }: Pick<UndoGround, 'commits'>): UndoneThing[] {
  const ids = new Map<string, Set<string>>()
  const note = (of: string, act: string, id: string): void => {
    const name = `${of}/${act}`
    ids.set(name, (ids.get(name) ?? new Set()).add(id))
  }
  for (const op of commits.flatMap((commit) => commit.ops.filter(isKnownOp))) {
    if (op.of === undoKind) continue
    const act = op.op === 'append' && op.field === 'acts' ? nameOfAct(op) : ''
    // A case is told by its acts, where it has any; the desk by its own.
    if (act !== '' || (op.of !== 'case' && op.of !== 'activity')) note(op.of, act, op.id)
  }
  return [...ids].map(([name, records]) => {
    const cut = name.indexOf('/')
    return { of: name.slice(0, cut), act: name.slice(cut + 1), records: records.size }
  })
}

function nameOfAct({ of, value }: { readonly of: string; readonly value: unknown }): string {
  if (of === 'case') return readAct(value)?.act ?? ''
  const named: unknown = typeof value === 'object' && value !== null && 'act' in value ? value.act : ''
  return of === 'activity' && typeof named === 'string' && !isActName(named) ? named : ''
}

function refuseWhole({ commits, around: { actor }, reason, records }: UndoGround): UndoRefused | undefined {
  if (!actor.active) return { type: 'UndoActorInactive' }
  const other = commits.find(({ by }) => by !== actor.id)
  if (other !== undefined && !actor.roles.includes('admin')) return { type: 'UndoNotYours', by: other.by }
  if (commits.some((commit) => isUndone(records.get(keyOfMark(commitRef(commit)))))) return { type: 'UndoneAlready' }
  const foreign = commits.flatMap((commit) => commit.ops).find((op) => !isKnownOp(op) || !isRecordKind(op.of))
  if (foreign !== undefined) return { type: 'UndoNewer', of: foreign.of, id: foreign.id, field: '' }
  return reason.trim() === '' ? { type: 'UndoReasonMissing' } : undefined
}

const keyOfMark = (ref: CommitRef): string => recordKey({ of: undoKind, id: undoIdOf(ref) })

/** The records that the act wrote in, each once. */
function listTouched({ commits }: UndoGround): { readonly of: string; readonly id: string }[] {
  const touched = new Map(
    commits.flatMap(({ ops }) => ops).map(({ of, id }) => [recordKey({ of, id }), { of, id }] as const),
  )
  return [...touched.values()]
}

function undoRecord(of: string, id: string, ground: UndoGround): Ops {
  const record = ground.records.get(recordKey({ of, id })) ?? emptyRecord(of, id)
  const how: KindUndo | undefined = isRecordKind(of) ? undoOfKind[of] : undefined
  switch (how?.by) {
    case undefined:
      return fail({ type: 'UndoNewer', of, id, field: '' })
    case 'never':
      return fail({ type: 'UndoNever', why: how.why, of, act: '' })
    case 'acts':
      return undoCase(id, record, ground)
    case 'desk':
      return undoDesk(listWritten(ground.commits, of, id), ground)
    case 'fields':
      return undoFields(how, record, ground)
  }
}

/** The desk's acts stand in lists that only grow: what can be undone is struck. */
function undoDesk(written: readonly Written[], { undoDesk: decide }: UndoGround): Ops {
  const ops: KnownOp[] = []
  for (const { op, ref } of written) {
    if (op.op !== 'append') continue
    const decided = readStrike(op.value) === undefined ? decide(op.value) : 'strike'
    if (decided !== 'strike') return fail({ type: 'UndoNever', why: decided, of: op.of, act: nameOfAct(op) })
    ops.push(strikeOp(op, ref))
  }
  return ok(ops)
}

function undoFields(how: Extract<KindUndo, { by: 'fields' }>, record: LedgerRecord, ground: UndoGround): Ops {
  const { of, id } = record
  const written = listWritten(ground.commits, of, id)
  for (const { op } of written) {
    const why = op.op === 'void' || op.op === 'lift' ? undefined : how.never?.[op.field]
    if (why !== undefined) return fail({ type: 'UndoNever', why, of, act: '' })
  }
  const strikes = written.flatMap(({ op, ref }): KnownOp[] =>
    op.op === 'append' && how.strikes?.includes(op.field) === true ? [strikeOp(op, ref)] : [],
  )
  const made = written.some(
    ({ op }) => op.op === 'set' && op.field === how.begins && op.saw.every((ref) => isOwn(ref, ground)),
  )
  if (made) {
    const later = findBuiltUpon(record, ground)
    if (later !== undefined) return fail({ type: 'UndoOverwritten', of, id, field: '', by: later.by, at: later.at })
  }
  const reversed =
    made && how.unmade !== undefined ? unmake(how.unmade, record, ground) : reverseAll(written, record, ground)
  return reversed.ok ? ok([...reversed.value, ...strikes]) : reversed
}

const isOwn = (ref: CommitRef, { commits }: UndoGround): boolean => commits.some((commit) => commitRef(commit) === ref)

/** Strikes an entry; a strike is struck by saying the contrary of the same commit. */
function strikeOp({ of, id, field, value }: Extract<KnownOp, { op: 'append' }>, ref: CommitRef): KnownOp {
  const strike = readStrike(value)
  const says = strike === undefined ? { strikes: ref, back: false } : { strikes: strike.strikes, back: !strike.back }
  return { op: 'append', of, id, field, value: says }
}

/** What the act made is put out of use. */
function unmake(
  unmade: NonNullable<Extract<KindUndo, { by: 'fields' }>['unmade']>,
  record: LedgerRecord,
  ground: UndoGround,
): Ops {
  const { of, id } = record
  const values = Object.fromEntries(
    listWritten(ground.commits, of, id).flatMap(({ op }) => (op.op === 'set' ? [[op.field, op.value] as const] : [])),
  )
  const ops: KnownOp[] = []
  for (const [field, value] of Object.entries(unmade(values, id))) {
    const taken = refuseOverwritten({ of, id, field }, record, ground)
    if (taken !== undefined) return fail(taken)
    ops.push({ op: 'set', of, id, field, value, saw: seenRefs(record, field) })
  }
  return ok(ops)
}

/** The mark that the act is undone; an undoing that is undone takes its own mark back among its fields. */
function markUndone(commits: readonly [Commit, ...Commit[]], ground: UndoGround): KnownOp[] {
  const ref = commitRef(commits[0])
  const target = { of: undoKind, id: undoIdOf(ref) }
  const value: UndoAct = { undoes: ref, things: listThings({ commits }), reason: ground.reason.trim() }
  return [
    {
      op: 'set',
      ...target,
      field: undoneField,
      value: true,
      saw: seenRefs(ground.records.get(keyOfMark(ref)), undoneField),
    },
    { op: 'append', ...target, field: undoActsField, value },
  ]
}
