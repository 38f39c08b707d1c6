import { describe, expect, it, vi } from 'vitest'
import fc from 'fast-check'
import { chooseIn, createLighter, nobodySearching, wholeLedger } from '#renderer/features/ledger/ledger-filter'
import { createListingKeeper } from '#renderer/features/ledger/listing-keeper'
import { pressingFirst } from '#renderer/features/ledger/sort-rows'
import { createLister, type Listing, type Looking } from '#renderer/features/ledger/listing'
import type { RowsCame } from '#renderer/ledger-store/read/row-store'
import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline } from '#shared/case/deadline'
import { rowStages } from '#shared/case/stage'
import { day } from '#tests/support/builders'
import { usualLights } from '#tests/support/usual-lights'
import { aCaseRow } from './rows'

const today = day('2026-11-23')
const light = createLighter({
  judge: (judged) => judgeDeadline(judged, usualLights(today)),
  isMine: (row) => row.handlerId === 'me',
  today,
})

/** A row as any act may leave it, of few enough cases that most changes change one that is there. */
const someRow: fc.Arbitrary<CaseRow> = fc
  .record({
    id: fc.integer({ min: 0, max: 25 }).map((number) => `case-${number}`),
    stage: fc.constantFrom(...rowStages),
    pressing: fc.constantFrom(0, 1, 2, 3),
    dueOn: fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-29').map(day),
    closedOn: fc.constantFrom(day('2026-11-20'), day('2026-11-21'), '' as const),
    issuedOn: fc.constantFrom('2025-12-30', '2026-11-02').map(day),
    ledgerSerial: fc.integer({ min: 0, max: 9 }),
    handlerId: fc.constantFrom('me', 'you', ''),
    searchText: fc.constantFrom('路灯', '噪声'),
  })
  .map(({ id, pressing, ...change }) =>
    aCaseRow(id, {
      ...change,
      pressing: pressing === 0 || pressing === 1 || pressing === 2 ? pressing : 3,
      ledgerYear: change.ledgerSerial === 0 ? 0 : 2026,
      open: change.stage === 'closed' || change.stage === 'voided' ? 0 : 1,
    }),
  )

