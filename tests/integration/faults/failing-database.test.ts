import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { databaseFaults, withDatabaseFault } from '#tests/support/faults/failing-indexeddb'
import { faultActs, tellFailure, type FaultAct } from '#tests/support/faults/fault-acts'
import { journalOf, markOf, markView, openOn } from '#tests/support/faults/fault-world'
import { wordFaults } from '#tests/unit/renderer/messages/plain-words'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { startFailureToWords } from '#renderer/messages/open-words'
import { freshName } from '#tests/support/test-ledger'

const mostCalls = 400

/** One try of one act with one fault. Answers whether the act still had that many calls in it. */
async function tryWithFault(
  act: FaultAct,
  before: Uint8Array,
  marks: readonly string[],
  nth: number,
  fault: (typeof databaseFaults)[number],
): Promise<boolean> {
  const journal = journalOf(before)
  const name = freshName()
  const ledger = await openOn(journal, name)
  const { outcome, failed } = await withDatabaseFault(nth, fault, () => act.attempt(ledger))
  const where = `${act.name}, call ${nth} (${failed ?? 'none'}), ${fault}: ${outcome.ok ? 'done' : outcome.failure.type}`
  if (!outcome.ok) expect(wordFaults(tellFailure(outcome.failure)), where).toEqual([])
  // What was acknowledged is in the journal; what was refused is not.
  expect(journal.tail().hash, where).toBe(JSON.parse(marks[outcome.ok ? 1 : 0] ?? '').journal)
  if (!outcome.ok && outcome.failure.type !== 'ViewStale')
    expect((await act.attempt(ledger)).ok, `${where}, then again`).toBe(true)
  ledger.close()
  const again = await openOn(journal, name)
  expect((await act.attempt(again)).ok, `${where}, then again after a start`).toBe(true)
  expect(JSON.stringify({ journal: journal.tail().hash, view: await markView(again.database) }), where).toBe(marks[1])
  again.close()
  await again.database.delete()
  return failed !== undefined
}

describe('a ledger whose database fails at the nth call', () => {
  for (const act of faultActs) {
    it(`is as before or as after ${act.name}, and the same act succeeds the next time`, async () => {
      const before = await act.before()
      const done = journalOf(before)
      const ledger = await openOn(done, freshName())
      expect((await act.attempt(ledger)).ok).toBe(true)
      const marks = [JSON.stringify(await markOf(before)), JSON.stringify(await markOf(done.bytes()))]
      let tried = 0
      for (const fault of databaseFaults) {
        let nth = 1
        while (nth < mostCalls && (await tryWithFault(act, before, marks, nth, fault))) nth += 1
        expect(nth).toBeLessThan(mostCalls)
        tried += nth - 1
      }
      console.log(`${act.name}: ${tried} faults`)
      expect(tried).toBeGreaterThan(0)
    })
  }

  const openings = [
    { name: 'a first opening', standing: 'nothing' },
    { name: 'the rebuild of a lost view', standing: 'lost' },
    { name: 'catching a view up', standing: 'behind' },
    { name: 'an ordinary opening', standing: 'sound' },
  ] as const
  for (const { name, standing } of openings) {
    it(`opens ${name} the next time, with all that was saved`, async () => {
      const [act] = faultActs
      if (act === undefined) throw new Error('fixture')
      const before = standing === 'nothing' ? new Uint8Array() : await act.before()
      const done = journalOf(before)
      if (standing === 'behind') {
        const ledger = await openOn(done, freshName())
        await act.attempt(ledger)
        ledger.close()
      }
      const mark = JSON.stringify(await markOf(done.bytes()))
      let tried = 0
      for (const fault of databaseFaults) {
        for (let nth = 1; ; nth += 1) {
          const journal = journalOf(before)
          const database = freshName()
          if (standing === 'behind' || standing === 'sound') (await openOn(journal, database)).close()
          journal.replace(done.bytes())
          const { outcome, failed } = await withDatabaseFault(nth, fault, () =>
            openLedger(journal, () => undefined, database),
          )
          const where = `${name}, call ${nth} (${failed ?? 'none'}), ${fault}: ${outcome.ok ? 'opened' : outcome.failure.type}`
          if (outcome.ok) outcome.value.database.close()
          else expect(wordFaults(startFailureToWords(outcome.failure)), where).toEqual([])
          expect(Buffer.from(journal.bytes()).equals(Buffer.from(done.bytes())), where).toBe(true)
          const again = await openOn(journal, database)
          expect(JSON.stringify({ journal: journal.tail().hash, view: await markView(again.database) }), where).toBe(
            mark,
          )
          again.close()
          if (failed === undefined) break
          tried += 1
        }
      }
      console.log(`${name}: ${tried} faults`)
      expect(tried).toBeGreaterThan(0)
    })
  }
})
