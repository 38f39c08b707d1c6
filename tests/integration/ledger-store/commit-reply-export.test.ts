import type { FeedbackMethod } from '#shared/case/choices'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitReplyExport, planReplyExport } from '#renderer/ledger-store/commit/commit-reply-export'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { readOutbox, type OutboxEntry } from '#renderer/ledger-store/read/read-bundles'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readFrameFacts } from '#tests/support/readers/read-counts'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { aCaseId, anAssignment, day, instant, wholeWay } from '#tests/support/builders'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const stream = 'reply/qingshan/hotline-centre'
const bundleId = (seq: number): string => aCaseId(7000 + seq)

const written = (seq: number, caseIds: readonly string[], change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  bundleId: bundleId(seq),
  tagmanifest: `${seq}`.repeat(64),
  stream,
  seq,
  toOffice: 'hotline-centre',
  toName: '市长公开电话受理中心',
  fileName: `${seq}.hlb`,
  place: 'U 盘',
  sha256: 'f'.repeat(64),
  caseIds: [...caseIds],
  ...change,
})

const received = (seq: number, extra: object = {}): IntakeSource => ({
  bundleId: aCaseId(9000 + seq),
  tagmanifest: `${seq}`.repeat(64),
  stream: 'assignment/hotline-centre/qingshan',
  seq,
  fromOffice: 'hotline-centre',
  fromName: '市长公开电话受理中心',
  fileName: `a${seq}.hlb`,
  createdAt: instant(0),
  ...extra,
})

/** A ledger with cases 1 to `closed` fed back and one more still waiting. */
async function ledgerWith(
  closed: number,
  journal: MemoryJournal = memoryJournal(),
  method: FeedbackMethod = 'both',
): Promise<Ledger> {
  const ledger = await openStaffedLedger(journal)
  const assignments = Array.from({ length: closed + 1 }, (_one, index) => anAssignment(index + 1))
  await commitIntake(ledger, await readIntakePlan(ledger.database, received(1), assignments), 'clerk')
  for (let n = 1; n <= closed; n += 1) {
    for (const { by, step } of wholeWay) {
      const numbered =
        step.step === 'register'
          ? { ...step, ledgerNumber: `2026-${String(n).padStart(3, '0')}` }
          : step.step === 'feed-back'
            ? { ...step, method, stubNumber: `2026-${String(n).padStart(3, '0')}` }
            : step
      const taken = await commitCaseStep(ledger, { caseId: aCaseId(n), step: numbered, actorId: by, today })
      if (!taken.ok) throw new Error(`${step.step}: ${taken.failure.type}`)
    }
  }
  return ledger
}

