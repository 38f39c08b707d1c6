import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { EntryRefused } from '#shared/entry/entry-refused'
import { planAmend } from '#shared/entry/plan-amend'
import { refuseWriter } from '#shared/entry/plan-enter'
import {
  countsToLog,
  isWorkedOn,
  logToOp,
  newCaseToOps,
  undoneCaseToOps,
  type ImportSource,
} from '#shared/excel-import/import-ops'
import { numberKey } from '#shared/excel-import/join-lines'
import {
  fillEntry,
  planImport,
  type ImportPlan,
  type ImportPolicy,
  type ThereOldCase,
} from '#shared/excel-import/plan-import'
import { printOf } from '#shared/excel-import/print-of'
import type { ReadList } from '#shared/excel-import/read-list'
import { holdsAny } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { rulesOn } from '#shared/rules/office-rules'
import type { StepSurroundings } from '#shared/case/case-step'
import { createPace } from '../../prelude/breathe'
import { readCases, type CaseWithRecord } from '../read/read-cases'
import { readClassTable } from '../read/read-classes'
import { readImportHeld, readImportedIds, readImports } from '../read/read-imports'
import { readStaffOn } from '../read/read-office'
import { readRules } from '../read/read-rules'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Who imports, on which day, and by which calendar limits are counted. */
export interface ImportBy {
  readonly actorId: string
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

export type ImportFailure =
  | CommitFailure
  | EntryRefused
  | { readonly type: 'ActorUnknown' }
  /** The person gave up before anything was written. */
  | { readonly type: 'ImportCancelled' }
  /** Nothing of the sheet is new, and no blank is to be filled. */
  | { readonly type: 'NothingToImport' }

/** What importing a list would do to the ledger as it stands, to be shown before it is done. */
export async function readImportPlan(
  database: LedgerDatabase,
  read: ReadList,
  policy: ImportPolicy,
  { today, calendar }: Pick<ImportBy, 'today' | 'calendar'>,
): Promise<ImportPlan> {
  const numbers = new Set(read.cases.flatMap(({ number }) => (number === '' ? [] : [numberKey(number)])))
  const prints = new Set(read.cases.map(printOf))
  const [held, kept, table] = await Promise.all([
    readImportHeld(database, { numbers, prints }),
    readRules(database),
    readClassTable(database),
  ])
  return planImport(read, held, policy, {
    today,
    calendar,
    rulesOn: (day) => rulesOn(kept, day),
    classes: table.classes,
  })
}

/** What is imported, and how it is to be told of. */
export interface ImportWish {
  readonly source: ImportSource
  readonly read: ReadList
  readonly policy: ImportPolicy
  readonly newId: () => string
  /** Told how many cases have been made ready of how many. */
  readonly tell: (done: number, of: number) => void
  /** Whether the person has given up; asked until the act is written. */
  readonly isCancelled: () => boolean
}

/** Whether two plans come to the same: as many cases, and the same ones met in the ledger. */
const isSame = (now: ImportPlan, shown: ImportPlan): boolean =>
  JSON.stringify(now.counts) === JSON.stringify(shown.counts) &&
  now.items.every(({ kind }, at) => kind === shown.items[at]?.kind)

/**
 * Carries out the plan that was shown, in one act: all cases of the list, the blanks that are filled, and the import's own record; or nothing.
 * Planned anew under the ledger's lock, and refused with `LedgerChanged` where that comes to another outcome.
 */
export async function commitImport(
  ledger: Ledger,
  shown: ImportPlan,
  wish: ImportWish,
  by: ImportBy,
): Promise<Result<CommitReceipt | undefined, ImportFailure>> {
  const giveUp = (): ImportFailure | undefined => (wish.isCancelled() ? { type: 'ImportCancelled' } : undefined)
  const plan = async (database: LedgerDatabase): Promise<Result<readonly KnownOp[], ImportFailure>> => {
    const staff = await readStaffOn(database, by.today)
    const actor = staff.people.get(by.actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const around = { actor, today: by.today, calendar: by.calendar, rules: undefined, ...staff, ...noNumbers }
    const refused = refuseWriter(around)
    if (refused !== undefined) return refused
    const now = await readImportPlan(database, wish.read, wish.policy, by)
    if (!isSame(now, shown)) return fail({ type: 'LedgerChanged' })
    if (now.counts.cases + now.counts.filled === 0) return fail({ type: 'NothingToImport' })
    const fresh = await composeCases(database, now, wish)
    if (!fresh.ok) return fresh
    const filled = await composeFills(database, now, wish, around)
    if (!filled.ok) return filled
    const log = logToOp(wish.source.importId, countsToLog(wish.source, by.today, now.counts))
    return ok([log, ...fresh.value, ...filled.value])
  }
  return ledger.act<ImportFailure>(by.actorId, plan, undefined, giveUp)
}

const noNumbers = { ledgerNumberTaken: () => false, stubNumberTaken: () => false }

async function composeCases(
  database: LedgerDatabase,
  { items }: ImportPlan,
  { source, newId, tell, isCancelled }: ImportWish,
): Promise<Result<KnownOp[], ImportFailure>> {
  const pace = createPace()
  const ops: KnownOp[] = []
  const before = await readRevived(database, items)
  for (const [at, item] of items.entries()) {
    if (isCancelled()) return fail({ type: 'ImportCancelled' })
    if (item.kind === 'new') {
      const record = before.get(item.revives?.id ?? '') ?? emptyRecord('case', newId())
      ops.push(...newCaseToOps(item, record, source))
    }
    tell(at + 1, items.length)
    await pace()
  }
  return ok(ops)
}

/** The cases that are taken up again, by their ids. */
async function readRevived(
  database: LedgerDatabase,
  items: ImportPlan['items'],
): Promise<ReadonlyMap<string, LedgerRecord>> {
  const ids = items.flatMap((item) => (item.kind === 'new' && item.revives !== undefined ? [item.revives.id] : []))
  const records = await database.records.bulkGet(ids.map((id) => `case/${id}`))
  return new Map(records.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))
}

async function composeFills(
  database: LedgerDatabase,
  { items }: ImportPlan,
  { source }: ImportWish,
  around: StepSurroundings,
): Promise<Result<KnownOp[], ImportFailure>> {
  const wanted = items.filter((item): item is ThereOldCase => item.kind === 'there' && item.does === 'fill')
  const found = new Map(
    (
      await readCases(
        database,
        wanted.map(({ held }) => held.id),
      )
    ).map((one): [string, CaseWithRecord] => [one.one.id, one]),
  )
  const ops: KnownOp[] = []
  for (const { held, entry } of wanted) {
    const target = found.get(held.id)
    if (target === undefined || held.entry === undefined) return fail({ type: 'LedgerChanged' })
    const reason = `用“${source.file}”补空白`
    const planned = planAmend(target.record, target.one, { entry: fillEntry(held.entry, entry), reason }, around)
    if (!planned.ok) return planned
    ops.push(...planned.value)
  }
  return ok(ops)
}

/** What undoing an import would do. */
export interface UndoPlan {
  readonly file: string
  /** Cases that are struck out. */
  readonly voided: readonly CaseWithRecord[]
  /** Cases that stay, because something was done about them since. */
  readonly kept: readonly CaseWithRecord[]
}

/** What undoing an import would do, to be shown first; undefined where it was undone already, or is not known. */
export async function readUndoPlan(database: LedgerDatabase, importId: string): Promise<UndoPlan | undefined> {
  const past = (await readImports(database)).find(({ id }) => id === importId)
  if (past === undefined || past.undone !== undefined) return undefined
  const found = await readCases(database, await readImportedIds(database, importId))
  return {
    file: past.file,
    voided: found.filter(({ one }) => !isWorkedOn(one)),
    kept: found.filter(({ one }) => isWorkedOn(one)),
  }
}

export type UndoFailure =
  | CommitFailure
  | { readonly type: 'ActorUnknown' }
  | { readonly type: 'RoleMissing'; readonly step: 'void'; readonly needs: readonly ['registrar', 'admin'] }
  /** It was undone before, or everything it brought was worked on since. */
  | { readonly type: 'NothingToUndo' }

const undoingRoles = ['registrar', 'admin'] as const

/** Undoes an import in one act: what it brought is struck out, visibly, but for the cases that were worked on since. */
export async function commitUndoImport(
  ledger: Ledger,
  importId: string,
  { actorId, today }: Pick<ImportBy, 'actorId' | 'today'>,
): Promise<Result<CommitReceipt | undefined, UndoFailure>> {
  return ledger.act<UndoFailure>(actorId, async (database) => {
    const actor = (await readStaffOn(database, today)).people.get(actorId)
    if (actor?.active !== true) return fail({ type: 'ActorUnknown' })
    if (!holdsAny(actor, undoingRoles)) return fail({ type: 'RoleMissing', step: 'void', needs: undoingRoles })
    const plan = await readUndoPlan(database, importId)
    if (plan === undefined || plan.voided.length === 0) return fail({ type: 'NothingToUndo' })
    const { file, voided, kept } = plan
    return ok([
      logToOp(importId, { what: 'undone', on: today, file, voided: voided.length, kept: kept.length }),
      ...voided.flatMap(({ record }) => undoneCaseToOps(record, file)),
    ])
  })
}
