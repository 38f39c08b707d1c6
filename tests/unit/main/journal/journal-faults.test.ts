import { readdir, readFile, rm, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitFailureToWords } from '#renderer/messages/host-words'
import { startFailureToWords } from '#renderer/messages/open-words'
import { replacementFailureToWords } from '#renderer/messages/recovery-words'
import type { FailureWords } from '#renderer/messages/words-of'
import { createJournal, type Journal } from '#shared/journal/create-journal'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { createJournalFile, journalFileName } from '#main/journal/journal-file'
import { failingDisk } from '#tests/support/journal/failing-disk'
import { wordFaults } from '../../renderer/messages/plain-words'

const codes = ['ENOSPC', 'EPERM', 'EIO'] as const
const noon = (): Date => new Date(2026, 10, 25, 12)

const compose = (payloads: readonly string[], from: JournalTail = emptyJournalTail) => {
  let tail = from
  const parts = payloads.map((payload) => {
    const frame = composeFrame(tail, payload)
    tail = frame.tail
    return frame.bytes
  })
  return { bytes: Buffer.concat(parts), tail }
}

const before = compose(['{"old":1}\n', '{"old":2}\n'])
const act = compose(['{"act":1}\n'], before.tail)
const replaced = compose(['{"new":1}\n', '{"new":2}\n'])

let place = ''
let folders = 0
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), '日志故障 '))
})
afterAll(() => rm(place, { recursive: true, force: true }))

interface Job {
  readonly name: string
  /** What the journal file holds at first; undefined for no file. */
  readonly stands: Uint8Array | undefined
  /** What it may hold after the job failed or was broken off. */
  readonly allowed: readonly Uint8Array[]
  /** What it holds after the job was answered well. */
  readonly done: Uint8Array
  run(journal: Journal): Promise<{ readonly ok: true } | { readonly ok: false; readonly words: FailureWords }>
}

const torn = Buffer.concat([before.bytes, act.bytes.subarray(0, 70)])
const none = new Uint8Array()

async function openAs(journal: Journal): ReturnType<Job['run']> {
  const opened = await journal.open()
  return opened.ok ? { ok: true } : { ok: false, words: startFailureToWords(opened.failure) }
}

const jobs: readonly Job[] = [
  { name: 'opening where there is none', stands: undefined, allowed: [none], done: none, run: openAs },
  { name: 'opening a sound one', stands: before.bytes, allowed: [before.bytes], done: before.bytes, run: openAs },
  { name: 'opening a torn one', stands: torn, allowed: [torn, before.bytes], done: before.bytes, run: openAs },
  {
    name: 'appending',
    stands: before.bytes,
    allowed: [before.bytes, Buffer.concat([before.bytes, act.bytes])],
    done: Buffer.concat([before.bytes, act.bytes]),
    run: async (journal) => {
      const opened = await openAs(journal)
      if (!opened.ok) return opened
      const appended = await journal.append(before.tail, '{"act":1}\n')
      return appended.ok ? { ok: true } : { ok: false, words: commitFailureToWords(appended.failure) }
    },
  },
  {
    name: 'replacing',
    stands: before.bytes,
    allowed: [before.bytes, replaced.bytes],
    done: replaced.bytes,
    run: async (journal) => {
      const opened = await openAs(journal)
      if (!opened.ok) return opened
      let { tail }: { tail: JournalTail } = { tail: emptyJournalTail }
      const steps = [
        () => journal.replacement.begin(),
        () => journal.replacement.append(tail, '{"new":1}\n'),
        () => journal.replacement.append(tail, '{"new":2}\n'),
        () => journal.replacement.finish(tail),
      ]
      for (const step of steps) {
        const stepped = await step()
        if (!stepped.ok) return { ok: false, words: replacementFailureToWords(stepped.failure) }
        tail = stepped.value.tail
      }
      return { ok: true }
    },
  },
]

/** Runs a job on a disk that fails at one call, then looks at what a sound start finds. */
async function runOnce(
  job: Job,
  failsAt: number,
  code: string,
  dies: boolean,
): Promise<'not reached' | 'failed' | 'done'> {
  const at = `${job.name}, call ${failsAt} ${code}${dies ? ', then dead' : ''}`
  const folder = await mkdtemp(join(place, `${(folders += 1)}-`))
  if (job.stands !== undefined) await writeFile(join(folder, journalFileName), job.stands)
  const disk = failingDisk(failsAt, code, dies)
  const file = createJournalFile(folder, disk, noon)
  const journal = createJournal(file)
  const outcome = await job.run(journal)
  if (!outcome.ok) expect(wordFaults(outcome.words), at).toEqual([])
  // What is acknowledged after a failure has to be there as well.
  disk.mend()
  const late = dies ? undefined : await appendSomewhere(journal)
  await file.close()

  const again = createJournalFile(folder, undefined, noon)
  const opened = await createJournal(again).open()
  await again.close()
  expect(opened, at).toMatchObject({ ok: true })
  const found = await readFile(join(folder, journalFileName))
  const allowed = outcome.ok ? [job.done] : job.allowed.map((bytes) => (bytes === torn ? before.bytes : bytes))
  const expected = allowed.map((bytes) => (late === undefined ? bytes : Buffer.concat([bytes, late])))
  expect(
    expected.some((bytes) => found.equals(bytes)),
    `${at}: ${found.toString().slice(0, 400)}`,
  ).toBe(true)
  if (job.stands !== undefined)
    expect(await holdsBytes(folder, before.bytes), `${at}: the old journal is gone`).toBe(true)
  await rm(folder, { recursive: true, force: true })
  return disk.calls() < failsAt ? 'not reached' : outcome.ok ? 'done' : 'failed'
}

/** Appends behind whichever tail the journal stands at, if it takes anything at all; answers the acknowledged bytes. */
async function appendSomewhere(journal: Journal): Promise<Uint8Array | undefined> {
  for (const tail of [before.tail, act.tail, replaced.tail, emptyJournalTail]) {
    if ((await journal.append(tail, '{"late":1}\n')).ok) return compose(['{"late":1}\n'], tail).bytes
  }
  return undefined
}

async function holdsBytes(folder: string, bytes: Uint8Array): Promise<boolean> {
  for (const name of await readdir(folder))
    if ((await readFile(join(folder, name))).subarray(0, bytes.length).equals(bytes)) return true
  return false
}

describe('with every call to the disk failing once', () => {
  for (const job of jobs) {
    test(`${job.name} leaves the old journal or the new one, whole, and says so in Chinese`, async () => {
      let faults = 0
      for (const dies of [false, true]) {
        for (const code of codes) {
          for (let failsAt = 1; ; failsAt += 1) {
            const outcome = await runOnce(job, failsAt, code, dies)
            if (outcome === 'not reached') break
            faults += 1
          }
        }
      }
      console.log(`${job.name}: ${faults} faults played`)
      expect(faults).toBeGreaterThan(5)
    })
  }
})
