import { describe, expect, it } from 'vitest'
import {
  composeFrame,
  emptyJournalTail,
  frameCloserBytes,
  frameHeaderBytes,
  type JournalTail,
} from '#shared/journal/journal-frame'
import { salvageFrames } from '#shared/journal/salvage-frames'
import { ok } from '#shared/prelude/result'

const payloads = Array.from({ length: 5 }, (_, nth) => `{"n":${nth},"text":"${'路灯'.repeat(nth + 1)}"}\n`)
const starts: number[] = []
let tail: JournalTail = emptyJournalTail
const sound = Buffer.concat(
  payloads.map((payload) => {
    starts.push(tail.bytes)
    const frame = composeFrame(tail, payload)
    tail = frame.tail
    return frame.bytes
  }),
)

/** Salvages in portions of about `maxBytes`. */
async function salvage(bytes: Uint8Array, maxBytes = 1_000_000) {
  const storage = { read: async (at: number, length: number) => ok(bytes.subarray(at, at + length)) }
  const found: string[] = []
  let damagedBytes = 0
  for (let from = 0; ;) {
    const salvaged = await salvageFrames(storage, bytes.length, from, maxBytes)
    if (!salvaged.ok) throw new Error(salvaged.failure.type)
    found.push(...salvaged.value.payloads)
    damagedBytes += salvaged.value.damagedBytes
    if (salvaged.value.end) return { found, damagedBytes }
    from = salvaged.value.nextByte
  }
}

const lost = (nth: number): string[] => payloads.filter((_, one) => one !== nth)

describe('salvaging a journal', () => {
  it('takes all of a sound one, in portions of any size', async () => {
    for (const maxBytes of [1, 100, 300, 1_000_000])
      expect(await salvage(sound, maxBytes)).toEqual({ found: payloads, damagedBytes: 0 })
  })

  it('loses nothing but the frame that was hit, whichever byte of it is flipped', async () => {
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound)
      bytes[at] = (bytes[at] ?? 0) ^ 2
      const nth = starts.filter((start) => start <= at).length - 1
      const { found, damagedBytes } = await salvage(bytes, at % 2 === 0 ? 1 : 1_000_000)
      expect(found, `byte ${at}`).toEqual(lost(nth))
      expect(damagedBytes, `byte ${at}`).toBe((starts[nth + 1] ?? sound.length) - (starts[nth] ?? 0))
    }
  })

  it('never takes a frame whose payload was changed and whose length and marks still fit', async () => {
    const bytes = Buffer.from(sound)
    bytes.write('9', (starts[2] ?? 0) + frameHeaderBytes + 5)
    expect((await salvage(bytes)).found).toEqual(lost(2))
  })

  it('gives up the one frame that nothing vouches for when both hashes before it are gone, and goes on behind it', async () => {
    const bytes = Buffer.from(sound)
    const [start, next] = [starts[1] ?? 0, starts[2] ?? 0]
    bytes.fill(0, start, start + frameHeaderBytes)
    bytes.fill(0, next - frameCloserBytes, next)
    expect((await salvage(bytes)).found).toEqual([payloads[0], payloads[3], payloads[4]])
  })

  it('finds nothing behind the end of a file that was cut since it was asked before', async () => {
    const storage = {
      read: async (at: number, length: number) => {
        if (length < 0 || at > sound.length) throw new RangeError('no such bytes')
        return ok(sound.subarray(at, at + length))
      },
    }
    expect(await salvageFrames(storage, sound.length, sound.length + 4096, 1_000)).toEqual(
      ok({ payloads: [], nextByte: sound.length, damagedBytes: 0, damageEndsAt: 0, end: true }),
    )
  })

  it('goes on after bytes were put in or taken out', async () => {
    const at = (starts[2] ?? 0) + 30
    expect(
      (await salvage(Buffer.concat([sound.subarray(0, at), Buffer.from('xyz'), sound.subarray(at)]))).found,
    ).toEqual(lost(2))
    expect((await salvage(Buffer.concat([sound.subarray(0, at), sound.subarray(at + 3)]))).found).toEqual(lost(2))
  })
})
