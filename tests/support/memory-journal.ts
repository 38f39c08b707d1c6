import type { IpcFailure } from '#shared/ipc/contract'
import {
  composeFrame,
  emptyJournalTail,
  readFrame,
  type JournalFrame,
  type JournalTail,
} from '#shared/journal/journal-frame'
import { fail, ok } from '#shared/prelude/result'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'

/** A journal kept in memory with the product's own framing, on which a test can make writing fail. */
export interface MemoryJournal extends JournalPort {
  bytes(): Uint8Array
  tail(): JournalTail
  /** The next append answers this failure; `written` says whether the bytes reach the journal all the same (a lost answer). */
  failNext(failure: IpcFailure<'journal.append'>): void
  /** Puts other content in place, as a restored or damaged file would. */
  replace(bytes: Uint8Array): void
}

export function memoryJournal(): MemoryJournal {
  let bytes = new Uint8Array()
  let failure: IpcFailure<'journal.append'> | undefined
  const tailOf = (content: Uint8Array): JournalTail => {
    let tail = emptyJournalTail
    for (;;) {
      const step = readFrame(content, 0, tail)
      if (step.type !== 'frame') return tail
      tail = step.frame.tail
    }
  }
  return {
    bytes: () => bytes,
    tail: () => tailOf(bytes),
    failNext: (next) => {
      failure = next
    },
    replace: (content) => {
      bytes = new Uint8Array(content)
    },
    open: async () => ok({ tail: tailOf(bytes), cutBytes: 0 }),
    append: async (expected, payload) => {
      if (failure !== undefined) {
        const answer = fail(failure)
        failure = undefined
        return answer
      }
      const tail = tailOf(bytes)
      if (tail.bytes !== expected.bytes || tail.hash !== expected.hash) return fail({ type: 'JournalMoved', tail })
      const frame = composeFrame(tail, payload)
      const longer = new Uint8Array(bytes.length + frame.bytes.length)
      longer.set(bytes)
      longer.set(frame.bytes, bytes.length)
      bytes = longer
      return ok({ tail: frame.tail })
    },
    read: async (from, maxBytes) => {
      const frames: JournalFrame[] = []
      let tail = from
      while (tail.bytes < bytes.length && tail.bytes - from.bytes < maxBytes) {
        const step = readFrame(bytes, 0, tail)
        if (step.type !== 'frame') return fail({ type: 'JournalDamaged', atByte: tail.bytes })
        frames.push(step.frame)
        tail = step.frame.tail
      }
      return ok({ frames, end: tail.bytes === bytes.length })
    },
  }
}
