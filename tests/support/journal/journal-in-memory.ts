import { createJournal } from '#shared/journal/create-journal'
import type { JournalStorage } from '#shared/journal/journal-storage'
import { ok } from '#shared/prelude/result'
import { appendPayload } from '#renderer/ledger-store/journal/append-payload'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import type { ReplacementPort } from '#renderer/ledger-store/commit/commit-replacement'
import type { SalvagePort } from '#renderer/ledger-store/opening/survey-recovery'

/** The product's own journal over bytes in memory, which a test can damage between two starts. */
export interface JournalInMemory extends JournalPort, SalvagePort {
  readonly replacement: ReplacementPort
  bytes(): Uint8Array
  /** Puts other bytes in the file's place; the next `open` finds them. */
  damage(bytes: Uint8Array): void
  /** Files set aside: torn tails and replaced journals. */
  aside(): readonly Uint8Array[]
}

export function journalInMemory(): JournalInMemory {
  let file = new Uint8Array()
  let next = new Uint8Array()
  const aside: Uint8Array[] = []
  const put = (into: Uint8Array, at: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
    const grown = new Uint8Array(at + bytes.length)
    grown.set(into.subarray(0, at))
    grown.set(bytes, at)
    return grown
  }
  const storage: JournalStorage = {
    open: async () => ok(file.length),
    size: async () => ok(file.length),
    read: async (at, length) => ok(file.slice(at, at + length)),
    append: async (at, bytes) => {
      file = put(file, at, bytes)
      return ok(undefined)
    },
    truncate: async (size) => {
      file = file.slice(0, size)
      return ok(undefined)
    },
    setAside: async (_from, bytes) => {
      aside.push(bytes)
      return ok(undefined)
    },
    replacement: {
      begin: async () => {
        next = new Uint8Array()
        return ok(undefined)
      },
      append: async (at, bytes) => {
        next = put(next, at, bytes)
        return ok(undefined)
      },
      read: async (at, length) => ok(next.slice(at, at + length)),
      flush: async () => ok(undefined),
      install: async () => {
        aside.push(file)
        file = next
        return ok(undefined)
      },
      drop: async () => ok(undefined),
    },
  }
  const journal = createJournal(storage)
  return {
    ...journal,
    append: (expected, payload) => appendPayload(journal, expected, payload),
    bytes: () => file,
    damage: (bytes) => void (file = new Uint8Array(bytes)),
    aside: () => aside,
  }
}
