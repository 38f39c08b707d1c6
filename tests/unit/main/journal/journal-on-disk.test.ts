import { appendFile, copyFile, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { createJournal, type Journal } from '#shared/journal/create-journal'
import { createJournalFile, journalFileName, systemJournalDisk, type JournalDisk } from '#main/journal/journal-file'
import { systemError, temporaryFolder } from '../temporary-folder'

const payloads = [
  '{"commit":1,"note":"路灯不亮"}\n',
  '{"commit":2}\n{"commit":3}\n',
  `{"commit":4,"text":"${'长'.repeat(3_000)}"}\n`,
]

function composeJournal(lines: readonly string[]): {
  readonly bytes: Uint8Array
  readonly tails: readonly JournalTail[]
} {
  const tails: JournalTail[] = [emptyJournalTail]
  const parts = lines.map((payload) => {
    const frame = composeFrame(tails.at(-1) ?? emptyJournalTail, payload)
    tails.push(frame.tail)
    return frame.bytes
  })
  return { bytes: Buffer.concat(parts), tails }
}

async function openOn(folder: string, disk?: JournalDisk): Promise<Journal> {
  const file = createJournalFile(folder, disk)
  onTestFinished(() => file.close())
  return createJournal(file)
}

/** Opens a journal whose file holds `bytes`, lets go of it again, and tells what was found and what is left. */
async function openBytes(folder: string, bytes: Uint8Array) {
  await writeFile(join(folder, journalFileName), bytes)
  const file = createJournalFile(folder)
  const opened = await createJournal(file).open()
  await file.close()
  const names = await readdir(folder)
  return {
    opened,
    left: await readFile(join(folder, journalFileName)),
    torn: names.filter((name) => name.startsWith('journal.torn-')),
  }
}

const whole = composeJournal(payloads)
const lastStart = whole.tails.at(-2)?.bytes ?? 0

describe('opening', () => {
  test('begins empty, and gives back after reopening what was appended before', async () => {
    const folder = await temporaryFolder()
    const first = createJournalFile(folder)
    const journal = createJournal(first)
    expect(await journal.open()).toEqual({ ok: true, value: { tail: emptyJournalTail, cutBytes: 0 } })
    const one = await journal.append(emptyJournalTail, payloads[0] ?? '')
    expect(one).toEqual({ ok: true, value: { tail: whole.tails[1] } })
    expect(await journal.append(whole.tails[1] ?? emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: true,
      value: { tail: whole.tails[2] },
    })
    await first.close()

    const again = await openOn(folder)
    expect(await again.open()).toEqual({ ok: true, value: { tail: whole.tails[2], cutBytes: 0 } })
    const read = await again.read(emptyJournalTail, 1_000_000)
    expect(read.ok && read.value.frames.map((frame) => frame.payload)).toEqual([payloads[0], payloads[1]])
  })

  test('cuts a last frame torn at any of its bytes, sets the torn bytes aside and keeps every frame before it', async () => {
    const folder = await temporaryFolder()
    const small = composeJournal(payloads.slice(0, 2))
    const start = small.tails[1]?.bytes ?? 0
    for (let size = start + 1; size < small.bytes.length; size += 1) {
      const { opened, left } = await openBytes(folder, small.bytes.subarray(0, size))
      expect(opened, `cut at byte ${size}`).toEqual({
        ok: true,
        value: { tail: small.tails[1], cutBytes: size - start },
      })
      expect(left.equals(small.bytes.subarray(0, start)), `cut at byte ${size}`).toBe(true)
    }
    const kept = (await readdir(folder)).filter((name) => name.startsWith(`journal.torn-${start}-`))
    expect(kept).toHaveLength(small.bytes.length - start - 1)
    expect(await readFile(join(folder, `journal.torn-${start}-40`))).toEqual(
      Buffer.from(small.bytes.subarray(start, start + 40)),
    )
  })

  test('cuts a tail of zeros, as NTFS leaves it after a power cut', async () => {
    const { opened, left, torn } = await openBytes(
      await temporaryFolder(),
      Buffer.concat([whole.bytes, Buffer.alloc(4096)]),
    )
    expect(opened).toEqual({ ok: true, value: { tail: whole.tails[3], cutBytes: 4096 } })
    expect(left).toHaveLength(whole.bytes.length)
    expect(torn).toHaveLength(1)
  })

  test('cuts a last frame whose end was zeroed', async () => {
    const bytes = Buffer.from(whole.bytes)
    bytes.fill(0, bytes.length - 2000)
    const { opened } = await openBytes(await temporaryFolder(), bytes)
    expect(opened).toEqual({ ok: true, value: { tail: whole.tails[2], cutBytes: bytes.length - lastStart } })
  })

  test('refuses a flipped bit in any frame but the last when the end is torn too, and cuts nothing', async () => {
    const folder = await temporaryFolder()
    const torn = Buffer.from(whole.bytes.subarray(0, whole.bytes.length - 10))
    for (let at = 0; at < (whole.tails[1]?.bytes ?? 0); at += 1) {
      const bytes = Buffer.from(torn)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const { opened, left, torn: setAside } = await openBytes(folder, bytes)
      expect(opened, `bit flipped in byte ${at}`).toEqual({ ok: false, failure: { type: 'JournalDamaged', atByte: 0 } })
      expect(left.equals(bytes)).toBe(true)
      expect(setAside).toEqual([])
    }
  })

  test('refuses to read over a flipped bit in the middle, naming the frame, though the end is sound', async () => {
    const folder = await temporaryFolder()
    const bytes = Buffer.from(whole.bytes)
    const at = (whole.tails[1]?.bytes ?? 0) + 90
    bytes[at] = (bytes[at] ?? 0) ^ 4
    await writeFile(join(folder, journalFileName), bytes)
    const journal = await openOn(folder)
    expect(await journal.open()).toEqual({ ok: true, value: { tail: whole.tails[3], cutBytes: 0 } })
    const sound = await journal.read(emptyJournalTail, 10)
    expect(sound.ok && sound.value.frames.map((frame) => frame.payload)).toEqual([payloads[0]])
    expect(await journal.read(emptyJournalTail, 1_000_000)).toEqual({
      ok: false,
      failure: { type: 'JournalDamaged', atByte: whole.tails[1]?.bytes },
    })
  })

  test('reads only the last frame of a long sound journal', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, journalFileName),
      composeJournal(Array.from({ length: 2_000 }, (_, nth) => `{"n":${nth}}\n`)).bytes,
    )
    let bytesRead = 0
    const disk = diskThat((file) => ({
      read: async (buffer: Uint8Array, offset: number, length: number, at: number) => {
        const answer = await file.read(buffer, offset, length, at)
        bytesRead += answer.bytesRead
        return answer
      },
    }))
    const journal = await openOn(folder, disk)
    expect((await journal.open()).ok).toBe(true)
    expect(bytesRead).toBeGreaterThan(0)
    expect(bytesRead).toBeLessThan(1_000)
  })

  test('is refused to a second program, and granted again when the first has let go', async () => {
    const folder = await temporaryFolder()
    const first = createJournalFile(folder)
    expect((await createJournal(first).open()).ok).toBe(true)
    const second = createJournalFile(folder)
    onTestFinished(() => second.close())
    expect(await createJournal(second).open()).toEqual({ ok: false, failure: { type: 'JournalInUse' } })
    await first.close()
    expect((await createJournal(second).open()).ok).toBe(true)
  })
})

