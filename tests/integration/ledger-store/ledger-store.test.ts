import { viewVersion } from '#renderer/ledger-store/view/ledger-database'
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import { countOpenCases, readCase } from '#renderer/ledger-store/read/read-cases'
import { readFrameFacts, readTodaysWork } from '#tests/support/readers/read-counts'
import { readInbox } from '#renderer/ledger-store/read/read-bundles'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import type { Assignment } from '#shared/case/sheet'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { ok } from '#shared/prelude/result'
import { aCaseId, anAssignment, day, instant, wholeWay } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

const source = (n: number): IntakeSource => ({
  bundleId: aCaseId(9000 + n),
  tagmanifest: `${n}`.repeat(64).slice(0, 64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: n,
  fromOffice: 'hotline-centre',
  fromName: '市长公开电话受理中心',
  fileName: `${n}.hlb`,
  createdAt: instant(0),
})

const importAll = async (ledger: Ledger, n: number, assignments: readonly Assignment[]) =>
  commitIntake(ledger, await readIntakePlan(ledger.database, source(n), assignments), 'clerk')

const takeWholeWay = async (ledger: Ledger, caseId: string): Promise<void> => {
  for (const { by, step } of wholeWay) {
    const taken = await commitCaseStep(ledger, { caseId, step, actorId: by, today: day('2026-11-23') })
    if (!taken.ok) throw new Error(`${step.step}: ${taken.failure.type}`)
  }
}

describe('the ledger', () => {
  it('takes an imported case through all steps and says saved only with the journal', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    await importAll(ledger, 1, [anAssignment(1), anAssignment(2)])
    await takeWholeWay(ledger, aCaseId(1))
    const found = await readCase(ledger.database, aCaseId(1))
    expect(found?.one.stage).toBe('closed')
    expect(ledger.saved().tail).toEqual(journal.tail())
    expect((await readNumberOffer(ledger.database, ledger.replica, 2026, day('2026-11-23'))).right).toEqual({
      right: 'role',
      next: 18,
    })
    expect(await readTodaysWork(ledger.database, day('2026-12-01'), day('2026-12-02'))).toMatchObject({
      isEmpty: false,
      dueSoonCount: 0,
      countsByStage: { received: 1, handling: 0, approved: 0 },
    })
    expect(await readFrameFacts(ledger.database, day('2026-12-01'))).toMatchObject({ overdue: 1, open: 1 })
    expect(await readFrameFacts(ledger.database, day('2026-11-24'))).toMatchObject({ overdue: 0, open: 1 })
    expect(await countOpenCases(ledger.database)).toBe(1)
  })

  it('gives the same view when it is built anew from the journal', async () => {
    const journal = memoryJournal()
    const name = freshName()
    const ledger = await openStaffedLedger(journal, name)
    await importAll(ledger, 1, [anAssignment(1), anAssignment(2), anAssignment(3)])
    await takeWholeWay(ledger, aCaseId(2))
    const before = await readLedgerDigest(ledger.database)
    ledger.close()
    const again = await open(journal, freshName())
    expect(again.report).toMatchObject({ view: 'rebuilt', cause: 'missing', commitsRead: 12 })
    expect(await readLedgerDigest(again.database)).toBe(before)
    const same = await open(journal, name)
    expect(same.report).toMatchObject({ view: 'sound', commitsRead: 0 })
  })

  it('catches a view up that is behind the journal, as after a crash between the two', async () => {
    const journal = memoryJournal()
    const [name, other] = [freshName(), freshName()]
    const ledger = await openStaffedLedger(journal, name)
    const behind = await open(journal, other)
    behind.database.close()
    await importAll(ledger, 1, [anAssignment(1)])
    const caught = await open(journal, other)
    expect(caught.report).toMatchObject({ view: 'caught-up', cause: 'behind', commitsRead: 1 })
    expect(await readLedgerDigest(caught.database)).toBe(await readLedgerDigest(ledger.database))
  })

  it('writes nothing when the journal refuses, and goes on afterwards', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const [digest, bytes] = [await readLedgerDigest(ledger.database), journal.bytes().length]
    journal.failNext({ type: 'DiskFull' })
    expect(await importAll(ledger, 1, [anAssignment(1)])).toEqual({ ok: false, failure: { type: 'DiskFull' } })
    expect(await readLedgerDigest(ledger.database)).toBe(digest)
    expect(journal.bytes().length).toBe(bytes)
    expect((await importAll(ledger, 1, [anAssignment(1)])).ok).toBe(true)
  })

  it('refuses to plan on when the journal has moved under it', async () => {
    const journal = memoryJournal()
    const name = freshName()
    const ledger = await openStaffedLedger(journal, name)
    const other = await openTestLedger(journal)
    await importAll(ledger, 1, [anAssignment(1)])
    const late = await other.act('system', async () =>
      ok([{ op: 'append', of: 'office', id: 'office', field: 'rounds', value: 1 }]),
    )
    expect(late).toMatchObject({ ok: false, failure: { type: 'JournalMoved' } })
  })

  it('imports the same bundle a second time without changing a byte', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    await importAll(ledger, 1, [anAssignment(1)])
    const bytes = journal.bytes().length
    const again = await importAll(ledger, 1, [anAssignment(1)])
    expect(again.ok && again.value.receipt).toBeUndefined()
    expect(journal.bytes().length).toBe(bytes)
    expect((await readInbox(ledger.database)).map((one) => one.counts.new)).toEqual([1])
  })

  it('refuses to carry out a plan that the ledger has outrun', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const stale = await readIntakePlan(ledger.database, source(2), [anAssignment(1)])
    await importAll(ledger, 1, [anAssignment(1)])
    expect(await commitIntake(ledger, stale, 'clerk')).toEqual({ ok: false, failure: { type: 'LedgerChanged' } })
  })

  it('gives one number to one case, however close two registrations come', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    await importAll(ledger, 1, [anAssignment(1), anAssignment(2)])
    const register = wholeWay[0]?.step
    if (register === undefined) throw new Error('fixture')
    const both = await Promise.all(
      [1, 2].map((n) =>
        commitCaseStep(ledger, { caseId: aCaseId(n), step: register, actorId: 'clerk', today: day('2026-11-23') }),
      ),
    )
    expect(both.map((one) => (one.ok ? 'taken' : one.failure.type))).toEqual(['taken', 'LedgerNumberTaken'])
  })

  it('stops at a newer view, which Dexie would open and write to', async () => {
    const name = freshName()
    const newer = new Dexie(name)
    newer.version(viewVersion + 1).stores({ commits: '&ref', future: '&id' })
    await newer.open()
    newer.close()
    expect(await openLedger(memoryJournal(), () => undefined, name)).toEqual({
      ok: false,
      failure: { type: 'ViewNewer', found: viewVersion + 1, known: viewVersion },
    })
  })

  it('gives the journal back what the view has shown and it holds no more', async () => {
    const journal = memoryJournal()
    const name = freshName()
    const ledger = await openStaffedLedger(journal, name)
    const old = journal.bytes().slice()
    await importAll(ledger, 1, [anAssignment(1)])
    ledger.close()
    journal.replace(old)
    expect((await open(journal, name)).report).toMatchObject({ view: 'sound', healed: 1 })
    expect(journal.bytes().length).toBeGreaterThan(old.length)
  })

  it('stops at a journal whose chain of commits does not hold', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    await importAll(ledger, 1, [anAssignment(1)])
    const forged = memoryJournal()
    const read = await journal.read({ bytes: 0, hash: '' }, 1_000_000)
    if (!read.ok) throw new Error('fixture')
    for (const frame of read.value.frames.toReversed()) await forged.append(forged.tail(), frame.payload)
    expect(await openLedger(forged, () => undefined, freshName())).toMatchObject({
      ok: false,
      failure: { type: 'ChainBroken' },
    })
  })
})
