import { canonicalJson } from '../prelude/canonical-json'
import { lastFirst } from '../prelude/last-first'
import { fail, ok, type Result } from '../prelude/result'
import { commitRef, isKnownOp, type Commit, type CommitRef, type KnownOp } from '../record/commit'
import { blank, standsUnder, type LedgerRecord } from '../record/ledger-record'
import type { UndoGround } from './undo-ground'
import type { UndoPlace, UndoRefused } from './undo-refused'

type Ops = Result<readonly KnownOp[], UndoRefused>
type Put<Op extends KnownOp['op']> = Extract<KnownOp, { readonly op: Op }>

/** An op of the act with the commit that it stands in. */
export interface Written<Op extends KnownOp = KnownOp> {
  readonly op: Op
  readonly ref: CommitRef
}

/** All that an act did to one record, in its order. */
export const listWritten = (commits: readonly Commit[], of: string, id: string): Written[] =>
  commits.flatMap((commit) => {
    const ref = commitRef(commit)
    return commit.ops.flatMap((op) => (isKnownOp(op) && op.of === of && op.id === id ? [{ op, ref }] : []))
  })

/** Ops by which each op is reversed; the first that cannot be is why. The last was done last, and is reversed first. */
export function reverseAll(written: readonly Written[], record: LedgerRecord, ground: UndoGround): Ops {
  const ops: KnownOp[] = []
  for (const [index, one] of lastFirst([...written.entries()])) {
    // Of several writings of one field in one commit the first saw what has to come back.
    if (one.op.op === 'set' && isWrittenEarlier(written.slice(0, index), one.op.field)) continue
    const reversed = reverse(one, record, ground)
    if (!reversed.ok) return reversed
    ops.push(...reversed.value)
  }
  return ok(ops)
}

const isWrittenEarlier = (before: readonly Written[], field: string): boolean =>
  before.some(({ op }) => op.op === 'set' && op.field === field)

function reverse({ op, ref }: Written, record: LedgerRecord, ground: UndoGround): Ops {
  switch (op.op) {
    case 'set':
      return setBack({ op, ref }, record, ground)
    case 'add':
    case 'remove':
      return ok(reverseElement({ op, ref }, record))
    case 'void':
    case 'lift':
      return reverseMark({ op, ref }, record, ground)
    case 'append':
      return ok([])
  }
}

/** The write by which a field comes to say again what it said: nothing (null) where nobody had written it. */
function setBack({ op }: Written<Put<'set'>>, record: LedgerRecord, ground: UndoGround): Ops {
  const place = { of: op.of, id: op.id, field: op.field }
  const taken = refuseOverwritten(place, record, ground)
  if (taken !== undefined) return fail(taken)
  const before = valueBefore(op, ground)
  return before.ok
    ? ok([{ op: 'set', ...place, value: before.value, saw: headsOf(record, op.field).map(({ ref }) => ref) }])
    : before
}

const headsOf = (record: LedgerRecord, field: string) => standsUnder(record.registers, field) ?? []

/** Why a field cannot be set back: somebody has written it since, or beside the act. */
export function refuseOverwritten(
  { of, id, field }: UndoPlace,
  record: LedgerRecord,
  { commits }: Pick<UndoGround, 'commits'>,
): UndoRefused | undefined {
  const own = new Set(commits.map(commitRef))
  const heads = headsOf(record, field)
  const other = heads.filter(({ ref }) => !own.has(ref)).at(-1)
  if (other !== undefined) return { type: 'UndoOverwritten', of, id, field, by: other.by, at: other.at }
  return heads.some(({ newer }) => newer !== undefined) ? { type: 'UndoNewer', of, id, field } : undefined
}

/** What stood in the field as the act was written, `blank` where that was nothing; or why that cannot be told. */
export function valueBefore(op: Put<'set'>, { commitOf }: UndoGround): Result<unknown, UndoRefused> {
  const place = { of: op.of, id: op.id, field: op.field }
  const values = new Map<string, unknown>()
  for (const ref of op.saw) {
    const commit = commitOf(ref)
    const found = commit === undefined ? undefined : listWritten([commit], op.of, op.id)
    const last = found?.flatMap((one) => (one.op.op === 'set' && one.op.field === op.field ? [one.op] : [])).at(-1)
    if (last === undefined) return fail({ type: 'UndoNewer', ...place })
    values.set(canonicalJson(last.value), last.value)
  }
  if (values.size > 1) return fail({ type: 'UndoDecided', ...place })
  return ok(values.size === 0 ? blank : [...values.values()][0])
}

/** An addition is removed, and no other of the same element; a removal is added again where nobody has done so. */
function reverseElement({ op, ref }: Written<Put<'add'> | Put<'remove'>>, record: LedgerRecord): KnownOp[] {
  const target = { of: op.of, id: op.id, field: op.field, element: op.element }
  const adds = standsUnder(record.sets, op.field)?.find(({ element }) => element === op.element)?.adds ?? []
  if (op.op === 'remove') return adds.length === 0 ? [{ op: 'add', ...target }] : []
  return adds.includes(ref) ? [{ op: 'remove', ...target, saw: [ref] }] : []
}

/** A voiding is taken back and a taking back voided again, as long as it is the last word. */
function reverseMark({ op, ref }: Written<Put<'void'> | Put<'lift'>>, record: LedgerRecord, ground: UndoGround): Ops {
  const other = record.voids.filter((mark) => mark.ref !== ref).at(-1)
  if (other !== undefined)
    return fail({ type: 'UndoOverwritten', of: op.of, id: op.id, field: '', by: other.by, at: other.at })
  const turned = op.op === 'void' ? 'lift' : 'void'
  return ok([{ op: turned, of: op.of, id: op.id, reason: ground.reason.trim(), saw: [...record.commits] }])
}

/** The commit of somebody else that came to a record after the act which made it; undefined where there is none. */
export function findBuiltUpon(record: LedgerRecord, { commits, commitOf }: UndoGround): Commit | undefined {
  const own = new Set(commits.map(commitRef))
  return record.commits
    .filter((ref) => !own.has(ref))
    .flatMap((ref) => commitOf(ref) ?? [])
    .at(-1)
}
