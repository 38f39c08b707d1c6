import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAttachments } from '#main/attachment/create-attachments'
import { createBackupPlaces } from '#main/backup/backup-places'
import { createBackups } from '#main/backup/create-backups'
import { createFiles, driveFolderName } from '#main/file/create-files'
import { sha256Hex } from '#main/file/read-whole'
import { createTokens } from '#main/file/tokens'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { createJournalFile, systemJournalDisk } from '#main/journal/journal-file'
import { composeMachineMark } from '#main/info/machine-mark'
import { createKeys } from '#main/keys/create-keys'
import type { KeyShield } from '#main/keys/key-shield'
import { createReplica } from '#main/replica/create-replica'
import { createSettings } from '#main/settings/create-settings'
import { attachmentPutToWords } from '#renderer/messages/attachment-words'
import { commitFailureToWords, fileWriteToWords } from '#renderer/messages/host-words'
import { startFailureToWords } from '#renderer/messages/open-words'
import type { FailureWords } from '#renderer/messages/words-of'
import type { IpcFailure } from '#shared/ipc/contract'
import { backupExtension, backupFolderName } from '#shared/backup/backup-name'
import { createJournal, type JournalAppendFailure, type JournalOpenFailure } from '#shared/journal/create-journal'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { renderReplicaFile, replicaFileFormat } from '#shared/replica/replica-file'
import type { Result } from '#shared/prelude/result'
import { diskFaults, failingDisk, type DiskFault, type FailingDisk } from '#tests/support/faults/failing-disk'
import { temporaryFolder } from '#tests/unit/main/temporary-folder'
import { wordFaults } from '#tests/unit/renderer/messages/plain-words'

type Failure = IpcFailure<'file.save'> | IpcFailure<'attachment.put'>

interface Saving {
  readonly name: string
  /** Lays down what stands there before. */
  prepare(folder: string): Promise<void>
  save(folder: string, disk: FailingDisk | typeof wholeDisk): Promise<Result<unknown, Failure>>
  /** What stands under real names, sorted; half-written `.part` files are no file to anybody. */
  read(folder: string): Promise<readonly string[]>
  readonly before: readonly string[]
  readonly after: readonly string[]
  tell(failure: Failure): FailureWords
}

const wholeDisk = { disk: systemDisk, journalDisk: systemJournalDisk }
const oldText = '{"actorId":"old"}'
const newText = `{"actorId":"${'new'.repeat(5_000)}"}`
const bytes = new TextEncoder().encode(newText)
const sha256 = sha256Hex(bytes)

const tellWrite = (failure: Failure): FailureWords => {
  if (failure.type === 'AttachmentDiffers') throw new Error(`${failure.type} of a file`)
  return fileWriteToWords(failure)
}

const readTexts = async (folder: string): Promise<readonly string[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.part'))
  return Promise.all(names.toSorted().map((name) => readFile(join(folder, name), 'utf8')))
}

/** A file of the program's own that is replaced whole. */
const replacing = (
  name: string,
  saveText: (path: string, text: string, disk: WriteDisk) => Promise<Result<unknown, Failure>>,
  texts: readonly [string, string] = [oldText, newText],
): Saving => ({
  name,
  prepare: async (folder) => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'own.json'), texts[0])
  },
  save: (folder, { disk }) => saveText(join(folder, 'own.json'), texts[1], disk),
  read: readTexts,
  before: [texts[0]],
  after: [texts[1]],
  tell: tellWrite,
})

/** A damaged file of this kind would be set aside before another is written. */
const aReplica = (incarnation: number): string =>
  renderReplicaFile({
    format: replicaFileFormat,
    deviceId: 'testpc00',
    incarnation,
    machine: composeMachineMark('an id', {}, '/place'),
    reason: 'first',
    told: true,
  })

const noShield: KeyShield = { offers: async () => 'none', wrap: async () => undefined, unwrap: async () => undefined }

const attachment: Saving = {
  name: 'keeping an attachment',
  prepare: async (folder) => void (await mkdir(folder, { recursive: true })),
  save: (folder, { disk }) => createAttachments(join(folder, 'files'), disk)['attachment.put']({ sha256, bytes }),
  read: (folder) => readTexts(join(folder, 'files')),
  before: [],
  after: [newText],
  tell: (failure) => attachmentPutToWords('照片.jpg', failure),
}

const onStick: Saving = {
  name: 'saving a bundle to a stick on which one of that name lies',
  prepare: async (folder) => {
    await mkdir(join(folder, driveFolderName), { recursive: true })
    await writeFile(join(folder, driveFolderName, '同步.hlb'), oldText)
  },
  save: (folder, { disk }) => {
    const drives = createTokens()
    const dialogs = { chooseToOpen: async () => undefined, chooseToSave: async () => undefined }
    return createFiles({ dialogs, disk, files: createTokens(), drives })['file.save']({
      kind: 'bundle',
      name: '同步.hlb',
      bytes,
      drive: drives.tokenOf(folder),
    })
  },
  read: (folder) => readTexts(join(folder, driveFolderName)),
  before: [oldText],
  after: [newText, oldText],
  tell: tellWrite,
}

