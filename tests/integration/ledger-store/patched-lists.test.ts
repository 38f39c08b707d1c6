import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createCountTask } from '#renderer/count-worker/answer-count'
import { createLedgerCounts } from '#renderer/count-worker/count-client'
import { isWaitingFor } from '#renderer/desk/next-step'
import { createLighter, nobodySearching, wholeLedger } from '#renderer/features/ledger/ledger-filter'
import { createLister, type Listing, type Looking } from '#renderer/features/ledger/listing'
import { createListingKeeper } from '#renderer/features/ledger/listing-keeper'
import { pressingFirst } from '#renderer/features/ledger/sort-rows'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { followWork } from '#renderer/ledger-store/read/follow-work'
import { readCaseRows, readSummary } from '#renderer/ledger-store/read/read-cases'
import { listOpenRows, readOpenRows } from '#renderer/ledger-store/read/read-open-rows'
import { officeWork, ownWork, watchedWork, type WorkList } from '#renderer/ledger-store/read/read-work-list'
import { createRowStore } from '#renderer/ledger-store/read/row-store'
import type { CaseRow } from '#shared/case/case-row'
import { compareNumbers } from '#shared/case/columns/column'
import { changeSummary, emptySummary } from '#shared/case/ledger-summary'
import { stages } from '#shared/case/stage'
import { countAsked, listAskedBehind, type AskedCount } from '#shared/figures/count-asked'
import { defaultRates } from '#shared/figures/rates'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { aCaseId, anAssignment, day, replica, staffOfFive } from '#tests/support/builders'
import { seededRandom, type SeededRandom } from '#tests/support/bundles/seeded-random'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { pickFrom } from '#tests/support/merge/exchange-schedule'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'
import { soonUntil } from '#tests/support/usual-lights'
import { createInlineWorker } from '#tests/support/worker/inline-worker'

const today = day('2026-11-23')
const handler = staffOfFive.find(({ id }) => id === 'handler')
if (handler === undefined) throw new Error('the office of five has a handler')

const looking: Looking = {
  light: createLighter({
    judge: ({ dueOn }) => ({ light: dueOn < today ? 'overdue' : 'open', lamp: 'none', workdaysLeft: 1, known: true }),
    isMine: (row) => isWaitingFor(row, handler, undefined),
    today,
  }),
  filter: { ...wholeLedger, quick: 'overdue' },
  searcher: nobodySearching,
  sort: pressingFirst,
  nameOrder: 'strokes',
  marks: {},
}
const lists: readonly WorkList[] = [
  officeWork(soonUntil(day('2026-11-24')), (row) => isWaitingFor(row, handler, undefined)),
  ownWork((row) => isWaitingFor(row, handler, undefined), soonUntil(day('2026-11-24'))),
  watchedWork(today),
]

const asked: AskedCount = {
  look: { by: 'limit', under: undefined, measure: 'in-hand' },
  periods: {
    now: { from: day('2026-11-01'), to: day('2026-11-30') },
    before: { from: day('2026-10-01'), to: day('2026-10-31') },
    yearBefore: { from: day('2025-11-01'), to: day('2025-11-30') },
  },
  shown: ['taken-in', 'closed', 'people', ...defaultRates],
}

/** A PC with everything that a desk shows of its ledger, followed from its first act on. */
async function deskOf(name: string) {
  const journal: MemoryJournal = memoryJournal()
  const ledger = createLedger(await open(journal, freshName()), journal, replica(name), tickingClock())
  const store = createRowStore(ledger.database)
  const keeper = createListingKeeper(store)
  keeper.prepare(looking)
  const works: (readonly CaseRow[])[] = lists.map(() => [])
  const stops = lists.map((list, index) => followWork(ledger.database, list, (rows) => void (works[index] = rows)))
  const counts = createLedgerCounts(ledger.database, () => createInlineWorker(createCountTask(() => ledger.database)))
  let told = emptySummary
  ledger.database.written.subscribe(({ summary }) => (told = summary))
  return { journal, ledger, store, keeper, works, stops, counts, told: () => told }
}
type FollowedDesk = Awaited<ReturnType<typeof deskOf>>

