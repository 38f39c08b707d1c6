import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createRowStore } from '#renderer/ledger-store/read/row-store'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { compareAsOpened } from '#renderer/ledger-store/rows/first-rows'
import { makePacks, rowsAPack } from '#renderer/ledger-store/rows/make-packs'
import { findPacks } from '#renderer/ledger-store/rows/read-packs'
import { readFirstRows } from '#renderer/ledger-store/rows/read-first-rows'
import { readRows } from '#renderer/ledger-store/rows/read-rows'
import type { LedgerDatabase, PackRow } from '#renderer/ledger-store/view/ledger-database'
import { clearView } from '#renderer/ledger-store/view/write-view'
import type { CaseRow } from '#shared/case/case-row'
import { ok } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { aCaseId, anAssignment } from '#tests/support/builders'
import { seededRandom, type SeededRandom } from '#tests/support/bundles/seeded-random'
import { memoryJournal } from '#tests/support/memory-journal'
import { pickFrom } from '#tests/support/merge/exchange-schedule'
import { openTestLedger } from '#tests/support/test-ledger'

// Rows are read from packs, and what was written since from the rows themselves: together always what the rows are.

const noRest = (): Promise<void> => Promise.resolve()

const sheetOf = (nth: number, change: object = {}): KnownOp => ({
  op: 'set',
  of: 'case',
  id: aCaseId(nth),
  field: 'sheet',
  value: { ...anAssignment(nth).sheet, ...change },
  saw: [],
})

const write = async (ledger: Ledger, ops: readonly KnownOp[]): Promise<void> => {
  expect(await ledger.act('clerk', async () => ok([...ops]))).toMatchObject({ ok: true })
}

async function ledgerOf(cases: number): Promise<Ledger> {
  const ledger = await openTestLedger(memoryJournal())
  await write(
    ledger,
    Array.from({ length: cases }, (_, nth) => sheetOf(nth + 1)),
  )
  return ledger
}

/** Rows read, the last telling of each, by id; and how many were told. */
async function readAll(database: LedgerDatabase): Promise<{ rows: CaseRow[]; told: number }> {
  const rows = new Map<string, CaseRow>()
  let told = 0
  await readRows(database, (came) => {
    told += came.length
    for (const row of came) rows.set(row.id, row)
  })
  return { rows: [...rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), told }
}

const truth = ({ cases }: LedgerDatabase): Promise<CaseRow[]> => cases.orderBy(':id').toArray()

/** Spoils the rows themselves, so that whoever reads them is seen. */
const spoilRows = (database: LedgerDatabase): Promise<unknown> =>
  database.cases.toCollection().modify((row) => Object.assign(row, { title: 'spoilt' }))

const isSpoilt = (rows: readonly CaseRow[]): boolean => rows.some(({ title }) => title === 'spoilt')

function randomOps(random: SeededRandom, cases: number): KnownOp[] {
  return Array.from({ length: 1 + random.below(4) }, () =>
    sheetOf(1 + random.below(cases), {
      title: `标题 ${random.below(1000)}`,
      revision: 1 + random.below(9),
      urgency: pickFrom(['normal', 'urgent', 'critical'], random),
    }),
  )
}

