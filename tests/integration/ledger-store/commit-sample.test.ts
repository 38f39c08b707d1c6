import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { checkJournal } from '#renderer/ledger-store/opening/check-journal'
import { commitSample } from '#renderer/ledger-store/commit/commit-sample'
import { readBegunSample } from '#renderer/ledger-store/read/read-begun-sample'
import { readInbox } from '#renderer/ledger-store/read/read-bundles'
import { readCards } from '#renderer/ledger-store/read/read-cards'
import { readCaseRows } from '#renderer/ledger-store/read/read-cases'
import { readIsSample, readOffice } from '#renderer/ledger-store/read/read-office'
import { readRules } from '#renderer/ledger-store/read/read-rules'
import { instantToLocalDate, toInstant } from '#shared/prelude/instant'
import { rowStages } from '#shared/case/stage'
import { memoryJournal } from '#tests/support/memory-journal'
import { plainJournal } from '#tests/support/plain-journal'
import { shippedSample, shortened } from '#tests/support/shipped-sample'
import { openTestLedger } from '#tests/support/test-ledger'

describe('the sample ledger', () => {
  it('holds a year of real steps, at every stage and of every ending, in one frame of the journal', async () => {
    const journal = plainJournal()
    const ledger = await openTestLedger(journal)
    const seen: { acts: number; ofActs: number }[] = []
    const sample = await shippedSample()
    expect(await commitSample(ledger, sample, (done) => seen.push(done))).toEqual({ ok: true, value: undefined })
    const rows = await readCaseRows(ledger.database)
    expect(rows.length).toBeGreaterThanOrEqual(155)
    const missing = rowStages.filter((stage) => !rows.some((row) => row.stage === stage))
    expect(missing).toEqual(['newer'])
    expect(seen.map(({ acts }) => acts)).toEqual(seen.map((_done, index) => index + 1))
    expect(seen.at(-1)?.acts).toBe(seen.at(-1)?.ofActs)
    expect(await ledger.database.commits.count()).toBe(ledger.saved().commits)
    const days = (await ledger.database.commits.toArray()).map(({ at }) => instantToLocalDate(toInstant(at)))
    expect(days.toSorted().at(-1)).toBe('2026-11-27')
  }, 300_000)

  it('is marked as one, knows its centre and its rules, and dates its past', async () => {
    const ledger = await openTestLedger(memoryJournal())
    await commitSample(ledger, shortened(await shippedSample(), 3), () => undefined)
    expect(await readIsSample(ledger.database)).toBe(true)
    expect(await readBegunSample(ledger.database)).toBe('township')
    expect((await readOffice(ledger.database))?.name).toBe('青山镇人民政府')
    expect((await readRules(ledger.database)).chosen).toBe('shandong-2020')
    expect((await readCards(ledger.database)).map(({ card }) => card.role)).toEqual(['centre'])
    const inbox = await readInbox(ledger.database)
    expect(inbox.length).toBeGreaterThan(0)
    expect(
      inbox.every((receipt) => receipt.stream.startsWith('sample/') && receipt.importedAt < Date.UTC(2026, 10, 28)),
    ).toBe(true)
  })

  it('counts as not set up while it is broken off, has all of its year or nothing, and goes on where it stopped', async () => {
    const journal = memoryJournal()
    const ledger = await openTestLedger(journal)
    const sample = shortened(await shippedSample(), 6)
    const broken = await commitSample(ledger, sample, ({ acts }) => {
      if (acts === 5) journal.failNext({ type: 'DiskFull' })
    })
    expect(broken).toEqual({ ok: false, failure: { type: 'DiskFull' } })
    expect(await readOffice(ledger.database)).toBeUndefined()
    expect(await readCaseRows(ledger.database)).toEqual([])
    expect(await readBegunSample(ledger.database)).toBe('township')
    const before = ledger.saved().commits
    expect(await commitSample(ledger, sample, () => undefined)).toEqual({ ok: true, value: undefined })
    expect(ledger.saved().commits - before).toBeGreaterThan(20)
    expect(await readOffice(ledger.database)).toBeDefined()
    const whole = ledger.saved().commits
    expect((await commitSample(ledger, sample, () => undefined)).ok).toBe(false)
    expect(ledger.saved().commits).toBe(whole)
  })

  it('writes nothing of a past that was decided before another act', async () => {
    const ledger = await openTestLedger(memoryJournal())
    await commitSample(ledger, shortened(await shippedSample(), 1), () => undefined)
    const { commits } = ledger.saved()
    const at = (await ledger.database.commits.toArray())[0]?.at
    if (at === undefined) throw new Error('nothing was written')
    const act = {
      by: 'system',
      at: toInstant(at),
      ops: [{ op: 'append', of: 'office', id: 'office', field: 'x', value: 1 }],
    } as const
    expect(await ledger.layDown(ledger.nextSeq() - 1, [act])).toEqual({ ok: false, failure: { type: 'LedgerChanged' } })
    expect(ledger.saved().commits).toBe(commits)
  })
})

describe('checking the journal', () => {
  it('counts every commit of a sound ledger', async () => {
    const journal = memoryJournal()
    const ledger = await openTestLedger(journal)
    await commitSample(ledger, shortened(await shippedSample(), 4), () => undefined)
    expect(await checkJournal(ledger.database, journal, () => undefined)).toEqual({
      ok: true,
      value: { commits: ledger.saved().commits, bytes: journal.bytes().length },
    })
  })

  it('finds a commit that the tables have lost', async () => {
    const journal = memoryJournal()
    const ledger = await openTestLedger(journal)
    await commitSample(ledger, shortened(await shippedSample(), 4), () => undefined)
    const [first] = await ledger.database.commits.toCollection().primaryKeys()
    await ledger.database.commits.delete(first ?? '')
    expect(await checkJournal(ledger.database, journal, () => undefined)).toMatchObject({
      ok: false,
      failure: { type: 'ViewDiffers' },
    })
  })

  it('finds a commit altered in the journal', async () => {
    const journal = memoryJournal()
    const ledger = await openTestLedger(journal)
    await commitSample(ledger, shortened(await shippedSample(), 4), () => undefined)
    const forged = {
      ...journal,
      read: async (...asked: Parameters<typeof journal.read>) => {
        const read = await journal.read(...asked)
        if (!read.ok) return read
        const frames = read.value.frames.map((frame, index) =>
          index === 1 ? { ...frame, payload: frame.payload.replace('"by":"', '"by":"x') } : frame,
        )
        return { ok: true as const, value: { ...read.value, frames } }
      },
    }
    expect(await checkJournal(ledger.database, forged, () => undefined)).toMatchObject({
      ok: false,
      failure: { type: 'ChainBroken' },
    })
  })
})
