import { expect, it } from 'vitest'
import { answerLaw } from '#renderer/law-worker/answer-law'
import { readLawFiles, type LawFile } from '#renderer/law-worker/law-reader'
import { createWorkerEnd } from '#renderer/worker/worker-end'
import type { WorkerLike } from '#renderer/worker/worker-client'
import { lawLimits } from '#shared/law/law-record'
import { aLawFile } from '#tests/support/law/law-texts'

/** A worker in this thread, that breaks over the file that holds a word. */
function startHere(): WorkerLike {
  const listeners: ((event: { readonly data: unknown }) => void)[] = []
  const end = createWorkerEnd(answerLaw, (message) => listeners.forEach((listener) => listener({ data: message })))
  return {
    postMessage: (message) => end.hear(message),
    addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
      if (type === 'message') listeners.push(listener)
    },
    terminate: () => {},
  }
}

const file = (path: string, bytes: Uint8Array<ArrayBuffer>, size = bytes.length): LawFile => ({
  path,
  size,
  bytes: async () => bytes,
})
const utf8 = (text: string) => new TextEncoder().encode(text)
/** 某镇规定\n第一条 路灯。 in GB18030. */
const gb18030 = Uint8Array.from(
  'c4b3d5f2b9e6b6a80ab5dad2bbccf520c2b7b5c6a1a3'.match(/../gu)?.map((byte) => Number.parseInt(byte, 16)) ?? [],
)

it('reads UTF-8 and GB18030, and tells of each file that is none', async () => {
  const read = await readLawFiles(
    [
      file('道路.md', utf8(aLawFile)),
      file('规定.txt', gb18030),
      file('大.md', utf8(''), lawLimits.fileBytes + 1),
      file('图.txt', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3])),
      { path: '没了.md', size: 9, bytes: () => Promise.reject(new Error('gone')) },
    ],
    undefined,
    startHere,
  )
  if (!read.ok) throw new Error(read.failure.type)
  expect(read.value.map(({ read: one }) => (one.ok ? one.value.name : one.failure.type))).toEqual([
    '石桥县村庄道路条例',
    '某镇规定',
    'LawFileTooLarge',
    'TextUndecodable',
    'LawFileUnread',
  ])
})

it('reads nothing where too much was chosen', async () => {
  const many = Array.from({ length: lawLimits.files + 1 }, () => file('a.md', utf8('')))
  expect(await readLawFiles(many, undefined, startHere)).toMatchObject({ failure: { of: 'files' } })
  const large = [file('a.md', utf8(''), lawLimits.importBytes + 1)]
  expect(await readLawFiles(large, undefined, startHere)).toMatchObject({ failure: { of: 'bytes' } })
})
