import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { createLedger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { ledgerLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import { ok } from '#shared/prelude/result'
import { commitRefSchema } from '#shared/record/commit'
import { aCaseId, anAssignment, anIntakeSource, replica } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { officePc } from '#tests/support/merge/office-pc'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

async function ledgerWith(limits: Partial<LedgerLimits>) {
  const journal = memoryJournal()
  const opened = await open(journal, freshName())
  const ledger = createLedger(opened, journal, replica('testpc'), tickingClock(), { ...ledgerLimits, ...limits })
  return { journal, ledger }
}

const sheets = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => anAssignment(index + 1, { content: '灯'.repeat(length) }))

async function importAll(ledger: Awaited<ReturnType<typeof ledgerWith>>['ledger'], count: number, length: number) {
  return commitIntake(ledger, await readIntakePlan(ledger.database, anIntakeSource, sheets(count, length)), 'clerk')
}

describe('an act that is too large for one commit', () => {
  it('is as many as it takes, split by record, in one frame of the journal, and one line of the log', async () => {
    const { journal, ledger } = await ledgerWith({ writtenCommitBytes: 20_000 })
    const done = await importAll(ledger, 30, 1_000)
    expect(done).toMatchObject({ ok: true, value: { receipt: { ref: 'testpc00.1:1', shown: true } } })
    const read = await journal.read(emptyJournalTail, 10_000_000)
    const frames = read.ok ? read.value.frames : []
    const lines = frames.flatMap(({ payload }) => payload.trim().split('\n'))
    expect(frames).toHaveLength(1)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 20_000)).toBe(true)
    expect(lines.map((line) => /"part":\{"nth":(\d+),"of":(\d+)\}/.exec(line)?.slice(1).map(Number))).toEqual(
      lines.map((_, index) => [index + 1, lines.length]),
    )
    expect(await ledger.database.cases.count()).toBe(30)
    const any = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
    const page = await readActivityPage(ledger.database, any, undefined, 50)
    expect(page.entries.map(({ event }) => event)).toMatchObject([{ type: 'imported', added: 30 }])
    const ofLast = await readActivityPage(ledger.database, { ...any, caseId: aCaseId(30) }, undefined, 50)
    expect(ofLast.entries).toHaveLength(1)
    // What is written next goes on from the last part.
    await ledger.act('clerk', async () => ok([{ op: 'append', of: 'x', id: 'y', field: 'z', value: 1 }]))
    expect(await ledger.database.commits.get(commitRefSchema.parse(`testpc00.1:${lines.length + 1}`))).toBeDefined()
    const again = await open(journal, freshName())
    expect(await readLedgerDigest(again.database)).toBe(await readLedgerDigest(ledger.database))
  })

  it('leaves nothing behind when the journal refuses its frame', async () => {
    const { journal, ledger } = await ledgerWith({ writtenCommitBytes: 20_000 })
    journal.failNext({ type: 'DiskFull' })
    expect(await importAll(ledger, 30, 1_000)).toMatchObject({ ok: false, failure: { type: 'DiskFull' } })
    expect(journal.bytes()).toHaveLength(0)
    expect(await ledger.database.cases.count()).toBe(0)
    expect((await importAll(ledger, 30, 1_000)).ok).toBe(true)
  })

  it('that no split can make small enough is refused by name, and nothing is written', async () => {
    const { journal, ledger } = await ledgerWith({ writtenCommitBytes: 20_000, actBytes: 100_000 })
    expect(await importAll(ledger, 1, 8_000)).toMatchObject({ ok: false, failure: { type: 'ActTooLarge' } })
    expect(await importAll(ledger, 60, 1_000)).toMatchObject({ ok: false, failure: { type: 'ActTooLarge' } })
    expect(journal.bytes()).toHaveLength(0)
  })

  it('of any size comes over to another PC and out of a rebuild as it is here', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 12_000, max: 60_000 }),
        async (lengths, writtenCommitBytes) => {
          const limits = { ...ledgerLimits, writtenCommitBytes }
          const [a, b] = [await officePc(0, undefined, limits), await officePc(0, undefined, limits)]
          await a.enrol(b)
          await b.enrol(a)
          const some = lengths.map((length, index) => anAssignment(index + 1, { content: '灯'.repeat(length) }))
          const plan = await readIntakePlan(a.ledger.database, anIntakeSource, some)
          expect((await commitIntake(a.ledger, plan, 'clerk')).ok).toBe(true)
          await b.take(await a.send(b))
          expect(await b.ledger.database.cases.count()).toBe(lengths.length)
          const again = await open(b.journal, freshName())
          expect(await readLedgerDigest(again.database)).toBe(await readLedgerDigest(b.ledger.database))
          for (const { database } of [a.ledger, b.ledger, again]) database.close()
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('a journal as long as a backup can carry', () => {
  it('takes no import that would leave people no room, and then no act, each refused by name', async () => {
    const { ledger } = await ledgerWith({ journalBytes: 4_000_000, reservedBytes: 2_000_000 })
    expect(await importAll(ledger, 150, 5_000)).toMatchObject({
      ok: false,
      failure: { type: 'LedgerFull', limit: 2_000_000 },
    })
    const note = (length: number) =>
      ledger.act('clerk', async () => ok([{ op: 'append', of: 'x', id: 'y', field: 'z', value: 'x'.repeat(length) }]))
    for (let nth = 0; nth < 4; nth += 1) expect((await note(900_000)).ok).toBe(true)
    expect(await note(900_000)).toMatchObject({ ok: false, failure: { type: 'LedgerFull', limit: 4_000_000 } })
    expect((await note(10)).ok).toBe(true)
  })
})
