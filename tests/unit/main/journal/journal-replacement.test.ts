import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { createJournal, type Journal } from '#shared/journal/create-journal'
import { createJournalFile, journalFileName, systemJournalDisk, type JournalDisk } from '#main/journal/journal-file'
import { temporaryFolder } from '../temporary-folder'

const compose = (payloads: readonly string[]) => {
  let tail: JournalTail = emptyJournalTail
  const parts = payloads.map((payload) => {
    const frame = composeFrame(tail, payload)
    tail = frame.tail
    return frame.bytes
  })
  return { bytes: Buffer.concat(parts), tail }
}

const before = compose(['{"old":1}\n', '{"old":2}\n{"old":3}\n'])
const payloads = ['{"new":1}\n{"new":2}\n', `{"new":3,"text":"${'长'.repeat(400)}"}\n`]
const after = compose(payloads)
const noon = (): Date => new Date(2026, 10, 25, 12)
const asideName = 'journal.replaced-2026-11-25-1.hlj'

async function openOn(folder: string, disk: JournalDisk = systemJournalDisk): Promise<Journal> {
  const file = createJournalFile(folder, disk, noon)
  onTestFinished(() => file.close())
  return createJournal(file)
}

async function replace(journal: Journal) {
  const begun = await journal.replacement.begin()
  if (!begun.ok) return begun
  let { tail } = begun.value
  for (const payload of payloads) {
    const added = await journal.replacement.append(tail, payload)
    if (!added.ok) return added
    tail = added.value.tail
  }
  return journal.replacement.finish(tail)
}

async function folderWithJournal(bytes: Uint8Array = before.bytes): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, journalFileName), bytes)
  return folder
}

const read = (folder: string, name: string = journalFileName): Promise<Buffer> => readFile(join(folder, name))

describe('a replacement', () => {
  test('takes the journal’s place, keeps the old file under the day’s name, and is written on', async () => {
    const folder = await folderWithJournal()
    const journal = await openOn(folder)
    await journal.open()
    expect(await replace(journal)).toEqual({ ok: true, value: { tail: after.tail } })
    expect((await read(folder)).equals(after.bytes)).toBe(true)
    expect((await read(folder, asideName)).equals(before.bytes)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual([journalFileName, asideName])
    expect((await journal.append(after.tail, '{"next":1}\n')).ok).toBe(true)
    expect(await journal.append(before.tail, '{"stale":1}\n')).toMatchObject({
      ok: false,
      failure: { type: 'JournalMoved' },
    })
  })

  test('by an empty journal leaves one that opens as new, and the old file aside', async () => {
    const folder = await folderWithJournal()
    const journal = await openOn(folder)
    await journal.open()
    const begun = await journal.replacement.begin()
    if (!begun.ok) throw new Error(begun.failure.type)
    expect(await journal.replacement.finish(begun.value.tail)).toEqual({ ok: true, value: { tail: emptyJournalTail } })
    expect(await journal.open()).toMatchObject({ ok: true, value: { tail: emptyJournalTail } })
    expect((await read(folder, asideName)).equals(before.bytes)).toBe(true)
    expect((await journal.append(emptyJournalTail, '{"first":1}\n')).ok).toBe(true)
  })

  test('of a journal that was refused as damaged keeps the damaged bytes as they are', async () => {
    const damaged = Buffer.concat([before.bytes, Buffer.alloc(20)])
    damaged[100] = 0
    const folder = await folderWithJournal(damaged)
    const journal = await openOn(folder)
    expect(await journal.open()).toMatchObject({ ok: false, failure: { type: 'JournalDamaged' } })
    expect(await replace(journal)).toMatchObject({ ok: true })
    expect((await read(folder, asideName)).equals(damaged)).toBe(true)
    expect(await journal.open()).toEqual({ ok: true, value: { tail: after.tail, cutBytes: 0 } })
  })

  test('done twice on a day never writes over what was set aside', async () => {
    const folder = await folderWithJournal()
    const journal = await openOn(folder)
    await journal.open()
    await replace(journal)
    await replace(journal)
    expect((await read(folder, asideName)).equals(before.bytes)).toBe(true)
    expect((await read(folder, 'journal.replaced-2026-11-25-2.hlj')).equals(after.bytes)).toBe(true)
  })

  test('that is dropped or never finished changes nothing, and another can be begun', async () => {
    const folder = await folderWithJournal()
    const journal = await openOn(folder)
    await journal.open()
    await journal.replacement.begin()
    await journal.replacement.append(emptyJournalTail, payloads[0] ?? '')
    expect(await journal.replacement.drop()).toEqual({ ok: true, value: {} })
    expect(await readdir(folder)).toEqual([journalFileName])
    expect(await journal.replacement.append(emptyJournalTail, payloads[0] ?? '')).toEqual({
      ok: false,
      failure: { type: 'ReplacementMoved' },
    })
    expect((await read(folder)).equals(before.bytes)).toBe(true)
    expect(await replace(journal)).toMatchObject({ ok: true })
  })

  test('that reads back differently is not put in place', async () => {
    const folder = await folderWithJournal()
    const journal = await openOn(folder)
    await journal.open()
    await journal.replacement.begin()
    const added = await journal.replacement.append(emptyJournalTail, payloads[0] ?? '')
    if (!added.ok) throw new Error(added.failure.type)
    const bytes = await read(folder, 'journal.next.hlj')
    bytes[95] = (bytes[95] ?? 0) ^ 1
    await writeFile(join(folder, 'journal.next.hlj'), bytes)
    expect(await journal.replacement.finish(added.value.tail)).toEqual({
      ok: false,
      failure: { type: 'ReplacementDiffers' },
    })
    expect((await read(folder)).equals(before.bytes)).toBe(true)
    expect((await journal.append(before.tail, '{"old":4}\n')).ok).toBe(true)
  })

  test('is refused while the journal is not held', async () => {
    expect(await (await openOn(await folderWithJournal())).replacement.begin()).toEqual({
      ok: false,
      failure: { type: 'JournalUnwritable', code: 'NOT_OPEN' },
    })
  })
})
