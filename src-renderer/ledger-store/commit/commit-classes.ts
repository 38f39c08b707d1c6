import {
  beforeField,
  classActKind,
  classKind,
  readBecomes,
  readClassValue,
  type ClassAct,
  type ClassActName,
  type ClassBefore,
} from '#shared/class-table/class-entry'
import { recordsToClassTable } from '#shared/class-table/class-table'
import {
  isHarmless,
  planClassImport,
  type ClassImportPlan,
  type ClassImportWish,
} from '#shared/class-table/plan-class-import'
import { planClasses, type ClassRefused, type ClassRequest, type ClassWrite } from '#shared/class-table/plan-classes'
import { holdsAny, type Role } from '#shared/office/office'
import { canonicalJson } from '#shared/prelude/canonical-json'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { conflictedFields, readValue, seenRefs, type LedgerRecord } from '#shared/record/ledger-record'
import { findUndoable } from '../read/read-classes'
import { readStaff } from '../read/read-office'
import type { LedgerDatabase } from '../view/ledger-database'
import { writeFields } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Who changes the classes of the office: who changes its settings. */
export const classRoles: readonly Role[] = ['registrar', 'admin']

export type ClassFailure =
  | CommitFailure
  | ClassRefused
  | { readonly type: 'ActorUnknown' }
  | { readonly type: 'ClassRoleMissing' }
  /** Every class that the act wrote was written again since. */
  | { readonly type: 'NothingToUndo' }

/** Who acts, and when. */
export interface ClassActor {
  readonly actorId: string
  readonly today: LocalDate
}

/** Records a change of single classes as one act. Writes nothing where nothing differs. */
export async function commitClasses(
  ledger: Ledger,
  request: ClassRequest,
  { actorId, today }: ClassActor,
): Promise<Result<CommitReceipt | undefined, ClassFailure>> {
  return ledger.act<ClassFailure>(actorId, async (database) => {
    const refused = await refuseActor(database, actorId)
    if (refused !== undefined) return fail(refused)
    const records = await readRecords(database)
    const planned = planClasses(request, recordsToClassTable([...records.values()]), today)
    if (!planned.ok) return planned
    const { act, told, writes } = planned.value
    return ok(await composeOps(database, records, writes, { act, on: today, told }))
  })
}

/** An import as it was shown. */
export interface ShownClassImport {
  readonly wish: ClassImportWish
  readonly plan: ClassImportPlan
  readonly fileName: string
}

/** Takes a table in as it was shown, in one act. `LedgerChanged` where another outcome would come of it now. */
export async function commitClassImport(
  ledger: Ledger,
  { wish, plan, fileName }: ShownClassImport,
  { actorId, today }: ClassActor,
): Promise<Result<CommitReceipt | undefined, ClassFailure>> {
  return ledger.act<ClassFailure>(actorId, async (database) => {
    const refused = await refuseActor(database, actorId)
    if (refused !== undefined) return fail(refused)
    const records = await readRecords(database)
    const now = planClassImport(wish, recordsToClassTable([...records.values()]))
    if (canonicalJson(now) !== canonicalJson(plan) || !now.faults.every(isHarmless))
      return fail({ type: 'LedgerChanged' })
    return ok(await composeOps(database, records, now.writes, { act: 'imported', on: today, told: fileName }))
  })
}

/** Takes an act on the table back: each class that nobody wrote since is as it was before, the others stay. */
export async function commitClassUndo(
  ledger: Ledger,
  { id, told }: { readonly id: string; readonly told: string },
  { actorId, today }: ClassActor,
): Promise<Result<CommitReceipt | undefined, ClassFailure>> {
  return ledger.act<ClassFailure>(actorId, async (database) => {
    const refused = await refuseActor(database, actorId)
    if (refused !== undefined) return fail(refused)
    const records = await readRecords(database)
    const writes = [...records.values()].flatMap((record): ClassWrite[] => {
      const found = findUndoable(record)
      const value = readValue(record, 'entry', readClassValue)
      if (found?.act !== id || value === undefined) return []
      const { entry, becomes } = found.before
      return [{ path: record.id, value: entry ?? { ...value, active: false }, becomes }]
    })
    if (writes.length === 0) return fail({ type: 'NothingToUndo' })
    const ops = await composeOps(database, records, writes, { act: 'undone', on: today, told })
    const undone = await writeFields(database, [{ of: classActKind, id, field: 'undone', value: true }])
    return ok([...ops, ...undone])
  })
}

async function refuseActor(database: LedgerDatabase, actorId: string): Promise<ClassFailure | undefined> {
  const actor = (await readStaff(database)).people.get(actorId)
  if (actor === undefined) return { type: 'ActorUnknown' }
  return actor.active && holdsAny(actor, classRoles) ? undefined : { type: 'ClassRoleMissing' }
}

type Records = ReadonlyMap<string, LedgerRecord>

async function readRecords(database: LedgerDatabase): Promise<Records> {
  const records = await database.records.where('of').equals(classKind).toArray()
  return new Map(records.map((record) => [record.id, record]))
}

/** What of the writes differs, with what stood there before, and the act that tells of them. */
async function composeOps(
  database: LedgerDatabase,
  records: Records,
  writes: readonly ClassWrite[],
  { act, on, told }: { readonly act: ClassActName; readonly on: LocalDate; readonly told: string },
): Promise<readonly KnownOp[]> {
  const id = crypto.randomUUID()
  const ops = writes.flatMap((write) => writeToOps(write, records.get(write.path), id))
  const classes = new Set(ops.map((op) => op.id)).size
  if (classes === 0) return []
  const value: ClassAct = { act, on, told, classes }
  return [...ops, ...(await writeFields(database, [{ of: classActKind, id, field: 'act', value }]))]
}

/** The ops of one class: none where it stands so already and no other PC wrote it differently. */
function writeToOps({ path, value, becomes }: ClassWrite, record: LedgerRecord | undefined, act: string): KnownOp[] {
  const before: ClassBefore = {
    entry: (record === undefined ? undefined : readValue(record, 'entry', readClassValue)) ?? null,
    becomes: (record === undefined ? undefined : readValue(record, 'becomes', readBecomes)) ?? '',
  }
  const conflicts = record === undefined ? [] : conflictedFields(record)
  const maps = becomes !== undefined && (becomes !== before.becomes || conflicts.includes('becomes'))
  const changes = canonicalJson(before.entry) !== canonicalJson(value) || conflicts.includes('entry')
  if (!maps && !changes) return []
  const set = (field: string, written: unknown): KnownOp => ({
    op: 'set',
    of: classKind,
    id: path,
    field,
    value: written,
    saw: seenRefs(record, field),
  })
  return [set('entry', value), ...(maps ? [set('becomes', becomes)] : []), set(beforeField(act), before)]
}