describe('appending', () => {
  test('goes on behind the sound part after a torn tail was cut', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, journalFileName), whole.bytes.subarray(0, whole.bytes.length - 1))
    const journal = await openOn(folder)
    await journal.open()
    expect(await journal.append(whole.tails[2] ?? emptyJournalTail, payloads[2] ?? '')).toEqual({
      ok: true,
      value: { tail: whole.tails[3] },
    })
    expect((await readFile(join(folder, journalFileName))).equals(whole.bytes)).toBe(true)
  })

  test('is refused with the present tail when it was planned on another', async () => {
    const journal = await openOn(await temporaryFolder())
    await journal.open()
    await journal.append(emptyJournalTail, payloads[0] ?? '')
    expect(await journal.append(emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: false,
      failure: { type: 'JournalMoved', tail: whole.tails[1] },
    })
  })

  test('of a payload handed over in spans makes the same file, and nothing of it when a span is missing', async () => {
    const folder = await temporaryFolder()
    const journal = await openOn(folder)
    await journal.open()
    const bytes = new TextEncoder().encode(payloads[0])
    await journal.handOver(0, bytes.slice(0, 5))
    expect(await journal.append(emptyJournalTail, { inSpans: bytes.length })).toEqual({
      ok: false,
      failure: { type: 'JournalSpansLost' },
    })
    expect(await stat(join(folder, journalFileName))).toMatchObject({ size: 0 })
    for (const [from, to] of [
      [0, 5],
      [5, 6],
      [6, bytes.length],
    ] as const)
      expect(await journal.handOver(from, bytes.slice(from, to))).toEqual({ ok: true, value: { bytes: to } })
    expect(await journal.append(emptyJournalTail, { inSpans: bytes.length })).toEqual({
      ok: true,
      value: { tail: whole.tails[1] },
    })
    expect((await readFile(join(folder, journalFileName))).equals(whole.bytes.subarray(0, whole.tails[1]?.bytes))).toBe(
      true,
    )
  })

  test('is refused when another program has changed the file', async () => {
    const folder = await temporaryFolder()
    const journal = await openOn(folder)
    await journal.open()
    await journal.append(emptyJournalTail, payloads[0] ?? '')
    await appendFile(join(folder, journalFileName), 'x')
    expect(await journal.append(whole.tails[1] ?? emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: false,
      failure: { type: 'JournalUnwritable', code: 'CHANGED_BY_ANOTHER' },
    })
  })

  test.each([
    ['deleted', (path: string) => unlink(path)],
    ['replaced', (path: string) => copyFile(path, `${path}.copy`).then(() => rename(`${path}.copy`, path))],
  ])('is never acknowledged into a file that was %s while it was open', async (_how, harm) => {
    const folder = await temporaryFolder()
    const journal = await openOn(folder)
    await journal.open()
    await journal.append(emptyJournalTail, payloads[0] ?? '')
    await harm(join(folder, journalFileName))
    expect(await journal.append(whole.tails[1] ?? emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: false,
      failure: { type: 'JournalUnwritable', code: 'MOVED_AWAY' },
    })
  })

  test('of what is not text is refused, as text and in spans, and the journal goes on', async () => {
    const folder = await temporaryFolder()
    const journal = await openOn(folder)
    await journal.open()
    const refused = { ok: false, failure: { type: 'JournalUnwritable', code: 'NOT_TEXT' } }
    expect(await journal.append(emptyJournalTail, '{"half":"\ud842"}\n')).toEqual(refused)
    await journal.handOver(0, Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a))
    expect(await journal.append(emptyJournalTail, { inSpans: 4 })).toEqual(refused)
    // A character may be cut by the border between two spans.
    const bytes = new TextEncoder().encode('{"name":"李𠮷"}\n')
    await journal.handOver(0, bytes.slice(0, 14))
    await journal.handOver(14, bytes.slice(14))
    expect(await journal.append(emptyJournalTail, { inSpans: bytes.length })).toMatchObject({ ok: true })
  })

  test('of many at once lets exactly one through and tells the others that the journal moved', async () => {
    const journal = await openOn(await temporaryFolder())
    await journal.open()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => journal.append(emptyJournalTail, `{"n":${nth}}\n`)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.failure.type === 'JournalMoved')).toHaveLength(7)
  })

  test('on a full disk says so, takes back what was half written, and goes on when there is room', async () => {
    const folder = await temporaryFolder()
    let isFull = false
    const journal = await openOn(
      folder,
      diskThat((file) => ({
        write: async (buffer: Uint8Array, offset: number, length: number, at: number) => {
          if (!isFull) return file.write(buffer, offset, length, at)
          await file.write(buffer, offset, Math.ceil(length / 2), at)
          throw systemError('ENOSPC')
        },
      })),
    )
    await journal.open()
    await journal.append(emptyJournalTail, payloads[0] ?? '')
    isFull = true
    expect(await journal.append(whole.tails[1] ?? emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: false,
      failure: { type: 'DiskFull' },
    })
    expect((await stat(join(folder, journalFileName))).size).toBe(whole.tails[1]?.bytes)
    isFull = false
    expect(await journal.append(whole.tails[1] ?? emptyJournalTail, payloads[1] ?? '')).toEqual({
      ok: true,
      value: { tail: whole.tails[2] },
    })
  })

  test('takes nothing more when a half-written frame cannot be taken back, until it is opened anew', async () => {
    const folder = await temporaryFolder()
    let isBroken = false
    const journal = await openOn(
      folder,
      diskThat((file) => ({
        datasync: () => (isBroken ? Promise.reject(systemError('EIO')) : file.datasync()),
        truncate: (size: number) => (isBroken ? Promise.reject(systemError('EIO')) : file.truncate(size)),
      })),
    )
    await journal.open()
    isBroken = true
    expect(await journal.append(emptyJournalTail, payloads[0] ?? '')).toEqual({
      ok: false,
      failure: { type: 'JournalUnwritable', code: 'EIO' },
    })
    isBroken = false
    expect(await journal.append(emptyJournalTail, payloads[0] ?? '')).toEqual({
      ok: false,
      failure: { type: 'JournalUnwritable', code: 'NOT_OPEN' },
    })
    // The frame did reach the file whole. It was never acknowledged, but nothing says that it may be dropped.
    expect(await journal.open()).toEqual({ ok: true, value: { tail: whole.tails[1], cutBytes: 0 } })
  })

  test('is answered only after the bytes were flushed to the disk', async () => {
    const done: string[] = []
    const journal = await openOn(
      await temporaryFolder(),
      diskThat((file) => ({
        datasync: async () => {
          await file.datasync()
          done.push('flushed')
        },
      })),
    )
    await journal.open()
    await journal.append(emptyJournalTail, payloads[0] ?? '').then(() => done.push('answered'))
    expect(done).toEqual(['flushed', 'answered'])
  })
})

