import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readSummary } from '#renderer/ledger-store/read/read-cases'
import { listOpenRows } from '#renderer/ledger-store/read/read-open-rows'
import { ok } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { aCaseId, anAssignment, day } from '#tests/support/builders'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { freshName, open, openStaffedLedger } from '#tests/support/test-ledger'

// What a saved step and an opening ask of the database: the same however large the ledger is.

const sheetOf = (nth: number): KnownOp => ({
  op: 'set',
  of: 'case',
  id: aCaseId(nth),
  field: 'sheet',
  value: anAssignment(nth).sheet,
  saw: [],
})

async function ledgerOf(cases: number, journal: MemoryJournal, name = freshName()): Promise<Ledger> {
  const ledger = await openStaffedLedger(journal, name)
  await ledger.act('clerk', async () => ok(Array.from({ length: cases }, (_, nth) => sheetOf(nth + 1))))
  return ledger
}

const register = (ledger: Ledger, nth: number) =>
  commitCaseStep(ledger, {
    caseId: aCaseId(nth),
    step: {
      step: 'register',
      ledgerNumber: `2026-${String(nth).padStart(3, '0')}`,
      registeredOn: day('2026-11-23'),
      summary: '路灯不亮',
      key: false,
    },
    actorId: 'clerk',
    today: day('2026-11-23'),
  })

interface Asked {
  requests: number
  /** Rows and keys that came of it. */
  rows: number
}

/** Counts what is asked of any database from now on. */
function countAsked(): Asked {
  const asked: Asked = { requests: 0, rows: 0 }
  const count = (request: IDBRequest<unknown>): void => {
    asked.requests += 1
    // Once a cursor's step, too.
    request.addEventListener('success', () => {
      asked.rows += Array.isArray(request.result) ? request.result.length : 1
    })
  }
  const watch = <Of extends object>(of: Of, how: keyof Of): void => {
    const ask: unknown = of[how]
    if (typeof ask !== 'function') throw new Error(`no ${String(how)}`)
    watched.push(() => Reflect.set(of, how, ask))
    Reflect.set(of, how, function (this: unknown, ...args: readonly unknown[]) {
      const request: unknown = Reflect.apply(ask, this, args)
      if (request instanceof IDBRequest) count(request)
      return request
    })
  }
  for (const how of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const) {
    watch(IDBObjectStore.prototype, how)
    watch(IDBIndex.prototype, how)
  }
  return asked
}

const watched: (() => void)[] = []
const unwatch = (): void => {
  for (const undo of watched.splice(0)) undo()
}

afterEach(unwatch)

const sizes = [30, 600]

describe('one saved step', () => {
  it('of 呈报 reads its case, its record and its row, and nothing else', async () => {
    const ledger = await ledgerOf(30, memoryJournal())
    await register(ledger, 1)
    const asked = countAsked()
    const done = await commitCaseStep(ledger, {
      caseId: aCaseId(1),
      step: { step: 'submit', leaderId: 'deputy', opinion: '建议由村镇建设办办理' },
      actorId: 'clerk',
      today: day('2026-11-23'),
    })
    expect(done).toMatchObject({ ok: true })
    // The plan's, the projection's, and the writing's: how far the view reaches and what the row was.
    expect(asked.requests).toBe(4)
  })

  it('asks the same of a small ledger and of a large one, once the first act was taken', async () => {
    const found: Asked[] = []
    for (const size of sizes) {
      const ledger = await ledgerOf(size, memoryJournal())
      expect(await register(ledger, 1)).toMatchObject({ ok: true })
      const asked = countAsked()
      expect(await register(ledger, 2)).toMatchObject({ ok: true })
      found.push({ ...asked })
      unwatch()
    }
    expect(found[1]).toEqual(found[0])
    expect(found[0]?.requests).toBeLessThanOrEqual(15)
    expect(found[0]?.rows).toBeLessThanOrEqual(15)
  })
})

describe('an opening', () => {
  it('reads the same of a small ledger and of a large one, and knows its counts without asking again', async () => {
    const found: Asked[] = []
    for (const size of sizes) {
      const [journal, name] = [memoryJournal(), freshName()]
      const before = await ledgerOf(size, journal, name)
      before.close()
      const asked = countAsked()
      const { database, report } = await open(journal, name)
      expect(report.view).toBe('sound')
      expect(database.written.summary()?.cases).toBe(size)
      found.push({ ...asked })
      unwatch()
      expect(database.written.summary()).toEqual(await readSummary(database))
    }
    expect(found[1]).toEqual(found[0])
  })
})

describe('the open cases', () => {
  it('are read once for all who list them, and are as the last act left them', async () => {
    const ledger = await ledgerOf(20, memoryJournal())
    const asked = countAsked()
    const [first, second] = await Promise.all([listOpenRows(ledger.database), listOpenRows(ledger.database)])
    expect(asked.requests).toBe(1)
    expect(first).toHaveLength(20)
    expect(second).toEqual(first)
    await register(ledger, 3)
    asked.requests = 0
    const after = await listOpenRows(ledger.database)
    expect(asked.requests).toBe(0)
    expect(after.find(({ id }) => id === aCaseId(3))?.stage).toBe('registered')
  })
})