const someLooking: fc.Arbitrary<Looking> = fc.record({
  light: fc.constant(light),
  searcher: fc.constant(nobodySearching),
  filter: fc.constantFrom(
    wholeLedger,
    { ...wholeLedger, quick: 'mine' },
    { ...wholeLedger, quick: 'overdue' },
    { ...wholeLedger, words: '路灯' },
    chooseIn(wholeLedger, 'stage', 'closed'),
  ),
  marks: fc.constant({}),
  nameOrder: fc.constantFrom('strokes' as const, 'pinyin' as const),
  sort: fc.array(
    fc.record({
      key: fc.constantFrom('urgency', 'ledgerNumber', 'dueOn', 'closedOn', 'handlerId', 'stage'),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { maxLength: 3 },
  ),
})

const noPause = (): Promise<void> => Promise.resolve()

const told = ({ all, shown, counts, years }: Listing) => ({
  all,
  shown,
  counts: [...counts],
  years: [...years].filter(([, count]) => count > 0).toSorted(),
})

describe('a listing', () => {
  it('that was patched is the one that is made of all rows anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLooking,
        fc.array(fc.array(someRow, { maxLength: 8 }), { maxLength: 12 }),
        async (looking, changes) => {
          const lister = createLister(looking)
          const rows = new Map<string, CaseRow>()
          let patched = await lister.gather([], noPause)
          for (const change of changes) {
            // Of one act each case has one line.
            const lines = [...new Map(change.map((row) => [row.id, row])).values()]
            for (const row of lines) rows.set(row.id, row)
            patched = lister.patch(patched, lines)
            expect(told(patched)).toEqual(told(await lister.gather([...rows.values()], noPause)))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
  it('that is turned is the one that is made for the other look', async () => {
    await fc.assert(
      fc.asyncProperty(someLooking, someLooking, fc.array(someRow, { maxLength: 40 }), async (before, after, some) => {
        const rows = [...new Map(some.map((row) => [row.id, row])).values()]
        const was = await createLister(before).gather(rows, noPause)
        const turned = await createLister(after).turn(was, true, noPause)
        expect(told(turned)).toEqual(told(await createLister(after).gather(rows, noPause)))
      }),
      { numRuns: 200 },
    )
  })
  it('keeps room for the widest number, also when its case has another by now', async () => {
    const lister = createLister({
      light,
      filter: wholeLedger,
      searcher: nobodySearching,
      sort: [{ key: 'dueOn', direction: 'asc' }],
      nameOrder: 'strokes',
      marks: {},
    })
    const wide = await lister.gather([aCaseRow('a', { sheetNumber: 'W'.repeat(40) })], noPause)
    const narrow = await lister.gather([aCaseRow('a', { sheetNumber: '1' })], noPause)
    const patched = lister.patch(wide, [aCaseRow('a', { sheetNumber: '1' })])
    expect(patched.widestNumber).toBe(wide.widestNumber)
    expect(wide.widestNumber).toBeGreaterThan(narrow.widestNumber)
  })
  it('of more rows than are worked on at a time is in order and whole, and the window has turns meanwhile', async () => {
    const rows = Array.from({ length: 1234 }, (_, index) =>
      aCaseRow(`case-${index}`, { ledgerSerial: (index * 7919) % 1234, ledgerYear: 2026 }),
    )
    const sort = [{ key: 'ledgerNumber', direction: 'desc' }] as const
    const looking: Looking = {
      light,
      searcher: nobodySearching,
      filter: wholeLedger,
      sort,
      nameOrder: 'strokes',
      marks: {},
    }
    let turns = 0
    const { all, shown } = await createLister(looking).gather(rows, () => Promise.resolve(void (turns += 1)))
    expect(all.map(({ row }) => row.ledgerSerial)).toEqual(Array.from({ length: 1234 }, (_, index) => 1233 - index))
    expect(shown).toEqual(all)
    expect(turns).toBeGreaterThan(36)
  })
})

/** Keepers over a store that is filled when asked. */
function keeperOver(rows: readonly CaseRow[]) {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const told: ((came: readonly CaseRow[], how: RowsCame) => void)[] = []
  const keeper = createListingKeeper({
    fill: () => Promise.resolve(),
    isComplete: () => true,
    expected: () => byId.size,
    first: () => new Promise(() => undefined),
    rows: byId,
    subscribe: (listener) => (told.push(listener), () => undefined),
  })
  const change = (row: CaseRow): void => {
    byId.set(row.id, row)
    for (const listener of told) listener([row], 'written')
  }
  return { keeper, change }
}

describe('a keeper of the list', () => {
  const sort = [{ key: 'dueOn', direction: 'asc' }] as const
  const whole: Looking = {
    light,
    searcher: nobodySearching,
    filter: wholeLedger,
    sort,
    nameOrder: 'strokes',
    marks: {},
  }
  const mine: Looking = { ...whole, filter: { ...wholeLedger, quick: 'mine' } }
  const rows = ['me', 'you', 'me'].map((handlerId, index) => aCaseRow(`case-${index}`, { handlerId }))

  it('shows the list it has until the other is made, and what changed meanwhile in both', async () => {
    const { keeper, change } = keeperOver(rows)
    expect(keeper.look(whole)).toBeUndefined()
    keeper.prepare(whole)
    await vi.waitFor(() => expect(keeper.look(whole)?.shown).toHaveLength(3))
    keeper.prepare(mine)
    expect(keeper.look(mine)?.shown).toHaveLength(3)
    change(aCaseRow('case-1', { handlerId: 'me' }))
    change(aCaseRow('case-2', { handlerId: 'you' }))
    await vi.waitFor(() => expect(keeper.look(mine)?.shown.map(({ row }) => row.id)).toEqual(['case-0', 'case-1']))
  })
  it('makes what was asked for last, however often the wish turned while another was made', async () => {
    const { keeper } = keeperOver(rows)
    keeper.prepare(whole)
    keeper.prepare(mine)
    keeper.prepare(whole)
    keeper.prepare(mine)
    await vi.waitFor(() => expect(keeper.look(mine)?.shown).toHaveLength(2))
    keeper.prepare(whole)
    await vi.waitFor(() => expect(keeper.look(whole)?.shown).toHaveLength(3))
  })
  it('has no list for another person or another day before it is made', async () => {
    const { keeper } = keeperOver(rows)
    keeper.prepare(whole)
    await vi.waitFor(() => expect(keeper.look(whole)).toBeDefined())
    expect(keeper.look({ ...whole, light: (row) => light(row) })).toBeUndefined()
  })
  it('shows the rows that stand first while the others are read, says how far that is, and counts nothing by them', async () => {
    const all = Array.from({ length: 3_000 }, (_, nth) =>
      aCaseRow(`case-${nth}`, { ledgerSerial: nth + 1, ledgerYear: 2026 }),
    )
    const opened: Looking = { ...whole, sort: pressingFirst }
    const [byId, tell] = [new Map<string, CaseRow>(), new Set<(came: readonly CaseRow[], how: RowsCame) => void>()]
    const come = (rows: readonly CaseRow[], how: RowsCame): void => {
      for (const row of rows) byId.set(row.id, row)
      for (const listener of tell) listener(rows, how)
    }
    let resolve = (): void => undefined
    const filled = new Promise<void>((done) => (resolve = done))
    let isComplete = false
    const keeper = createListingKeeper({
      fill: () => filled,
      isComplete: () => isComplete,
      expected: () => all.length,
      first: () => Promise.resolve(all.slice(-20).toReversed()),
      rows: byId,
      subscribe: (listener) => (tell.add(listener), () => undefined),
    })
    expect(keeper.reading(opened)).toBeUndefined()
    keeper.prepare(opened)
    await vi.waitFor(() => expect(keeper.reading(opened)?.first?.shown).toHaveLength(20))
    expect(keeper.look(opened)).toBeUndefined()
    come(all.slice(0, 1_200), 'read')
    expect(keeper.reading(opened)).toMatchObject({ done: 1_200, of: 3_000 })
    const written = aCaseRow('case-2999', { ledgerSerial: 3_000, ledgerYear: 2026, title: '改过' })
    come([written, aCaseRow('case-5', { ledgerSerial: 6, ledgerYear: 2026 })], 'written')
    const first = keeper.reading(opened)?.first?.shown.map(({ row }) => row)
    expect(first).toEqual([written, ...all.slice(-20, -1).toReversed()])
    // Another look waits for the whole.
    keeper.prepare(mine)
    expect(keeper.reading(mine)).toMatchObject({ first: undefined })
    keeper.prepare(opened)
    come(
      all.slice(1_200).filter(({ id }) => id !== 'case-2999'),
      'read',
    )
    isComplete = true
    resolve()
    await vi.waitFor(() => expect(keeper.look(opened)?.shown).toHaveLength(3_000))
    expect(keeper.reading(opened)).toBeUndefined()
    expect(
      keeper
        .look(opened)
        ?.shown.slice(0, 20)
        .map(({ row }) => row),
    ).toEqual(first)
  })
})
