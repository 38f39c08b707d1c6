import {
  composeFrame,
  emptyJournalTail,
  payloadToBytes,
  type JournalFrame,
  type JournalTail,
} from '#shared/journal/journal-frame'
import { fail, ok } from '#shared/prelude/result'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'

/** A journal for ledgers of hundreds of commits: keeps frames as they are, and cannot be damaged or made to fail. */
export function plainJournal(): JournalPort {
  const frames: JournalFrame[] = []
  let tail: JournalTail = emptyJournalTail
  return {
    open: async () => ok({ tail, cutBytes: 0 }),
    append: async (expected, payload) => {
      if (expected.hash !== tail.hash) return fail({ type: 'JournalMoved', tail })
      const frame = composeFrame(tail, payload)
      frames.push({ atByte: tail.bytes, payload: new TextDecoder().decode(payloadToBytes(payload)), tail: frame.tail })
      tail = frame.tail
      return ok({ tail })
    },
    read: async (from) => ok({ frames: frames.filter((frame) => frame.atByte >= from.bytes), end: true }),
  }
}
