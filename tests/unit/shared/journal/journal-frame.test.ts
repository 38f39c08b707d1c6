import { describe, expect, it } from 'vitest'
import { composeFrame, emptyJournalTail, readFrame, type JournalTail } from '#shared/journal/journal-frame'

const threeFrames = (): { bytes: Uint8Array; tails: JournalTail[] } => {
  const tails = [emptyJournalTail]
  const parts: Uint8Array[] = []
  for (const payload of ['{"第一":1}\n', '{"b":2}\n{"c":3}\n', '末\n']) {
    const frame = composeFrame(tails.at(-1) ?? emptyJournalTail, payload)
    parts.push(frame.bytes)
    tails.push(frame.tail)
  }
  return { bytes: new Uint8Array(parts.flatMap((part) => [...part])), tails }
}

const readAll = (bytes: Uint8Array): { payloads: string[]; end: string; tail: JournalTail } => {
  const payloads: string[] = []
  let tail = emptyJournalTail
  for (;;) {
    const step = readFrame(bytes, 0, tail)
    if (step.type !== 'frame') return { payloads, end: step.type, tail }
    payloads.push(step.frame.payload)
    tail = step.frame.tail
  }
}

describe('a journal of frames', () => {
  it('reads back what was written, frame by frame', () => {
    const { bytes, tails } = threeFrames()
    expect(readAll(bytes)).toEqual({
      payloads: ['{"第一":1}\n', '{"b":2}\n{"c":3}\n', '末\n'],
      end: 'end',
      tail: tails[3],
    })
  })

  it('is the same whether a payload came as text or as its UTF-8', () => {
    const text = '{"第一":1}\n末\n'
    expect(
      composeFrame(emptyJournalTail, [
        new TextEncoder().encode(text).slice(0, 7),
        new TextEncoder().encode(text).slice(7),
      ]),
    ).toEqual(composeFrame(emptyJournalTail, text))
  })

  it('stops before a torn frame at every byte it may be cut at', () => {
    const { bytes, tails } = threeFrames()
    const sound = tails[2]?.bytes ?? 0
    for (let cut = sound + 1; cut < bytes.length; cut += 1) {
      expect(readAll(bytes.slice(0, cut))).toEqual({
        payloads: ['{"第一":1}\n', '{"b":2}\n{"c":3}\n'],
        end: 'broken',
        tail: tails[2],
      })
    }
  })

  it('finds every single flipped bit', () => {
    const { bytes } = threeFrames()
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [0, 3, 7]) {
        const flipped = bytes.slice()
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(readAll(flipped).end, `byte ${at} bit ${bit}`).toBe('broken')
      }
    }
  })

  it('finds a frame that was taken out of the middle', () => {
    const { bytes, tails } = threeFrames()
    const first = tails[1]?.bytes ?? 0
    const second = tails[2]?.bytes ?? 0
    const without = new Uint8Array([...bytes.slice(0, first), ...bytes.slice(second)])
    expect(readAll(without)).toMatchObject({ payloads: ['{"第一":1}\n'], end: 'broken' })
  })
})