describe('reading', () => {
  test('comes in portions of about the wanted size, each beginning where the last ended, the last marked', async () => {
    const folder = await temporaryFolder()
    const lines = Array.from({ length: 300 }, (_, nth) => `{"n":${nth},"text":"${'字'.repeat(nth)}"}\n`)
    await writeFile(join(folder, journalFileName), composeJournal(lines).bytes)
    const journal = await openOn(folder)
    await journal.open()
    const seen: string[] = []
    let from = emptyJournalTail
    for (let portions = 1; ; portions += 1) {
      const read = await journal.read(from, 5_000)
      if (!read.ok) throw new Error(read.failure.type)
      expect(read.value.frames.length).toBeGreaterThan(0)
      seen.push(...read.value.frames.map((frame) => frame.payload))
      from = read.value.frames.at(-1)?.tail ?? from
      if (!read.value.end) continue
      expect(portions).toBeGreaterThan(10)
      break
    }
    expect(seen).toEqual(lines)
  })

  test('of a tail that never was in this journal is refused as damage', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, journalFileName), whole.bytes)
    const journal = await openOn(folder)
    await journal.open()
    const foreign = { bytes: whole.tails[1]?.bytes ?? 0, hash: 'f'.repeat(64) }
    expect(await journal.read(foreign, 1_000)).toEqual({
      ok: false,
      failure: { type: 'JournalDamaged', atByte: foreign.bytes },
    })
  })
})

type OpenedFile = Awaited<ReturnType<typeof open>>

/** The real disk, on whose files some calls are replaced. */
function diskThat(replace: (file: OpenedFile) => object): JournalDisk {
  return {
    ...systemJournalDisk,
    open: async (path, flags) => {
      const file = await open(path, flags)
      const names = ['read', 'write', 'datasync', 'sync', 'truncate', 'stat', 'close'] as const
      const plain = Object.fromEntries(names.map((name) => [name, file[name].bind(file)]))
      return Object.assign(Object.create(null), plain, replace(file))
    },
  }
}
