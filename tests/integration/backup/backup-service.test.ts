import 'fake-indexeddb/auto'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitDeskAct } from '#renderer/ledger-store/commit/commit-desk-act'
import { countBackupNotes } from '#renderer/ledger-store/read/count-backup-notes'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { backupFailureToWords } from '#renderer/messages/backup-words'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import { judgeOffPc } from '#shared/backup/schedule'
import { fail, ok } from '#shared/prelude/result'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { commitNote, commitSheets } from '#tests/support/backup/fill-ledger'
import { playBackups, playFolders, type PlayedBackups } from '#tests/support/backup/play-office'
import { day, instant, mondayMorning } from '#tests/support/builders'
import { plainJournal } from '#tests/support/plain-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'
import { temporaryFolder } from '../../unit/main/temporary-folder'

async function anOffice(cases = 12, change: Parameters<typeof playBackups>[3] = {}) {
  const journal = plainJournal()
  const ledger = await openStaffedLedger(journal)
  await commitSheets(ledger, cases)
  const folders = await playFolders(await temporaryFolder())
  return { journal, ledger, folders, ...playBackups(folders, ledger, journal, change) }
}

const standingAt = ({ service }: Pick<Awaited<ReturnType<typeof anOffice>>, 'service'>, kind: BackupPlace['kind']) =>
  service
    .read()
    .places?.find(({ place }) => place.kind === kind)
    ?.backups.map(({ mark }) => mark?.standing)

