import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { localSettingsSchema, type LocalSettings } from '#renderer/desk/local-settings'
import { recordPending } from '#renderer/desk/pending-acts'
import type { JournalPort } from '#renderer/ledger-store/journal-port'
import { readActivityPage } from '#renderer/ledger-store/read-activity'
import { fail } from '#shared/prelude/result'
import { day, mondayMorning } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const pending: LocalSettings['pendingActs'] = [
  { act: { act: 'keys-restored', by: 'paper', file: '' }, by: 'clerk' },
  { act: { act: 'backup-restored', file: '市长热线备份.hlbak', madeAt: mondayMorning, commits: 31 }, by: '' },
]

const readKept = async (database: Parameters<typeof readActivityPage>[0]) =>
  (await readActivityPage(database, { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined }, undefined, 50)).entries.flatMap(({ event, by }) => (event.type === 'desk-act' ? [`${event.act.act} ${by}`] : []))

describe('what was done while no ledger was open', () => {
  it('goes on record at the next start, in its order and under who did it', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await recordPending(ledger, pending, today)).toBe(2)
    expect(await readKept(ledger.database)).toEqual(['backup-restored nobody', 'keys-restored clerk'])
  })

  it('waits for the start after where the disk refuses it, and is not recorded twice', async () => {
    const journal = memoryJournal()
    let isFull = false
    const port: JournalPort = { open: () => journal.open(), read: (from, most) => journal.read(from, most), append: (tail, payloads) => (isFull && JSON.stringify(payloads).includes('backup-restored') ? Promise.resolve(fail({ type: 'DiskFull' })) : journal.append(tail, payloads)) }
    const ledger = await openStaffedLedger(port)
    isFull = true
    const done = await recordPending(ledger, pending, today)
    expect(done).toBe(1)
    isFull = false
    expect(await recordPending(ledger, pending.slice(done), today)).toBe(1)
    expect(await readKept(ledger.database)).toEqual(['backup-restored nobody', 'keys-restored clerk'])
  })

  it('is kept in this PC’s settings as it is, and a damaged note costs no other setting', () => {
    expect(localSettingsSchema.parse(JSON.parse(JSON.stringify({ actorId: 'clerk', pendingActs: pending }))).pendingActs).toEqual(pending)
    expect(localSettingsSchema.parse({ actorId: 'clerk', pendingActs: [{ act: 'none' }] })).toMatchObject({ actorId: 'clerk', pendingActs: [] })
  })
})
