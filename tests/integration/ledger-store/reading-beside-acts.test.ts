import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readRowsById, readRowsInParts } from '#renderer/ledger-store/rows/read-row-parts'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { ok } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { aCaseId, anAssignment } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openTestLedger } from '#tests/support/test-ledger'

// What reads the whole ledger beside the window, as workers and the proof of a backup do, may hold an act up for one part alone.

interface Watched {
  readonly open: () => number
  readonly began: () => number
  readonly forget: () => void
  /** The most rows that one request asked for. */
  readonly most: () => number
}

/** Watches the transactions of databases that are opened from now on: Dexie keeps what it begins them with. */
function watchTransactions(): Watched {
  let [open, began, most] = [0, 0, 0]
  const begin = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const begun = begin.apply(this, asked)
    open += 1
    began += 1
    begun.addEventListener('complete', () => (open -= 1))
    return begun
  })
  const getAll = IDBObjectStore.prototype.getAll
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    // Newer databases take what is asked for as one object.
    const [range, count] = asked
    const inOne: unknown = typeof range === 'object' && range !== null ? Reflect.get(range, 'count') : undefined
    most = Math.max(most, count ?? (typeof inOne === 'number' ? inOne : Number.POSITIVE_INFINITY))
    return getAll.apply(this, asked)
  })
  return { open: () => open, began: () => began, forget: () => void (most = 0), most: () => most }
}

afterEach(() => vi.restoreAllMocks())

const sheetOf = (nth: number): KnownOp => ({
  op: 'set',
  of: 'case',
  id: aCaseId(nth),
  field: 'sheet',
  value: anAssignment(nth).sheet,
  saw: [],
})

async function ledgerOf(cases: number): Promise<Ledger> {
  const ledger = await openTestLedger(memoryJournal())
  await ledger.act('clerk', async () => ok(Array.from({ length: cases }, (_, nth) => sheetOf(nth + 1))))
  return ledger
}

describe('reading the whole ledger beside the window', () => {
  it('has no transaction open while its reader works on what it was told', async () => {
    const watched = watchTransactions()
    const { database } = await ledgerOf(900)
    expect(watched.began()).toBeGreaterThan(0)
    const open: number[] = []
    const note = (): void => void open.push(watched.open())
    await readRowsInParts(database, note)
    expect(open).toEqual(Array.from({ length: 7 }, () => 0))
    await readRowsById(database, [aCaseId(1), aCaseId(2)], note, 1)
    expect(open.slice(7)).toEqual([0, 0])
  })

  it('takes the digest of a ledger in parts, and the same one whatever the parts', async () => {
    const watched = watchTransactions()
    const [one, other] = [await ledgerOf(250), await ledgerOf(250)]
    watched.forget()
    expect(await readLedgerDigest(one.database)).toBe(await readLedgerDigest(other.database))
    expect(watched.most()).toBe(100)
  })
})
