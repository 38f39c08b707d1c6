import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJournalFile, journalFileName } from '#main/journal/journal-file'
import { createDirectTasks } from '#renderer/backups/direct-tasks'
import { restoreBackup, type RestoreDone, type RestoreSources } from '#renderer/backups/restore-backup'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { openBackup, type OpenedBackup } from '#shared/backup/open-backup'
import { webPorts } from '#shared/codec/web-ports'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { createJournal } from '#shared/journal/create-journal'
import { ok } from '#shared/prelude/result'
import { chooseIncarnation } from '#shared/replica/plan-replica'
import { commitNote, commitSheets } from '#tests/support/backup/fill-ledger'
import { playBackups, playFolders, type PlayedFolders } from '#tests/support/backup/play-office'
import { failingDisk } from '#tests/support/journal/failing-disk'
import { staffOfFive, twoDepartments } from '#tests/support/builders'
import { seededRandom } from '#tests/support/bundles/seeded-random'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'
import { temporaryFolder } from '../../unit/main/temporary-folder'

const tasks = createDirectTasks(webPorts)
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const photo = textToUtf8('路灯照片')
const photoFile = { sha256: hashBytes(photo), name: '路灯.png', bytes: photo.length }

const casesOf = async (pc: OfficePc) =>
  (await pc.ledger.database.records.where('of').equals('case').toArray()).map((record) => ({
    ...record,
    conflict: record.conflict ?? 0,
  }))

/** A PC of an office with a peer that knows it, some cases and one attachment. */
async function anOffice(cases: number): Promise<readonly [OfficePc, OfficePc]> {
  const [a, b] = [await officePc(), await officePc(90_000)]
  await commitOffice(a.ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  await a.enrol(b)
  await b.enrol(a)
  await commitSheets(a.ledger, cases, [photoFile])
  return [a, b]
}

/** Backs a PC up to a stick, as the program does, and answers the file as the restoring PC reads it. */
async function backUpToStick(
  pc: OfficePc,
  folders: PlayedFolders,
): Promise<{ readonly opened: OpenedBackup; readonly place: string }> {
  const played = playBackups(folders, pc.ledger, pc.journal, { keys: pc.keys })
  const stick = await played.place('stick')
  expect(await played.service.backUp('manual', [stick])).toEqual({ ok: true, value: undefined })
  await played.rest()
  const backup = played.service.read().places?.find(({ place }) => place.kind === 'stick')?.backups[0]
  expect(backup?.mark?.standing).toBe('verified')
  const read = await folders.call('backup.read', {
    place: stick.token,
    shelf: 'backups',
    name: backup?.name ?? '',
    maxBytes: 1e9,
  })
  if (!read.ok) throw new Error(read.failure.type)
  const opened = await openBackup(
    read.value.bytes,
    { identities: [pc.keys.ageIdentity], signers: [], acceptsStranger: true, me: null },
    webPorts,
  )
  if (!opened.ok) throw new Error(opened.failure.type)
  return { opened: opened.value, place: stick.token }
}

interface Restored extends RestoreDone {
  readonly incarnation: number
  readonly journalBytes: Uint8Array
}

/** Restores into an empty data folder with the product's own journal file, and answers what stands there then. */
async function restoreInto(
  folder: string,
  { opened, place }: Awaited<ReturnType<typeof backUpToStick>>,
  pc: OfficePc,
  folders: PlayedFolders,
): Promise<Restored> {
  const file = createJournalFile(join(folder, 'ledger'))
  const journal = createJournal(file)
  await journal.open()
  let incarnation = 0
  const random = seededRandom(7)
  const sources: RestoreSources = {
    call: folders.call,
    tasks,
    replacement: journal.replacement,
    storeKeys: async () => ok({}),
    renew: async (replicas) => {
      incarnation = chooseIncarnation(pc.keys.deviceId, replicas, () => random.below(1_000_000))
      return ok(undefined)
    },
    removeView: async () => undefined,
  }
  const done = await restoreBackup({ opened, place, identities: [pc.keys.ageIdentity] }, sources, () => undefined)
  await file.close()
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  return {
    ...done.value,
    incarnation,
    journalBytes: new Uint8Array(await readFile(join(folder, 'ledger', journalFileName))),
  }
}

describe('backup, wipe, restore, sync', () => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'round %i: the ledger is as it was, goes on under a new number, and the peer brings back what came later',
    async (round) => {
      const random = seededRandom(round)
      const [a, b] = await anOffice(1 + random.below(6))
      const root = await temporaryFolder()
      const folders = await playFolders(root, undefined, 'old')
      await folders.call('attachment.put', { sha256: photoFile.sha256, bytes: photo })
      for (let act = random.below(8); act > 0; act -= 1) await commitNote(a.ledger, `备份以前 ${act}`)
      const backup = await backUpToStick(a, folders)
      const [digest, bytes] = [await readLedgerDigest(a.ledger.database), a.journal.bytes()]
      const later = 1 + random.below(5)
      for (let act = later; act > 0; act -= 1) await commitNote(a.ledger, `备份以后 ${act}`)
      await commitSheets(a.ledger, 1)
      await a.files.store.put({ sha256: photoFile.sha256, bytes: photo })
      await b.take(await a.send(b))

      // The PC is gone: another data folder, and only the stick.
      const fresh = await playFolders(root, undefined, 'new')
      const place = (await playBackups(fresh, a.ledger, a.journal, { keys: a.keys }).place('stick')).token
      const restored = await restoreInto(join(root, 'new'), { ...backup, place }, a, fresh)
      expect(restored.journalBytes).toEqual(bytes)
      expect(restored).toMatchObject({ filesBack: 1, filesMissing: 0 })
      expect(await fresh.call('attachment.read', { sha256: photoFile.sha256 })).toEqual({
        ok: true,
        value: { bytes: photo },
      })
      expect(restored.incarnation).toBeGreaterThan(1)

      const back = await officePc(0, {
        keys: a.keys,
        journalBytes: restored.journalBytes,
        incarnation: restored.incarnation,
      })
      expect(await readLedgerDigest(back.ledger.database)).toBe(digest)
      await back.files.store.put({ sha256: photoFile.sha256, bytes: photo })
      await commitNote(back.ledger, '恢复以后')
      // The restored PC speaks first: its peer sends again only what it says it lacks.
      await b.take(await back.send(b))
      await back.take(await b.send(back))
      expect(await casesOf(back)).toEqual(await casesOf(b))
      const notes = async (pc: OfficePc) =>
        (await pc.ledger.database.records.get('note/n1'))?.lists['entries']?.map((entry) => entry.value)
      expect(await notes(back)).toEqual(
        expect.arrayContaining(['恢复以后', ...Array.from({ length: later }, (_, index) => `备份以后 ${index + 1}`)]),
      )
      expect(await notes(b)).toEqual(await notes(back))
      expect(await back.ledger.database.quarantine.count()).toBe(0)
    },
  )
})

