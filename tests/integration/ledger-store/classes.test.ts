import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { conflictTitle } from '#renderer/features/reconcile/conflict-words'
import { commitClasses, commitClassImport, commitClassUndo } from '#renderer/ledger-store/commit/commit-classes'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readClassActs, readClassTable } from '#renderer/ledger-store/read/read-classes'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { classesInForce, shippedClassTable } from '#shared/class-table/class-table'
import { planClassImport, type ClassImportWish } from '#shared/class-table/plan-class-import'
import { readClassSheet, type SheetRows } from '#shared/class-table/read-class-sheet'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const by = { actorId: 'clerk', today }
const names = { person: (id: string) => id, department: (id: string) => id }
const callings = { names, pcs: { callingByDevice: new Map(), ownDevice: '' } }
const everything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
const heads = ['一级分类', '二级分类', '三级分类', '代码']
const rows: SheetRows = [heads, ['城建', '市政', '路灯', '1'], ['', '', '井盖', '2'], ['农业', '水利', '', '3']]

async function openAs(device: string): Promise<Ledger> {
  const journal = memoryJournal()
  const ledger = createLedger(
    await open(journal, freshName()),
    journal,
    replicaIdSchema.parse(`${device}.1`),
    tickingClock(),
  )
  return ledger
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
async function take(to: Ledger, from: Ledger): Promise<void> {
  const stored = await from.database.commits.orderBy('[replica+seq]').toArray()
  const coming = stored.flatMap((row): LoggedCommit[] => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
  const done = await to.merge<never>('clerk', async () => ok({ coming, ops: [noted] }))
  if (!done.ok) throw new Error(done.failure.type)
}

async function importInto(ledger: Ledger, given: SheetRows, startsOn = today): Promise<void> {
  const read = readClassSheet(given)
  if (!read.ok) throw new Error(read.failure.type)
  const wish: ClassImportWish = { sheet: read.value, mode: 'replace', startsOn }
  const plan = planClassImport(wish, await readClassTable(ledger.database))
  const done = await commitClassImport(ledger, { wish, plan, fileName: '分类表.xlsx' }, by)
  if (!done.ok) throw new Error(done.failure.type)
}

const inForce = async (ledger: Ledger): Promise<readonly string[]> =>
  classesInForce(await readClassTable(ledger.database), today).map(({ path }) => path)

async function twoPcs(): Promise<readonly [Ledger, Ledger]> {
  const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
  await commitOffice(here, { people: staffOfFive, departments: twoDepartments }, 'clerk')
  await take(there, here)
  return [here, there]
}

describe('the classes of an office on two PCs', () => {
  it('are one table where both import the same, and one line of the log for each import', async () => {
    const [here, there] = await twoPcs()
    await importInto(here, rows)
    await importInto(there, rows)
    await take(here, there)
    await take(there, here)
    expect(await readConflicts(here.database)).toEqual([])
    expect(await inForce(here)).toEqual(['城建', '城建/市政', '城建/市政/路灯', '城建/市政/井盖', '农业', '农业/水利'])
    expect(await readClassTable(there.database)).toEqual(await readClassTable(here.database))
    const { entries } = await readActivityPage(here.database, everything, undefined, 50)
    expect(entries.filter(({ event }) => event.type === 'classes-changed')).toHaveLength(2)
  })

  it('ask about what both wrote differently, which a later import decides', async () => {
    const [here, there] = await twoPcs()
    await importInto(here, rows)
    await importInto(there, [heads, ['城建', '市政', '路灯', '9'], ['', '', '井盖', '2'], ['农业', '水利', '', '3']])
    await take(here, there)
    const conflicts = await readConflicts(here.database)
    expect(conflicts.map((one) => conflictTitle(one, callings))).toEqual([
      { number: '', title: '内容分类“城建/市政/路灯”', field: '分类内容' },
    ])
    await importInto(here, rows)
    expect(await readConflicts(here.database)).toEqual([])
    expect((await readClassTable(here.database)).classes.find(({ path }) => path === '城建/市政/路灯')?.code).toBe('1')
  })

  it('come back by one press, but for what was written since, and the taking back can be taken back', async () => {
    const [here] = await twoPcs()
    await importInto(here, rows)
    const form = { name: '井盖', code: '22', aliases: ['窨井'], from: today, to: '', becomes: '' } as const
    const changed = await commitClasses(here, { want: 'change', path: '城建/市政/井盖', form }, by)
    expect(changed.ok).toBe(true)
    const imported = (await readClassActs(here.database)).find(({ act }) => act === 'imported')
    if (imported === undefined) throw new Error('no act')
    expect(imported.classes - imported.untouched).toBe(1)
    expect((await commitClassUndo(here, { id: imported.id, told: '' }, by)).ok).toBe(true)
    const back = await inForce(here)
    expect(back).toContain('乡村建设/路灯')
    expect(back).toContain('城建/市政/井盖')
    expect(back).not.toContain('城建/市政/路灯')
    const undone = (await readClassActs(here.database)).find(({ act }) => act === 'undone')
    if (undone === undefined) throw new Error('no act')
    expect((await commitClassUndo(here, { id: undone.id, told: '' }, by)).ok).toBe(true)
    expect(await inForce(here)).not.toContain('乡村建设/路灯')
    const again = await commitClassUndo(here, { id: imported.id, told: '' }, by)
    expect(again.ok ? 'done' : again.failure.type).toBe('NothingToUndo')
  })

  it('are changed by nobody without the office’s roles, nor over a table that is another than was shown', async () => {
    const [here] = await twoPcs()
    const read = readClassSheet(rows)
    if (!read.ok) throw new Error(read.failure.type)
    const wish: ClassImportWish = { sheet: read.value, mode: 'replace', startsOn: today }
    const plan = planClassImport(wish, shippedClassTable)
    const refused = await commitClassImport(here, { wish, plan, fileName: '' }, { actorId: 'handler', today })
    expect(refused.ok ? 'done' : refused.failure.type).toBe('ClassRoleMissing')
    const unknown = await commitClassImport(here, { wish, plan, fileName: '' }, { actorId: 'nobody', today })
    expect(unknown.ok ? 'done' : unknown.failure.type).toBe('ActorUnknown')
    const form = { name: '新类', code: '', aliases: [], from: '', to: '', becomes: '' } as const
    expect((await commitClasses(here, { want: 'add', parent: '', form }, by)).ok).toBe(true)
    const stale = await commitClassImport(here, { wish, plan, fileName: '' }, by)
    expect(stale.ok ? 'done' : stale.failure.type).toBe('LedgerChanged')
  })
})