describe('rows that were packed', () => {
  it.each([1, 2, 3])(
    'with what was written since are the rows as they are, whatever was written when (seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      const ledger = await ledgerOf(40)
      const { database } = ledger
      for (let round = 0; round < 6; round += 1) {
        for (let act = random.below(3); act > 0; act -= 1) await write(ledger, randomOps(random, 50))
        // While they are made, too.
        let acts = random.below(3)
        await makePacks(database, async () => {
          if (acts > 0) await write(ledger, randomOps(random, 60))
          acts -= 1
        })
        expect(await findPacks(database)).toBeDefined()
        for (let act = random.below(3); act > 0; act -= 1) await write(ledger, randomOps(random, 60))
        const { rows, told } = await readAll(database)
        expect(rows).toEqual(await truth(database))
        expect(told).toBe(rows.length)
        const store = createRowStore(database)
        const first = await store.first()
        const inOrder = rows.toSorted(compareAsOpened)
        expect(first).toEqual(inOrder.slice(0, first?.length ?? 0))
        await store.fill()
        expect([...store.rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows)
      }
    },
  )

  it('are read in place of the rows, as many packs as there are, and the packs before them are gone', async () => {
    const ledger = await ledgerOf(rowsAPack + 20)
    const { database } = ledger
    expect(await makePacks(database, noRest)).toBe(rowsAPack + 20)
    await makePacks(database, noRest)
    expect(await database.packs.count()).toBe(3)
    expect(await database.rowChanges.count()).toBe(0)
    const before = await truth(database)
    await spoilRows(database)
    expect((await readAll(database)).rows).toEqual(before)
  })

  it('hold what was written while they were made, as it was then or later, and a store is true to what comes while it reads', async () => {
    const ledger = await ledgerOf(rowsAPack + 20)
    const { database } = ledger
    await makePacks(database, noRest)
    const store = createRowStore(database)
    const filling = store.fill()
    await write(ledger, [sheetOf(3, { title: '新的', revision: 2 }), sheetOf(900, { title: '新来' })])
    await filling
    expect([...store.rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(await truth(database))
  })
})

describe('the first rows of a ledger without packs', () => {
  it.each([4, 5])('are those that stand first, whatever presses and whichever has a number (seed %i)', async (seed) => {
    const random = seededRandom(seed)
    const ledger = await ledgerOf(60)
    const { database } = ledger
    for (let act = 0; act < 20; act += 1) await write(ledger, randomOps(random, 60))
    await write(
      ledger,
      Array.from({ length: 45 }, (_, nth): KnownOp => ({
        op: 'set',
        of: 'case',
        id: aCaseId(nth + 1),
        field: 'ledgerNumber',
        value: `2026-${String(1 + random.below(900)).padStart(3, '0')}`,
        saw: [],
      })),
    )
    const inOrder = (await truth(database)).toSorted(compareAsOpened)
    expect(inOrder.filter(({ pressing }) => pressing < 3).length).toBeGreaterThan(5)
    for (const most of [1, 10, 25, 100]) expect(await readFirstRows(database, most)).toEqual(inOrder.slice(0, most))
    expect(await createRowStore(database).first()).toEqual(inOrder)
  })
})

describe('packs that are not what they were', () => {
  const spoil: Readonly<Record<string, (database: LedgerDatabase) => Promise<unknown>>> = {
    'a byte is another': (database) =>
      database.packs.toCollection().modify((pack: PackRow) => {
        const at = pack.bytes.length >> 1
        pack.bytes[at] = (pack.bytes[at] ?? 0) ^ 1
      }),
    'a pack is cut': (database) =>
      database.packs
        .toCollection()
        .modify((pack: PackRow) => void Object.assign(pack, { bytes: pack.bytes.slice(0, 10) })),
    'a pack is gone': (database) => database.packs.where('[generation+nth]').equals([1, 1]).delete(),
    'another count is said of one': (database) =>
      database.packHeads
        .toCollection()
        .modify((head) =>
          Object.assign(head, { packs: head.packs.map(({ rows, digest }) => ({ rows: rows + 1, digest })) }),
        ),
  }
  it.each(Object.keys(spoil))('are thrown away where %s, and the rows are read', async (what) => {
    const { database } = await ledgerOf(30)
    await makePacks(database, noRest)
    await spoil[what]?.(database)
    await spoilRows(database)
    expect((await readAll(database)).rows).toEqual(await truth(database))
    expect(await findPacks(database)).toBeUndefined()
    // And are made anew.
    expect(await makePacks(database, noRest)).toBe(30)
    expect(isSpoilt((await readAll(database)).rows)).toBe(true)
    expect((await readAll(database)).told).toBe(30)
  })

  it('of another shape are none', async () => {
    const { database } = await ledgerOf(30)
    await makePacks(database, noRest)
    await database.packHeads.toCollection().modify((head) => Object.assign(head, { shape: 'older' }))
    expect(await findPacks(database)).toBeUndefined()
    expect((await readAll(database)).rows).toEqual(await truth(database))
  })

  it('do not bring a row back that is no more', async () => {
    const { database } = await ledgerOf(30)
    await makePacks(database, noRest)
    await database.state.toCollection().modify((state) => {
      if (state.summary !== undefined) Object.assign(state.summary, { cases: 29 })
    })
    await database.cases.delete(aCaseId(4))
    await readAll(database)
    expect(await findPacks(database)).toBeUndefined()
    expect((await readAll(database)).rows).toHaveLength(29)
  })

  it('go with the view that is emptied, and what is packed of one that is emptied meanwhile is not shown', async () => {
    const { database } = await ledgerOf(30)
    await makePacks(database, noRest)
    await clearView(database)
    expect(await database.packHeads.count()).toBe(0)
    const other = await ledgerOf(30)
    await makePacks(other.database, async () => void (await clearView(other.database)))
    expect(await findPacks(other.database)).toBeUndefined()
  })
})