describe('a restore', () => {
  it('in which any call to the disk fails leaves the old ledger or the new one, whole, and says which', async () => {
    const [a] = await anOffice(3)
    const root = await temporaryFolder()
    const folders = await playFolders(root)
    const { opened, place } = await backUpToStick(a, folders)
    const wanted = a.journal.bytes()
    let rounds = 0
    for (let nth = 1; ; nth += 1) {
      const folder = join(root, `pc-${nth}`, 'ledger')
      const disk = failingDisk(nth, 'ENOSPC')
      const file = createJournalFile(folder, disk)
      const journal = createJournal(file)
      const begun = await journal.open()
      if (begun.ok) await journal.append(begun.value.tail, '{"old":1}\n')
      const sources: RestoreSources = {
        call: folders.call,
        tasks,
        replacement: journal.replacement,
        storeKeys: async () => ok({}),
        renew: async () => ok(undefined),
        removeView: async () => undefined,
      }
      const done = await restoreBackup({ opened, place, identities: [] }, sources, () => undefined)
      disk.mend()
      await file.close()
      const after = createJournalFile(folder)
      const reopened = await createJournal(after).open()
      expect(reopened.ok, `call ${nth}`).toBe(true)
      await after.close()
      const found = new Uint8Array(await readFile(join(folder, journalFileName)))
      const isNew = found.length === wanted.length && found.every((byte, at) => byte === wanted[at])
      if (done.ok) expect(isNew, `call ${nth}`).toBe(true)
      else if (!isNew)
        expect(new TextDecoder().decode(found), `call ${nth}`).toMatch(/^(?:HLJ1 .*\n\{"old":1\}\n.*\n)?$/)
      rounds = nth
      if (disk.calls() < nth) break
    }
    expect(rounds).toBeGreaterThan(10)
    expect(
      (await readdir(join(root, `pc-${rounds}`, 'ledger'))).some((name) => name.startsWith('journal.replaced-')),
    ).toBe(true)
  })

  it('of a backup whose lines are not those of its head replaces nothing', async () => {
    const [a] = await anOffice(2)
    const root = await temporaryFolder()
    const folders = await playFolders(root)
    const { opened, place } = await backUpToStick(a, folders)
    const file = createJournalFile(join(root, 'pc', 'ledger'))
    const journal = createJournal(file)
    await journal.open()
    const sources: RestoreSources = {
      call: folders.call,
      tasks,
      replacement: journal.replacement,
      storeKeys: async () => ok({}),
      renew: async () => ok(undefined),
      removeView: async () => undefined,
    }
    const other = { ...opened, frames: [opened.backup.head.commits] }
    expect(await restoreBackup({ opened: other, place, identities: [] }, sources, () => undefined)).toEqual({
      ok: false,
      failure: { at: 'content' },
    })
    await file.close()
    expect(await readdir(join(root, 'pc', 'ledger'))).toEqual([journalFileName])
    expect((await readFile(join(root, 'pc', 'ledger', journalFileName))).length).toBe(0)
  })
})