const backup: Saving = {
  name: 'writing a backup',
  prepare: async (folder) => void (await mkdir(folder, { recursive: true })),
  save: (folder, { disk }) => {
    const tokens = createTokens()
    const places = createBackupPlaces({
      ownFolder: join(folder, backupFolderName),
      memory: join(folder, 'memory'),
      drives: async () => [],
      tokens,
      disk,
    })
    const dialogs = { chooseFolder: async () => undefined, chooseBackup: async () => undefined }
    return createBackups({ places, found: createTokens(), dialogs, disk })['backup.write']({
      place: tokens.tokenOf(join(folder, backupFolderName)),
      shelf: 'backups',
      name: `备份${backupExtension}`,
      bytes,
    })
  },
  read: (folder) => readTexts(join(folder, backupFolderName)),
  before: [],
  after: [newText],
  tell: tellWrite,
}

const savings: readonly Saving[] = [
  replacing('writing the keys', (path, text, disk) =>
    createKeys({ path, rescuePath: `${path}-rescue` }, disk, noShield)['keys.write']({ text, rescue: '' }),
  ),
  replacing('writing the settings', (path, text, disk) => createSettings(path, disk)['settings.write']({ text })),
  replacing('writing this PC’s number', (path, text, disk) => createReplica(path, disk)['replica.write']({ text }), [
    aReplica(1),
    aReplica(2),
  ]),
  attachment,
  onStick,
  backup,
]

/** A refused rename is waited for ten seconds on Windows; no operation has more calls than this. */
const mostCalls = 60

/** One saving with one fault. Answers whether it still had that many calls in it. */
async function tryWithFault(saving: Saving, nth: number, fault: DiskFault): Promise<boolean> {
  const folder = join(await temporaryFolder(), 'place')
  await saving.prepare(folder)
  const failing = failingDisk(nth, fault, folder)
  const saved = await saving.save(folder, failing)
  const where = `${saving.name}, call ${nth} (${failing.failed() ?? 'none'}), ${fault}: ${saved.ok ? 'saved' : saved.failure.type}`
  if (!saved.ok) expect(wordFaults(saving.tell(saved.failure)), where).toEqual([])
  const found = await saving.read(folder)
  if (saved.ok) expect(found, where).toEqual(saving.after)
  else if (fault === 'pulled') expect(found, where).toEqual([])
  else expect([saving.before, saving.after], where).toContainEqual(found)
  if (fault === 'pulled') await saving.prepare(folder)
  // Told of a failure after the new file had its name, a person saves once more; what is there is whole in any case.
  expect((await saving.save(folder, wholeDisk)).ok, `${where}, then again`).toBe(true)
  expect(await saving.read(folder), `${where}, then again`).toEqual(expect.arrayContaining([...saving.after]))
  return failing.failed() !== undefined
}

describe('a file whose disk fails at the nth call', () => {
  for (const saving of savings) {
    it(`is the old or the new one after ${saving.name}, and it succeeds the next time`, async () => {
      let tried = 0
      for (const fault of diskFaults) {
        let nth = 1
        while (nth < mostCalls && (await tryWithFault(saving, nth, fault))) nth += 1
        expect(nth).toBeLessThan(mostCalls)
        tried += nth - 1
      }
      console.log(`${saving.name}: ${tried} faults of the disk`)
      expect(tried).toBeGreaterThan(0)
    })
  }
})

describe('a journal whose disk fails at the nth call', () => {
  it('has the whole frame or nothing of it after an append, and takes the next', async () => {
    let tried = 0
    for (const fault of diskFaults.filter((one) => one !== 'pulled')) {
      for (let nth = 1; ; nth += 1) {
        const folder = await temporaryFolder()
        const file = createJournalFile(folder)
        const journal = createJournal(file)
        const opened = await journal.open()
        const first = opened.ok ? await journal.append(opened.value.tail, '{"first":1}\n') : opened
        if (!first.ok) throw new Error(first.failure.type)
        await file.close()
        const failing = failingDisk(nth, fault, folder)
        const failingFile = createJournalFile(folder, failing.journalDisk)
        const failingJournal = createJournal(failingFile)
        const again = await failingJournal.open()
        const second = again.ok ? await failingJournal.append(again.value.tail, '{"second":2}\n') : again
        const where = `call ${nth} (${failing.failed() ?? 'none'}), ${fault}: ${second.ok ? 'saved' : second.failure.type}`
        if (!second.ok)
          expect(
            wordFaults(
              isOpening(second.failure) ? startFailureToWords(second.failure) : commitFailureToWords(second.failure),
            ),
            where,
          ).toEqual([])
        failing.disarm()
        await failingFile.close()
        const soundFile = createJournalFile(folder)
        const sound = createJournal(soundFile)
        const reopened = await sound.open()
        if (!reopened.ok) throw new Error(`${where}: ${reopened.failure.type}`)
        const read = await sound.read(emptyJournalTail, 1_000_000)
        const payloads = read.ok ? read.value.frames.map(({ payload }) => payload) : []
        expect(payloads, where).toEqual(second.ok ? ['{"first":1}\n', '{"second":2}\n'] : ['{"first":1}\n'])
        expect((await sound.append(reopened.value.tail, '{"third":3}\n')).ok, where).toBe(true)
        await soundFile.close()
        if (failing.failed() === undefined) break
        tried += 1
      }
    }
    console.log(`an append to the journal: ${tried} faults of the disk`)
    expect(tried).toBeGreaterThan(0)
  })
})

const isOpening = (failure: JournalOpenFailure | JournalAppendFailure): failure is JournalOpenFailure =>
  failure.type === 'JournalDamaged' || failure.type === 'JournalUnreadable' || failure.type === 'JournalInUse'
