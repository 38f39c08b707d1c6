import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { createKeptSettings } from '#renderer/start/kept-settings'
import {
  defaultLocalSettings,
  localSettingsSchema,
  type LocalSettings,
  type PendingAct,
} from '#renderer/start/local-settings'
import { recordPending } from '#renderer/start/pending-acts'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { fail, ok } from '#shared/prelude/result'
import { day, mondayMorning } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const restoredKeys: PendingAct = {
  id: 'n1',
  on: today,
  act: { act: 'keys-restored', by: 'paper', file: '', waitedAs: 'n1' },
  by: 'clerk',
}
const restoredLedger: PendingAct = {
  id: 'n2',
  on: today,
  act: { act: 'backup-restored', file: '市长热线备份.hlbak', madeAt: mondayMorning, commits: 31, waitedAs: 'n2' },
  by: '',
}
const pending = [restoredKeys, restoredLedger]
const deaf = { show: () => undefined, written: () => undefined }

const readKept = async (database: Parameters<typeof readActivityPage>[0]) =>
  (
    await readActivityPage(
      database,
      { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined },
      undefined,
      50,
    )
  ).entries.flatMap(({ event, by }) => (event.type === 'desk-act' ? [`${event.act.act} ${by}`] : []))

describe('what was done while no ledger was open', () => {
  it('goes on record at the next start, in its order and under who did it', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await recordPending(ledger, pending)).toBe(2)
    expect(await readKept(ledger.database)).toEqual(['backup-restored nobody', 'keys-restored clerk'])
  })

  it('waits for the start after where the disk refuses it, and is not recorded twice', async () => {
    const journal = memoryJournal()
    let isFull = false
    const port: JournalPort = {
      open: () => journal.open(),
      read: (from, most) => journal.read(from, most),
      append: (tail, payloads) =>
        isFull && JSON.stringify(payloads).includes('backup-restored')
          ? Promise.resolve(fail({ type: 'DiskFull' }))
          : journal.append(tail, payloads),
    }
    const ledger = await openStaffedLedger(port)
    isFull = true
    const done = await recordPending(ledger, pending)
    expect(done).toBe(1)
    isFull = false
    expect(await recordPending(ledger, pending.slice(done))).toBe(1)
    expect(await readKept(ledger.database)).toEqual(['backup-restored nobody', 'keys-restored clerk'])
  })

  it('is recorded once where the program was killed before it could forget it', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await recordPending(ledger, [restoredKeys])
    expect(await recordPending(ledger, pending)).toBe(2)
    expect(await readKept(ledger.database)).toEqual(['backup-restored nobody', 'keys-restored clerk'])
  })

  it('stands under the day on which it was done, when the next start is on another', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await recordPending(ledger, [{ ...restoredKeys, on: day('2026-11-20') }])
    expect((await ledger.database.records.get('activity/2026-11-20'))?.lists['acts']).toHaveLength(1)
  })

  it('is kept in this PC’s settings as it is, and a damaged note costs no other note or setting', () => {
    expect(
      localSettingsSchema.parse(JSON.parse(JSON.stringify({ actorId: 'clerk', pendingActs: pending }))).pendingActs,
    ).toEqual(pending)
    expect(localSettingsSchema.parse({ actorId: 'clerk', pendingActs: 'none' })).toMatchObject({
      actorId: 'clerk',
      pendingActs: [],
    })
    expect(
      localSettingsSchema.parse({ actorId: 'clerk', pendingActs: [restoredKeys, { act: 'none' }, restoredLedger] }),
    ).toMatchObject({ actorId: 'clerk', pendingActs: pending })
  })
})

describe('this PC’s settings while the program is at work', () => {
  it('keep both of two changes made in one moment, whichever is on the disk first', async () => {
    const written: LocalSettings[] = []
    let isSlow = true
    const kept = createKeptSettings(
      { ...defaultLocalSettings, actorId: 'clerk', pendingActs: [restoredKeys] },
      deaf,
      async (settings) => {
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 20))
        isSlow = false
        written.push(settings)
        return ok(undefined)
      },
    )
    await Promise.all([
      kept.noteForLater({ act: 'keys-renewed' }),
      kept.noteForLater({ act: 'card-exported', file: '名片.json' }),
      kept.change({ zoom: 125 }),
    ])
    const last = written.at(-1)
    expect(last?.zoom).toBe(125)
    expect(last?.pendingActs.map(({ act, by }) => [act.act, by])).toEqual([
      ['keys-restored', 'clerk'],
      ['keys-renewed', 'clerk'],
      ['card-exported', 'clerk'],
    ])
    expect(last).toEqual(kept.newest())
  })

  it('tell when the disk would not take a change, and when it took the next', async () => {
    const told: (string | undefined)[] = []
    let isFull = true
    const kept = createKeptSettings(
      defaultLocalSettings,
      { show: () => undefined, written: (failure) => void told.push(failure?.type) },
      async () => (isFull ? fail({ type: 'DiskFull' }) : ok(undefined)),
    )
    await kept.change({ zoom: 125 })
    isFull = false
    await kept.change({ lockAfterMinutes: 5 })
    expect(told).toEqual(['DiskFull', undefined])
    expect(kept.newest()).toMatchObject({ zoom: 125, lockAfterMinutes: 5 })
  })

  it('let go of what is on record, and of nothing that came to wait meanwhile', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const kept = createKeptSettings(
      { ...defaultLocalSettings, actorId: 'clerk', pendingActs: pending },
      deaf,
      async () => ok(undefined),
    )
    const recording = kept.recordPending(ledger)
    await kept.noteForLater({ act: 'keys-renewed' })
    await recording
    expect(kept.newest().pendingActs.map(({ act }) => act.act)).toEqual(['keys-renewed'])
    await kept.recordPending(ledger)
    expect(kept.newest().pendingActs).toEqual([])
    expect(await readKept(ledger.database)).toEqual([
      'keys-renewed clerk',
      'backup-restored nobody',
      'keys-restored clerk',
    ])
  })
})
