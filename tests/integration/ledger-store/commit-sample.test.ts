import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { loadSample } from '#renderer/features/first-run/load-sample'
import { checkJournal } from '#renderer/ledger-store/opening/check-journal'
import { commitSample, type Sample } from '#renderer/ledger-store/commit/commit-sample'
import { readInbox } from '#renderer/ledger-store/read/read-bundles'
import { readCards } from '#renderer/ledger-store/read/read-cards'
import { readCaseRows } from '#renderer/ledger-store/read/read-cases'
import { readIsSample, readOffice } from '#renderer/ledger-store/read/read-office'
import { stages } from '#shared/case/stage'
import { memoryJournal } from '#tests/support/memory-journal'
import { plainJournal } from '#tests/support/plain-journal'
import { openTestLedger } from '#tests/support/test-ledger'

async function shippedSample(): Promise<Sample> {
  const loaded = await loadSample()
  if (!loaded.ok || loaded.value === undefined) throw new Error('the samples have not been made')
  return loaded.value.sample
}
/** The beginning of the sample: enough to break off and go on. */
const shortened = (sample: Sample, steps: number): Sample => ({
  ...sample,
  deliveries: sample.deliveries.slice(0, 2),
  steps: sample.steps.slice(0, steps),
})

describe('the sample ledger', () => {
  it('is laid down by real steps, at every stage, with something left to import', async () => {
    const ledger = await openTestLedger(plainJournal())
    const sample = await shippedSample()
    const seen: number[] = []
    expect(await commitSample(ledger, sample, ({ acts }) => seen.push(acts))).toEqual({ ok: true, value: undefined })
    const rows = await readCaseRows(ledger.database)
    expect(rows.length).toBeGreaterThanOrEqual(40)
    expect(stages.filter((stage) => !rows.some((row) => row.stage === stage))).toEqual([])
    expect(seen).toEqual(seen.map((_acts, index) => index + 1))
    expect(seen.length).toBe(sample.deliveries.length + sample.steps.length)
  })

  it('is marked as one, knows its centre and dates its past', async () => {
    const ledger = await openTestLedger(memoryJournal())
    const sample = shortened(await shippedSample(), 3)
    await commitSample(ledger, sample, () => undefined)
    expect(await readIsSample(ledger.database)).toBe(true)
    expect((await readOffice(ledger.database))?.name).toBe('青山镇人民政府')
    expect((await readCards(ledger.database)).map(({ card }) => card.role)).toEqual(['centre'])
    expect(
      (await readInbox(ledger.database)).every(
        (receipt) => receipt.stream.startsWith('sample/') && receipt.importedAt < Date.UTC(2026, 10, 1),
      ),
    ).toBe(true)
  })

  it('counts as not set up while it is broken off, and goes on where it stopped', async () => {
    const journal = memoryJournal()
    const ledger = await openTestLedger(journal)
    const sample = shortened(await shippedSample(), 6)
    const broken = await commitSample(ledger, sample, ({ acts }) => {
      if (acts === 5) journal.failNext({ type: 'DiskFull' })
    })
    expect(broken).toEqual({ ok: false, failure: { type: 'DiskFull' } })
    expect(await readOffice(ledger.database)).toBeUndefined()
    const before = ledger.saved().commits
    expect(await commitSample(ledger, sample, () => undefined)).toEqual({ ok: true, value: undefined })
    expect(ledger.saved().commits - before).toBe(sample.deliveries.length + sample.steps.length - 5 + 1)
    expect(await readOffice(ledger.database)).toBeDefined()
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