describe('backing up', () => {
  it('writes to this PC and to a stick, proves each by restoring it, and remembers both', async () => {
    const office = await anOffice()
    const places = [await office.place('own'), await office.place('stick')]
    expect(await office.service.backUp('manual', places)).toEqual({ ok: true, value: undefined })
    await office.rest()
    expect(standingAt(office, 'own')).toEqual(['verified'])
    expect(standingAt(office, 'stick')).toEqual(['verified'])
    const { catalog } = office.service.read()
    expect(catalog.offPc).toMatchObject({ at: catalog.marks[0]?.madeAt, label: 'KINGSTON', nth: 1 })
    expect(catalog.marks[0]).toMatchObject({
      cases: 12,
      openCases: 12,
      reason: 'manual',
      commits: office.ledger.saved().commits,
    })
    expect(JSON.parse(await readFile(join(office.folders.root, 'data', 'backups.json'), 'utf8'))).toMatchObject({
      offPc: { label: 'KINGSTON' },
    })
  })

  it('proves a backup also when acts were made after it', async () => {
    const office = await anOffice()
    await office.service.backUp('manual', [await office.place('own')])
    await commitNote(office.ledger, '做过备份以后')
    await office.rest()
    expect(standingAt(office, 'own')).toEqual(['verified'])
  })

  it('calls a backup broken that was cut or altered after it was written, and says nothing of a stranger’s file', async () => {
    const office = await anOffice()
    const own = await office.place('own')
    await office.service.backUp('manual', [own])
    await office.rest()
    const folder = join(office.folders.root, 'data', 'backups')
    const [name = ''] = await readdir(folder)
    await truncate(join(folder, name), 2_000)
    expect(await office.service.prove(own, name)).toMatchObject({ ok: false, failure: { type: 'BackupDamaged' } })
    expect(office.service.read().catalog.marks).toMatchObject([{ standing: 'damaged', detail: 'BackupDamaged' }])
    await writeFile(join(folder, '市长热线备份_别处_2026-11-01_0900.hlbak'), 'photo')
    await office.service.refresh()
    expect(await office.service.prove(own, '市长热线备份_别处_2026-11-01_0900.hlbak')).toEqual({
      ok: false,
      failure: { type: 'NotABackup', nature: expect.any(String) },
    })
  })

  it('before an import makes none when the newest one holds the same ledger', async () => {
    const office = await anOffice()
    expect((await office.service.before('import')).ok).toBe(true)
    await office.rest()
    expect((await office.service.before('import')).ok).toBe(true)
    expect(standingAt(office, 'own')?.length).toBe(1)
    await commitNote(office.ledger, '又一条')
    await office.service.before('restore')
    await office.rest()
    expect(office.service.read().catalog.marks.map((mark) => mark.reason)).toEqual(['import', 'restore'])
  })

  it('is put on record when a person ordered it or a copy left this PC, and never for what the program keeps here by itself', async () => {
    const office = await anOffice(2)
    const recorded: string[] = []
    const { service, place, rest } = playBackups(office.folders, office.ledger, office.journal, {
      record: async (act, reason) => {
        recorded.push(
          `${reason}: ${act.act === 'backup-made' ? act.copies.map((copy) => copy.place).join('、') : act.act}`,
        )
        return commitDeskAct(office.ledger, act, 'clerk', day('2026-11-23'))
      },
    })
    const [own, stick] = [await place('own'), await place('stick')]
    expect((await service.before('import')).ok).toBe(true)
    await rest()
    expect(recorded).toEqual([])
    await service.backUp('manual', [own, stick])
    await rest()
    expect(recorded).toEqual([`manual: ${own.label}、KINGSTON`])
    expect(service.read().catalog.marks.map((mark) => mark.standing)).toEqual(['verified', 'verified', 'verified'])
    // The record of the backup is all that it lacks: no other one is made before an import.
    expect(await countBackupNotes(office.ledger.database, office.ledger.replica)).toBe(1)
    const before = service.read().catalog.marks.length
    expect((await service.before('import')).ok).toBe(true)
    await rest()
    expect(service.read().catalog.marks.length).toBe(before)
    await commitNote(office.ledger, '又一条')
    await service.before('import')
    await rest()
    expect(service.read().catalog.marks.length).toBe(before + 1)
    expect(await countBackupNotes(office.ledger.database, office.ledger.replica)).toBe(0)
    await service.backUp('daily', [own, stick])
    await rest()
    expect(recorded.slice(1)).toEqual(['daily: KINGSTON'])
    const found = await readActivityPage(
      office.ledger.database,
      { by: '', device: '', kind: 'backup', caseId: '', from: undefined, until: undefined },
      undefined,
      50,
    )
    expect(found.entries.map((entry) => entry.event.type === 'desk-act' && entry.event.act.act)).toEqual([
      'backup-made',
      'backup-made',
    ])
  })

  it('that broke off at the second place is on record for the first', async () => {
    const office = await anOffice(2)
    const recorded: string[] = []
    const { service, place, rest } = playBackups(office.folders, office.ledger, office.journal, {
      record: async (act) => ok(recorded.push(JSON.stringify(act))),
    })
    const [own, stick] = [await place('own'), await place('stick')]
    await rm(office.folders.stick, { recursive: true })
    await writeFile(office.folders.stick, 'no folder any more')
    expect((await service.backUp('manual', [own, stick])).ok).toBe(false)
    await rest()
    expect(recorded).toHaveLength(1)
    expect(recorded[0]).toContain(own.label)
    expect(recorded[0]).not.toContain('KINGSTON')
  })

  it('that cannot be put on record is a backup all the same, and the screen says so until the next one', async () => {
    const office = await anOffice(2)
    let isFull = true
    const { service, place, rest } = playBackups(office.folders, office.ledger, office.journal, {
      record: async () => (isFull ? fail({ type: 'DiskFull' }) : ok(undefined)),
    })
    const stick = await place('stick')
    expect((await service.backUp('manual', [stick])).ok).toBe(true)
    await rest()
    const { failure, catalog } = service.read()
    expect(failure).toEqual({ type: 'BackupUnrecorded', cause: { type: 'DiskFull' } })
    expect(catalog.marks.map((mark) => mark.standing)).toEqual(['verified'])
    if (failure !== undefined) expect(backupFailureToWords(failure).title).toBe('备份已写成，但没有记入操作日志')
    isFull = false
    await service.backUp('manual', [stick])
    await rest()
    expect(service.read().failure).toBeUndefined()
  })

  it('makes the day’s first once a day, and one before another version of the program goes to work', async () => {
    let now = Number(mondayMorning)
    const clock = { now: () => instant((now += 1000)) }
    const office = await anOffice(3, { clock })
    const reasons = () => office.service.read().catalog.marks.map((mark) => mark.reason)
    for (let hour = 0; hour < 3; hour += 1) {
      await office.service.makeDue()
      await office.rest()
      now += 3_600_000
    }
    expect(reasons()).toEqual(['daily'])
    now += 24 * 3_600_000
    await office.service.makeDue()
    await office.rest()
    expect(reasons()).toEqual(['daily', 'daily'])
    await commitNote(office.ledger, '升级以前')
    const newer = playBackups(office.folders, office.ledger, office.journal, { clock, program: '0.2.0' })
    await newer.service.makeDue()
    await newer.rest()
    expect(newer.service.read().catalog.marks.map((mark) => mark.reason)).toEqual(['daily', 'daily', 'upgrade'])
    expect(newer.service.read().catalog.program).toBe('0.2.0')
  })

  it('keeps the ring: after 40 days of backups the newest 14 days and older weeks and months are left, files and catalog alike', async () => {
    let now = Number(mondayMorning)
    const clock = { now: () => instant((now += 1000)) }
    const office = await anOffice(1, { clock })
    for (let day = 0; day < 40; day += 1) {
      const run = playBackups(office.folders, office.ledger, office.journal, { clock })
      await run.service.makeDue()
      await run.rest()
      now += 24 * 3_600_000
    }
    await office.service.refresh()
    const files = await readdir(join(office.folders.root, 'data', 'backups'))
    expect(files.length).toBeGreaterThanOrEqual(14 + 3)
    expect(files.length).toBeLessThanOrEqual(14 + 8)
    expect(
      office.service
        .read()
        .catalog.marks.map((mark) => mark.name)
        .sort(),
    ).toEqual(files.sort())
  })

  it('keeps what it made while the clock was behind, calls it the newest, and goes on making more', async () => {
    let now = Number(mondayMorning)
    const office = await anOffice(1, { clock: { now: () => instant((now += 1000)) } })
    const workDay = async (run: PlayedBackups) => {
      await commitNote(office.ledger, `第 ${now} 条`)
      await run.service.makeDue()
      await run.rest()
    }
    for (let day = 0; day < 20; day += 1) {
      await workDay(office)
      now += 24 * 3_600_000
    }
    // A dead battery: every start of the program is in the same morning of 2009.
    const names: string[] = []
    for (let start = 0; start < 4; start += 1) {
      now = Date.UTC(2009, 0, 1)
      const run = playBackups(office.folders, office.ledger, office.journal, {
        clock: { now: () => instant((now += 1000)) },
      })
      await workDay(run)
      const newest = run.service.read().places?.find(({ place }) => place.kind === 'own')?.backups[0]
      expect(newest?.mark?.commits).toBe(office.ledger.saved().commits)
      names.push(newest?.name ?? '')
    }
    const files = await readdir(join(office.folders.root, 'data', 'backups'))
    expect(new Set(names).size).toBe(4)
    expect(files).toEqual(expect.arrayContaining(names))
  })

  it('does not take a copy outside the PC from a year ahead for a fresh one, and lets the next one count', async () => {
    let now = Number(mondayMorning) + 365 * 24 * 3_600_000
    const office = await anOffice(1, { clock: { now: () => instant((now += 1000)) } })
    const stick = await office.place('stick')
    await office.service.backUp('manual', [stick])
    await office.rest()
    now = Number(mondayMorning)
    const offPc = () => judgeOffPc(instant(now), office.service.read().catalog.offPc?.at)
    expect(offPc()).toEqual({ state: 'unknown' })
    await commitNote(office.ledger, '时间改对以后')
    await office.service.backUp('manual', [stick])
    await office.rest()
    expect(offPc()).toEqual({ state: 'fresh', days: 0 })
  })

  it('puts attachments beside the backups on a stick once, sealed, and tells which this PC has lost', async () => {
    const office = await anOffice(1)
    const [kept, lost] = [textToUtf8('照片一'), textToUtf8('照片二')]
    await commitSheets(
      office.ledger,
      1,
      [kept, lost].map((bytes, index) => ({ sha256: hashBytes(bytes), name: `照片${index}.png`, bytes: bytes.length })),
    )
    await office.folders.call('attachment.put', { sha256: hashBytes(kept), bytes: kept })
    const stick = await office.place('stick')
    for (let time = 0; time < 2; time += 1) {
      expect((await office.service.backUp('manual', [stick])).ok).toBe(true)
      await office.rest()
    }
    const files = await readdir(join(office.folders.stick, '市长热线备份', '附件'))
    expect(files.length).toBe(1)
    expect(files[0]?.startsWith(hashBytes(kept))).toBe(true)
    expect(await readFile(join(office.folders.stick, '市长热线备份', '附件', files[0] ?? ''), 'latin1')).toMatch(
      /^age-encryption/,
    )
    expect(office.service.read().catalog.marks).toMatchObject([
      { standing: 'verified', missingFiles: 1 },
      { standing: 'verified', missingFiles: 1 },
    ])
  })
})
