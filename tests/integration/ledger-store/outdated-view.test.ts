import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { foldProbe, hashShape, viewShape } from '#renderer/ledger-store/view/view-shape'
import { viewVersion } from '#renderer/ledger-store/view/ledger-database'
import { viewTables } from '#renderer/ledger-store/view/view-tables'
import { anAssignment, aCaseId, instant } from '#tests/support/builders'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { freshName, openStaffedLedger } from '#tests/support/test-ledger'

const source = {
  bundleId: aCaseId(9001),
  tagmanifest: 'a'.repeat(64),
  stream: 's',
  seq: 1,
  fromOffice: 'c',
  fromName: '中心',
  fileName: 'f',
  createdAt: instant(0),
}

interface Standing {
  readonly journal: MemoryJournal
  readonly name: string
  readonly digest: string
}

/** A ledger of two acts, closed, with its view as this program folds it. */
async function closedLedger(): Promise<Standing> {
  const journal = memoryJournal()
  const name = freshName()
  const ledger = await openStaffedLedger(journal, name)
  await commitIntake(ledger, await readIntakePlan(ledger.database, source, [anAssignment(1)]), 'clerk')
  const digest = await readLedgerDigest(ledger.database)
  ledger.close()
  return { journal, name, digest }
}

/** Changes the closed view behind the program's back. */
async function changeView(name: string, change: (database: Dexie) => Promise<unknown>): Promise<void> {
  const database = new Dexie(name)
  database.version(viewVersion).stores(viewTables)
  await database.open()
  await change(database)
  database.close()
}

/** The shape of a program that has no column `closedOn` yet. */
async function olderShape(): Promise<string> {
  const folded = await foldProbe()
  const cases = folded.cases.map(({ closedOn: _closedOn, ...row }) => row)
  return hashShape(viewTables, { ...folded, cases })
}

/** The view as a program without the column `closedOn` would have left it. */
async function makeOlder({ name }: Standing): Promise<void> {
  const shape = await olderShape()
  await changeView(name, async (database) => {
    await database
      .table('cases')
      .toCollection()
      .modify((row: { closedOn?: unknown }) => void delete row.closedOn)
    await database.table('state').update('view', { shape })
  })
}

async function openAgain({ journal, name }: Standing) {
  const opened = await openLedger(journal, () => undefined, name)
  if (!opened.ok) throw new Error(opened.failure.type)
  return opened.value
}

describe('a view without a column that this program has', () => {
  it('is folded anew from the journal, and said; the next start finds it sound', async () => {
    const standing = await closedLedger()
    await makeOlder(standing)
    const opened = await openAgain(standing)
    expect(opened.report).toMatchObject({ view: 'rebuilt', cause: 'outdated', commitsRead: 2, healed: 0 })
    expect(await readLedgerDigest(opened.database)).toBe(standing.digest)
    expect(await opened.database.cases.toArray()).toEqual([expect.objectContaining({ closedOn: '' })])
    opened.database.close()
    const again = await openAgain(standing)
    expect(again.report).toMatchObject({ view: 'sound', commitsRead: 0 })
    expect((await again.database.state.get('view'))?.shape).toBe(await viewShape())
  })

  it('first gives the journal back what the journal has lost', async () => {
    const standing = await closedLedger()
    await makeOlder(standing)
    const whole = standing.journal.bytes()
    const cut = memoryJournal()
    const firstOnly = await openStaffedLedger(cut)
    firstOnly.close()
    standing.journal.replace(whole.slice(0, cut.bytes().length))
    expect(standing.journal.tail().bytes).toBeGreaterThan(0)
    const opened = await openAgain(standing)
    expect(opened.report).toMatchObject({ view: 'rebuilt', cause: 'outdated', commitsRead: 2, healed: 1 })
    expect(await readLedgerDigest(opened.database)).toBe(standing.digest)
  })

  it('stays as it is while the journal is damaged in the middle: it may be the only copy', async () => {
    const standing = await closedLedger()
    await makeOlder(standing)
    const tail = standing.journal.tail()
    const damaged = standing.journal.bytes().map((byte, at) => (at === 40 ? byte ^ 1 : byte))
    standing.journal.replace(damaged)
    // The host looks at the last frame alone when it opens, so the damage is met only by reading.
    const journal = { ...standing.journal, open: async () => ({ ok: true, value: { tail, cutBytes: 0 } }) as const }
    expect(await openLedger(journal, () => undefined, standing.name)).toMatchObject({
      ok: false,
      failure: { type: 'JournalDamaged', atByte: 0 },
    })
    await changeView(standing.name, async (database) => {
      expect(await database.table('commits').count()).toBe(2)
      expect(await database.table('state').get('view')).toMatchObject({ shape: await olderShape() })
    })
  })
})

describe('a view of the first program, with other tables', () => {
  it('is folded anew from the journal into the new tables, and said', async () => {
    const { journal, name: standingName, digest } = await closedLedger()
    const rows: Record<string, readonly unknown[]> = {}
    await changeView(standingName, async (database) => {
      rows['commits'] = (await database.table('commits').toArray()).map(({ at: _at, ...row }) => row)
      rows['records'] = await database.table('records').toArray()
      rows['cases'] = await database.table('cases').toArray()
      rows['state'] = (await database.table('state').toArray()).map(({ shape: _shape, ...row }) => row)
    })

    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores({
      commits: '&ref',
      records: '&key, of',
      cases: '&id, sheetNumber, stage, [ledgerYear+ledgerSerial], [stubYear+stubSerial], [open+dueOn]',
      state: '&name',
    })
    await old.open()
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content)
    old.close()

    const opened = await openAgain({ journal, name, digest })
    expect(opened.report).toMatchObject({ view: 'rebuilt', cause: 'outdated', commitsRead: 2 })
    expect(await readLedgerDigest(opened.database)).toBe(digest)
  })
})
