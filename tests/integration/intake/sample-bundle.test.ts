import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { makeSampleBundle } from '#renderer/features/intake/sample-bundle'
import { importIntake } from '#renderer/features/intake/import-intake'
import { openIntakeBundle, planIntakeBundle } from '#renderer/features/intake/open-intake'
import type { BundleClient } from '#renderer/bundle-worker/bundle-client'
import { commitSample } from '#renderer/ledger-store/commit/commit-sample'
import { createLedger } from '#renderer/ledger-store/commit/ledger'
import { readCaseRows } from '#renderer/ledger-store/read/read-cases'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { instantSchema } from '#shared/prelude/instant'
import { parseLocalDate } from '#shared/prelude/local-date'
import type { SampleKind } from '#shared/sample/sample-kinds'
import { replica } from '#tests/support/builders'
import { memoryAttachments } from '#tests/support/memory-attachments'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { loadShipped } from '#tests/support/shipped-sample'
import { freshName, open, openStaffedLedger } from '#tests/support/test-ledger'

const client: Pick<BundleClient, 'make' | 'open'> = {
  make: (draft, signer, recipients, limits) => makeBundle(draft, signer, recipients, limits, webPorts),
  open: (sealed, expectations) => openBundle(sealed, expectations, webPorts),
}
const now = instantSchema.parse(Date.parse('2026-11-29T09:30:00+08:00'))
const clock = { now: () => now }

const deskOf = async (kind: SampleKind) => {
  const { sample, keys } = await loadShipped(kind, '2026-11-29')
  const journal = memoryJournal()
  const ledger = createLedger(await open(journal, freshName()), journal, replica('testpc'), clock)
  expect(await commitSample(ledger, sample, () => undefined)).toEqual({ ok: true, value: undefined })
  return { ledger, keys, clock, app: { version: '0.1.0' }, clerk: sample.office.clerkId }
}
const none = { new: 0, changed: 0, repeated: 0, problem: 0 }
type TestDesk = Awaited<ReturnType<typeof deskOf>>

async function planSample(desk: TestDesk) {
  const made = await makeSampleBundle(desk, client)
  if (!made.ok) throw new Error(made.failure.type)
  const opened = await openIntakeBundle(client, desk, made.value.bytes)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const today = parseLocalDate('2026-11-29') ?? expect.fail()
  const by = { actorId: desk.clerk, today, calendar: shippedCalendar() }
  const ready = await planIntakeBundle(desk.ledger.database, memoryAttachments().store, opened.value, 'x.hlb', by)
  if (!ready.ok) throw new Error(ready.failure.type)
  return ready.value
}

describe.each(['township', 'bureau'] as const)('the sample bundle in the %s', (kind) => {
  it('brings new cases alone, issued today, and when it was taken in others', async () => {
    const desk = await deskOf(kind)
    const before = (await readCaseRows(desk.ledger.database)).length
    const first = await planSample(desk)
    expect(first.plan.items.length).toBeGreaterThanOrEqual(5)
    expect(first.plan.counts).toEqual({ ...none, new: first.plan.items.length })
    expect(await importIntake(desk, memoryAttachments().store, first, desk.clerk)).toMatchObject({ ok: true })
    const rows = await readCaseRows(desk.ledger.database)
    expect(rows.length).toBe(before + first.plan.items.length)
    const second = await planSample(desk)
    expect(second.plan.counts).toEqual({ ...none, new: first.plan.items.length })
  }, 300_000)
})

it('is not made in an office that is no sample', async () => {
  const { keys } = await loadShipped('township', '2026-11-29')
  const ledger = await openStaffedLedger(memoryJournal())
  const desk = { ledger, keys, clock, app: { version: '0.1.0' } }
  expect(await makeSampleBundle(desk, client)).toEqual({ ok: false, failure: { type: 'NoSample' } })
})