/** What an act may write of a case: sheets, steps, voidings and their lifting, and sometimes what nobody can read. */
function randomOp(random: SeededRandom): KnownOp {
  const id = aCaseId(1 + random.below(12))
  const set = (field: string, value: unknown): KnownOp => ({ op: 'set', of: 'case', id, field, value, saw: [] })
  const dueOn = day(pickFrom(['2026-11-20', '2026-11-24', '2026-12-10'], random))
  switch (random.below(9)) {
    case 0:
    case 1:
      return set('sheet', {
        ...anAssignment(1).sheet,
        sheetNumber: `20261100${random.below(90) + 10}`,
        revision: 1 + random.below(3),
        dueOn,
        urgency: pickFrom(['normal', 'normal', 'urgent', 'critical', '明年的新词'], random),
      })
    case 2:
    case 3:
      return set('stage', pickFrom([...stages, '明年的新词'], random))
    case 4:
      return set('feedback', {
        stubNumber: `2026-${String(random.below(5) + 1).padStart(3, '0')}`,
        method: pickFrom(['paper', 'bundle', 'both', 'mail'], random),
        on: '2026-11-23',
      })
    case 5:
      return set('assignment', {
        departmentId: 'village',
        assistingDepartmentIds: [],
        handlerId: pickFrom(['handler', 'clerk'], random),
        dueOn,
        requirement: '',
      })
    case 6:
      return {
        op: 'append',
        of: 'case',
        id,
        field: 'acts',
        value: pickFrom(
          [
            { act: 'exported', bundleId: 'b', file: 'f' },
            { act: 'revealed', reason: '回访' },
            { act: 'sent-back', comment: '补充' },
          ],
          random,
        ),
      }
    case 7:
      return { op: 'void', of: 'case', id, reason: '重复', saw: [] }
    default:
      return set('ledgerNumber', `2026-${String(random.below(9) + 1).padStart(3, '0')}`)
  }
}

async function linesOf({ database }: Ledger): Promise<LoggedCommit[]> {
  const rows = await database.commits.orderBy('[replica+seq]').toArray()
  return rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
const told = (listing: Listing | undefined) =>
  listing && {
    all: listing.all,
    shown: listing.shown,
    counts: [...listing.counts],
    years: [...listing.years].filter(([, count]) => count > 0).toSorted(),
  }

/** Whatever is shown is what would be read anew. */
async function checkDesk(desk: FollowedDesk): Promise<void> {
  const { database } = desk.ledger
  const rows = await readCaseRows(database)
  const whole = changeSummary(emptySummary, [], rows)
  expect(await readSummary(database)).toEqual(whole)
  expect(desk.told()).toEqual(whole)
  expect([...desk.store.rows.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  expect(told(desk.keeper.look(looking))).toEqual(
    told(await createLister(looking).gather(rows, () => Promise.resolve())),
  )
  const behind = {
    of: 'taken-in',
    side: 'counted',
    span: asked.periods.now,
    by: undefined,
    under: undefined,
    key: undefined,
  } as const
  expect(await desk.counts.count(asked)).toEqual(ok(countAsked(rows, asked)))
  expect(await desk.counts.behind(behind)).toEqual(
    ok(
      listAskedBehind(rows, behind)
        .sort(compareNumbers)
        .map(({ id }) => id),
    ),
  )
  const byId = (a: CaseRow, b: CaseRow): number => (a.id < b.id ? -1 : 1)
  expect([...(await listOpenRows(database))].toSorted(byId)).toEqual((await readOpenRows(database)).toSorted(byId))
  for (const [index, list] of lists.entries()) expect(desk.works[index]).toEqual(await list.read(database))
}

describe('what a desk shows after any acts', () => {
  for (const seed of [11, 12, 13, 14])
    it(`is what is read anew, own acts and merged ones, and after folding all again: seed ${seed}`, async () => {
      const random = seededRandom(seed)
      const desks = [await deskOf('pchere00'), await deskOf('pcthere0')]
      // Reading begins with the desk and is done before the first act is over.
      await Promise.all(desks.map(({ store }) => store.fill()))
      await new Promise((resolve) => setTimeout(resolve, 50))
      for (let act = 0; act < 50; act += 1) {
        const desk = pickFrom(desks, random)
        const other = pickFrom(desks, random)
        if (desk !== other) {
          const coming = await linesOf(other.ledger)
          expect((await desk.ledger.merge('clerk', async () => ok({ coming, ops: [noted] }))).ok).toBe(true)
        } else {
          const ops = Array.from({ length: 1 + random.below(3) }, () => randomOp(random))
          expect((await desk.ledger.act('clerk', async () => ok(ops))).ok).toBe(true)
        }
        await checkDesk(desk)
      }
      for (const { journal, ledger, counts, stops } of desks) {
        counts.end()
        const again = await open(journal, freshName())
        expect(await readSummary(again.database)).toEqual(await readSummary(ledger.database))
        again.database.close()
        for (const stop of stops) stop()
        ledger.close()
      }
    })

  it('is also right where acts are written while it is being read', async () => {
    const desk = await deskOf('pcbusy00')
    const random = seededRandom(5)
    const late = createRowStore(desk.ledger.database)
    const acts = Array.from({ length: 25 }, async () => {
      await desk.ledger.act('clerk', async () => ok([randomOp(random)]))
      void late.fill()
    })
    await Promise.all(acts)
    await late.fill()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await checkDesk(desk)
    expect(late.rows.size).toBe((await readCaseRows(desk.ledger.database)).length)
    expect(late.isComplete()).toBe(true)
  })
})
