import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createCountTask } from '#renderer/count-worker/answer-count'
import { createLedgerCounts } from '#renderer/count-worker/count-client'
import { readCaseRows } from '#renderer/ledger-store/read/read-cases'
import { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import { clearView } from '#renderer/ledger-store/view/write-view'
import type { AskedCount } from '#shared/figures/count-asked'
import { calendarMonths, periodAround } from '#shared/figures/period'
import { ok } from '#shared/prelude/result'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { composeDraft, type AskedDraft } from '#shared/template/compose-draft'
import { asShipped } from '#shared/template/office-template'
import type { KnownOp } from '#shared/record/commit'
import { aCaseId, anAssignment, day } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { open, openTestLedger } from '#tests/support/test-ledger'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'

const november = { from: day('2026-11-01'), to: day('2026-11-30') }
const asked: AskedCount = {
  look: { by: undefined, under: undefined, measure: 'taken-in' },
  periods: { now: november, before: november, yearBefore: november },
  shown: ['taken-in'],
}

const sheetOf = (nth: number): KnownOp => ({
  op: 'set',
  of: 'case',
  id: aCaseId(nth),
  field: 'sheet',
  value: { ...anAssignment(1).sheet, sheetNumber: `20261100${nth + 10}`, issuedOn: '2026-11-05' },
  saw: [],
})

/** A ledger with a case, and the counts of its worker; `started` are the workers there have been. */
async function aCountedLedger() {
  const journal = memoryJournal()
  const ledger = await openTestLedger(journal)
  const { name } = ledger.database
  const started: InlineWorker[] = []
  const counts = createLedgerCounts(ledger.database, () => {
    // By a connection of its own, as in another thread.
    const worker = createInlineWorker(createCountTask((of) => new LedgerDatabase(of)))
    started.push(worker)
    return worker
  })
  const takenIn = async (): Promise<number | string> => {
    const answered = await counts.count(asked)
    if (!answered.ok) return answered.failure.detail
    const figure = answered.value.lines[0]?.now
    return figure?.kind === 'count' ? figure.counted / 100 : 'no count'
  }
  const add = (nth: number) => ledger.act('clerk', async () => ok([sheetOf(nth)]))
  await add(1)
  return { journal, ledger, name, counts, started, takenIn, add }
}

describe('the counting worker', () => {
  it('counts with everything that was written before it was asked, reading the rest once', async () => {
    const { add, takenIn, started } = await aCountedLedger()
    expect(await takenIn()).toBe(1)
    await Promise.all([add(2), add(3)])
    expect(await takenIn()).toBe(3)
    void add(4)
    await add(5)
    expect(await takenIn()).toBe(5)
    expect(started).toHaveLength(1)
  })

  it('drafts the report that is drafted of the very rows', async () => {
    const { ledger, counts, add } = await aCountedLedger()
    for (const nth of [2, 3, 4]) await add(nth)
    const [shipped] = shippedTemplates
    if (shipped === undefined) throw new Error('there are templates')
    const draft: AskedDraft = {
      kind: asShipped(shipped),
      source: {
        period: periodAround('month', november.to, calendarMonths),
        rules: calendarMonths,
        today: november.to,
        office: { name: '青山镇人民政府', shortName: '青山镇' },
      },
      people: [],
      departments: [['village', '村镇建设办']],
    }
    const rows = await readCaseRows(ledger.database)
    expect(rows).toHaveLength(4)
    expect(await counts.draft(draft)).toEqual(ok(composeDraft(rows, draft)))
    counts.end()
  })

  it('is replaced when it dies, also with several questions on their way', async () => {
    const { add, takenIn, started } = await aCountedLedger()
    expect(await takenIn()).toBe(1)
    const both = Promise.all([takenIn(), takenIn()])
    started[0]?.crash()
    expect(await both).toEqual([1, 1])
    await add(2)
    expect(await takenIn()).toBe(2)
    started.at(-1)?.babble()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await takenIn()).toBe(2)
    expect(started).toHaveLength(3)
  })

  it('tells of itself that it did not start, after a second attempt', async () => {
    const { database } = await openTestLedger(memoryJournal())
    let attempts = 0
    const counts = createLedgerCounts(database, () => {
      attempts += 1
      const worker = createInlineWorker(async () => ({ answer: {} }))
      setTimeout(() => worker.crash())
      return worker
    })
    expect((await counts.count(asked)).ok).toBe(false)
    expect(attempts).toBe(2)
  })

  it('counts the same over a view that was folded anew', async () => {
    const { journal, ledger, name, add, takenIn, counts } = await aCountedLedger()
    for (const nth of [2, 3, 4]) await add(nth)
    expect(await takenIn()).toBe(4)
    counts.end()
    await clearView(ledger.database)
    ledger.close()
    const { database } = await open(journal, name)
    const again = createLedgerCounts(database, () =>
      createInlineWorker(createCountTask((of) => new LedgerDatabase(of))),
    )
    const answered = await again.count(asked)
    expect(answered.ok && answered.value.lines[0]?.now).toEqual({ kind: 'count', counted: 400 })
    again.end()
  })
})
