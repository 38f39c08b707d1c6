import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitReplacement } from '#renderer/ledger-store/commit/commit-replacement'
import { createLedger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { readHeld, readQuarantine } from '#renderer/ledger-store/view/read-log'
import { composeFrame, emptyJournalTail } from '#shared/journal/journal-frame'
import { ok } from '#shared/prelude/result'
import { logCommit, type Commit, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const title = (value: string): KnownOp => ({ op: 'set', of: 'office', id: 'office', field: 'title', value, saw: [] })

function chainOf(name: string, values: readonly string[]): LoggedCommit[] {
  const chain: LoggedCommit[] = []
  for (const [index, value] of values.entries()) {
    const commit: Commit = {
      v: 1,
      replica: replica(name),
      seq: index + 1,
      prev: chain.at(-1)?.hash ?? '',
      at: instant(1000 + index),
      by: 'p',
      ops: [title(value)],
    }
    chain.push(logCommit(commit))
  }
  return chain
}

describe('a journal copied line by line', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'opens with what waits and what stands apart, also where a frame ends after line %i',
    async (cut) => {
      const journal = memoryJournal()
      const ledger = createLedger(await open(journal, freshName()), journal, replica('pca'), tickingClock())
      const other = chainOf('pcb', ['一', '二', '三'])
      const clone = chainOf('pcb', ['副本'])
      for (const coming of [other.slice(0, 1), [...clone, ...other.slice(2)]])
        await ledger.merge('p', async () =>
          ok({ coming, ops: [{ op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }] }),
        )
      expect([(await readHeld(ledger.database)).length, (await readQuarantine(ledger.database)).length]).toEqual([1, 1])

      const read = await journal.read(emptyJournalTail, 1_000_000)
      if (!read.ok) throw new Error(read.failure.type)
      const lines = read.value.frames.flatMap(({ payload }) => payload.split('\n').filter((line) => line !== ''))
      const copied = memoryJournal()
      let bytes = new Uint8Array()
      const port = {
        begin: async () => ok({ tail: emptyJournalTail }),
        append: async (expected: typeof emptyJournalTail, payload: string) => {
          const frame = composeFrame(expected, payload)
          bytes = new Uint8Array([...bytes, ...frame.bytes])
          return ok({ tail: frame.tail })
        },
        finish: async (tail: typeof emptyJournalTail) => ok({ tail }),
        drop: async () => ok({}),
      }
      expect((await commitReplacement(port, lines.slice(0, cut))).ok).toBe(true)
      const head = bytes
      bytes = new Uint8Array()
      const rest = { ...port, begin: async () => ok({ tail: tailOf(head) }) }
      expect((await commitReplacement(rest, lines.slice(cut))).ok).toBe(true)
      copied.replace(new Uint8Array([...head, ...bytes]))
      const opened = await open(copied, freshName())
      expect(await readLedgerDigest(opened.database)).toBe(await readLedgerDigest(ledger.database))
      expect([(await readHeld(opened.database)).length, (await readQuarantine(opened.database)).length]).toEqual([1, 1])
    },
  )
})

const tailOf = (bytes: Uint8Array) => {
  const journal = memoryJournal()
  journal.replace(bytes)
  return journal.tail()
}
