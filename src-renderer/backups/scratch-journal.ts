import type { JournalFrame, JournalTail } from '#shared/journal/journal-frame'
import { fail, ok } from '#shared/prelude/result'
import type { JournalPort } from '../ledger-store/journal/journal-port'

/** A journal in memory, to be folded once and thrown away. Its frames are trusted: they come out of a proved backup. */
export interface ScratchJournal extends JournalPort {
  add(payload: string): void
}

export function createScratchJournal(payloads: Iterable<string>): ScratchJournal {
  const frames: JournalFrame[] = []
  let tail: JournalTail = { bytes: 0, hash: '' }
  const add = (payload: string): void => {
    const next: JournalTail = { bytes: tail.bytes + payload.length, hash: `scratch-${frames.length + 1}` }
    frames.push({ atByte: tail.bytes, payload, tail: next })
    tail = next
  }
  for (const payload of payloads) add(payload)
  return {
    add,
    open: async () => ok({ tail, cutBytes: 0 }),
    append: async () => fail({ type: 'JournalUnwritable', code: 'SCRATCH' }),
    read: async (from, maxBytes) => {
      const first = frames.findIndex((frame) => frame.atByte >= from.bytes)
      const coming = first === -1 ? [] : frames.slice(first)
      let size = 0
      const batch = coming.filter((frame, index) => index === 0 || (size += frame.payload.length) < maxBytes)
      return ok({ frames: batch, end: batch.length === coming.length })
    },
  }
}
