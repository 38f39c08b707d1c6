import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { startFailureToWords } from '#renderer/messages/open-words'
import { failingJournal, journalFaults, type JournalFault } from '#tests/support/faults/failing-journal'
import { faultActs, tellFailure, type FaultAct } from '#tests/support/faults/fault-acts'
import { journalOf, markOf, markView, openOn, writeTo } from '#tests/support/faults/fault-world'
import { freshName } from '#tests/support/test-ledger'
import { wordFaults } from '#tests/unit/renderer/messages/plain-words'

/** An opening of the ledger and one act take no more calls than this. */
const mostCalls = 6

/** Opens the ledger and does one act while the nth call to the journal goes wrong. Answers whether any did. */
async function tryWithFault(
  act: FaultAct,
  before: Uint8Array,
  marks: readonly string[],
  nth: number,
  fault: JournalFault,
): Promise<boolean> {
  const journal = journalOf(before)
  const failing = failingJournal(journal, nth, fault)
  const name = freshName()
  const opened = await openLedger(failing, () => undefined, name)
  const where = `${act.name}, call ${nth}, ${JSON.stringify(fault)}`
  if (!opened.ok) {
    expect(wordFaults(startFailureToWords(opened.failure)), where).toEqual([])
    expect(journal.tail().hash, where).toBe(JSON.parse(marks[0] ?? '').journal)
  } else {
    const ledger = writeTo(opened.value, failing)
    const outcome = await act.attempt(ledger)
    const isWritten = journal.tail().hash === JSON.parse(marks[1] ?? '').journal
    if (outcome.ok) expect(isWritten, `${where}: acknowledged`).toBe(true)
    else {
      expect(wordFaults(tellFailure(outcome.failure)), where).toEqual([])
      if (failing.failed() === undefined || fault.kind === 'refused') expect(isWritten, `${where}: refused`).toBe(false)
    }
    // A lost answer that can be asked after is no failure: whoever is told so does it twice.
    if (fault.kind === 'answer-lost') expect(outcome.ok, where).toBe(true)
    if (!outcome.ok && fault.kind === 'refused')
      expect((await act.attempt(ledger)).ok, `${where}, then again`).toBe(true)
    ledger.close()
  }
  const again = await openOn(journal, name)
  expect((await act.attempt(again)).ok, `${where}, then again after a start`).toBe(true)
  expect(JSON.stringify({ journal: journal.tail().hash, view: await markView(again.database) }), where).toBe(marks[1])
  again.close()
  await again.database.delete()
  return failing.failed() !== undefined
}

describe('a ledger whose journal goes wrong at the nth call', () => {
  for (const act of faultActs) {
    it(`is as before or as after ${act.name}, and the same act succeeds the next time`, async () => {
      const before = await act.before()
      const done = journalOf(before)
      expect((await act.attempt(await openOn(done, freshName()))).ok).toBe(true)
      const marks = [JSON.stringify(await markOf(before)), JSON.stringify(await markOf(done.bytes()))]
      let tried = 0
      for (const fault of journalFaults) {
        for (let nth = 1; nth <= mostCalls; nth += 1) if (await tryWithFault(act, before, marks, nth, fault)) tried += 1
      }
      console.log(`${act.name}: ${tried} faults of the journal`)
      expect(tried).toBeGreaterThanOrEqual(6 + 5 + 6 + 2)
    })
  }
})