describe('recording an export', () => {
  it('puts the bundle and an entry on every case on record in one commit', async () => {
    const ledger = await ledgerWith(2)
    const before = ledger.saved().commits
    const done = await commitReplyExport(ledger, written(1, [aCaseId(1), aCaseId(2)]), 'clerk', today)
    expect(done.ok).toBe(true)
    expect(ledger.saved().commits).toBe(before + 1)
    for (const n of [1, 2]) {
      const found = await readCase(ledger.database, aCaseId(n))
      expect(found?.one.timeline.at(-1)).toMatchObject({
        by: 'clerk',
        act: { act: 'exported', bundleId: bundleId(1), file: '1.hlb' },
      })
    }
    expect(await readOutbox(ledger.database)).toMatchObject([
      { bundleId: bundleId(1), seq: 1, exportedBy: 'clerk', place: 'U 盘' },
    ])
  })

  it('refuses the whole bundle when one of its cases is not fed back', async () => {
    const ledger = await ledgerWith(1)
    const digest = await readLedgerDigest(ledger.database)
    const done = await commitReplyExport(ledger, written(1, [aCaseId(1), aCaseId(2)]), 'clerk', today)
    expect(done).toMatchObject({
      ok: false,
      failure: { type: 'CaseRefused', caseId: aCaseId(2), refusal: { type: 'StepNotNow' } },
    })
    expect(await readLedgerDigest(ledger.database)).toBe(digest)
  })

  it('is for the registrar, and says so before a file is written', async () => {
    const ledger = await ledgerWith(1)
    const planned = await planReplyExport(ledger.database, written(1, [aCaseId(1)]), 'handler', today)
    expect(planned).toMatchObject({
      ok: false,
      failure: { type: 'CaseRefused', refusal: { type: 'RoleMissing', needs: ['registrar'] } },
    })
  })

  it('writes nothing when the journal refuses, and can then be repeated for the same file', async () => {
    const journal = memoryJournal()
    const ledger = await ledgerWith(1, journal)
    journal.failNext({ type: 'DiskFull' })
    const entry = written(1, [aCaseId(1)])
    expect(await commitReplyExport(ledger, entry, 'clerk', today)).toEqual({ ok: false, failure: { type: 'DiskFull' } })
    expect(await readOutbox(ledger.database)).toEqual([])
    expect(await commitReplyExport(ledger, entry, 'clerk', today)).toMatchObject({ ok: true, value: { shown: true } })
    expect(await commitReplyExport(ledger, entry, 'clerk', today)).toEqual({ ok: true, value: undefined })
  })

  it('gives a number in the stream to one bundle only', async () => {
    const ledger = await ledgerWith(2)
    await commitReplyExport(ledger, written(1, [aCaseId(1)]), 'clerk', today)
    const late = await commitReplyExport(ledger, written(1, [aCaseId(2)], { bundleId: aCaseId(7999) }), 'clerk', today)
    expect(late).toEqual({ ok: false, failure: { type: 'StreamNumberTaken', stream, seq: 1 } })
  })

  it('refuses a case that the ledger has not got', async () => {
    const ledger = await ledgerWith(0)
    expect(await commitReplyExport(ledger, written(1, [aCaseId(500)]), 'clerk', today)).toEqual({
      ok: false,
      failure: { type: 'CaseUnknown' },
    })
  })
})

describe('what there is to export', () => {
  for (const [method, fresh, onPaper] of [
    ['paper', 0, 1],
    ['bundle', 1, 0],
    ['both', 1, 0],
  ] as const)
    it(`counts a reply fed back by ${method} as ${fresh} to be sent`, async () => {
      const ledger = await ledgerWith(1, memoryJournal(), method)
      expect(await readOutgoing(ledger.database)).toMatchObject({ onPaper, fresh: { length: fresh } })
      expect((await readFrameFacts(ledger.database, today)).unsent).toBe(fresh)
    })

  it('is every case fed back and never sent, in the order of the stubs', async () => {
    const ledger = await ledgerWith(3)
    await commitReplyExport(ledger, written(1, [aCaseId(2)]), 'clerk', today)
    const outgoing = await readOutgoing(ledger.database)
    expect(outgoing.fresh.map((row) => row.id)).toEqual([aCaseId(1), aCaseId(3)])
    expect(outgoing.unacknowledged.map((row) => row.id)).toEqual([aCaseId(2)])
    expect(outgoing.sent).toMatchObject([{ seq: 1, acknowledged: false }])
  })

  it('no longer offers what the other side has acknowledged in a bundle of its own', async () => {
    const ledger = await ledgerWith(2)
    await commitReplyExport(ledger, written(1, [aCaseId(1)]), 'clerk', today)
    await commitReplyExport(ledger, written(2, [aCaseId(2)]), 'clerk', today)
    const source = received(2, { acks: [{ stream, upTo: 1, also: [] }] })
    await commitIntake(ledger, await readIntakePlan(ledger.database, source, [anAssignment(50)]), 'clerk')
    const outgoing = await readOutgoing(ledger.database)
    expect(outgoing.unacknowledged.map((row) => row.id)).toEqual([aCaseId(2)])
    expect(outgoing.sent.map((bundle) => [bundle.seq, bundle.acknowledged])).toEqual(
      expect.arrayContaining([
        [1, true],
        [2, false],
      ]),
    )
  })
})
