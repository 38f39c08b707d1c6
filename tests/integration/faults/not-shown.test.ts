import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { wordFaults } from '#tests/unit/renderer/messages/plain-words'
import { databaseFaults, withDatabaseBroken } from '#tests/support/faults/failing-indexeddb'
import { faultActs } from '#tests/support/faults/fault-acts'
import { faultSource, journalOf, markOf, openOn } from '#tests/support/faults/fault-world'
import { freshName } from '#tests/support/test-ledger'
import { anAssignment, instant } from '#tests/support/builders'
import { centre } from '#tests/support/bundles/test-offices'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { isNotShown } from '#renderer/ledger-store/commit/ledger'
import { readCards } from '#renderer/ledger-store/read/read-cards'
import { notShownWords } from '#renderer/messages/not-shown-words'
import { cardToKeyId } from '#shared/bundle/device-card'
import { composeRevocationList } from '#shared/bundle/revocation-list'

const receiptOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'receipt' in value ? value.receipt : value

describe('an act that is in the journal and cannot be shown', () => {
  for (const act of faultActs)
    for (const lasting of ['writes', 'all'] as const)
      it(`is answered as done and not shown: ${act.name}, ${lasting === 'all' ? 'no answer at all' : 'no writing'}`, async () => {
        const before = await act.before()
        const done = journalOf(before)
        const whole = await openOn(done, freshName())
        await act.attempt(whole)
        const after = await markOf(done.bytes())
        for (const fault of databaseFaults) {
          const journal = journalOf(before)
          const name = freshName()
          const ledger = await openOn(journal, name)
          const commits = ledger.saved().commits
          const { outcome } = await withDatabaseBroken(lasting, fault, async () => {
            const first = await act.attempt(ledger)
            // What was done is told of as done; what comes after it is refused, and is not done.
            const second = await ledger.act('clerk', async () => ({ ok: true, value: [] }))
            return { first, second, caughtUp: await ledger.catchUp() }
          })
          expect(outcome.first, fault).toMatchObject({ ok: true })
          expect(receiptOf(outcome.first.ok ? outcome.first.value : undefined), fault).toMatchObject({ shown: false })
          expect(outcome.second, fault).toEqual({ ok: false, failure: { type: 'ViewStale' } })
          expect(outcome.caughtUp, fault).toBe(false)
          expect(ledger.saved(), fault).toMatchObject({ viewStale: true })
          expect(journal.tail().hash, fault).toBe(after.journal)
          // Once the database answers again the next who asks brings the view up, and nothing is there twice.
          expect(await ledger.catchUp(), fault).toBe(true)
          expect(ledger.saved().viewStale, fault).toBe(false)
          expect(ledger.saved().commits, fault).toBe(whole.saved().commits)
          expect(ledger.saved().commits, fault).toBeGreaterThan(commits)
          expect((await act.attempt(ledger)).ok, fault).toBe(true)
          expect(journal.tail().hash, fault).toBe(after.journal)
          ledger.close()
        }
        whole.close()
      })

  it('is told of as written, with what to do, and not as failed', () => {
    expect(wordFaults(notShownWords)).toEqual([])
    expect(notShownWords.title).toBe('已写入，但界面还没有更新')
    expect(notShownWords.todo).toContain('重新打开')
  })
})

describe('an import of sheets with withdrawn keys, whose view cannot be written', () => {
  it('leaves one commit with both, and the same bundle is imported before after a start', async () => {
    const [before] = faultActs
    if (before === undefined) throw new Error('fixture')
    const journal = journalOf(await before.before())
    const name = freshName()
    const ledger = await openOn(journal, name)
    await commitCard(ledger, centre.card, 'clerk')
    const commits = ledger.saved().commits
    const list = composeRevocationList([cardToKeyId(centre.card)])
    if (list === undefined) throw new Error('fixture')
    const withdrawal = { list, fromOffice: centre.card.officeCode, at: instant(5000) }
    const plan = await readIntakePlan(ledger.database, faultSource(2), [anAssignment(7)])
    const { outcome } = await withDatabaseBroken('writes', 'QuotaExceededError', () =>
      commitIntake(ledger, plan, 'clerk', withdrawal),
    )
    expect(outcome).toMatchObject({ ok: true, value: { withdrawn: 1 } })
    expect(outcome.ok && isNotShown(outcome.value.receipt)).toBe(true)
    expect(ledger.saved().commits).toBe(commits + 1)
    // On the stale view the same bundle looks new still: the ledger knows better, and does not write it twice.
    const tail = journal.tail().hash
    expect(await commitIntake(ledger, plan, 'clerk', withdrawal)).toMatchObject({ failure: { type: 'LedgerChanged' } })
    expect(journal.tail().hash).toBe(tail)
    ledger.close()
    const again = await openOn(journal, name)
    expect((await readIntakePlan(again.database, faultSource(2), [anAssignment(7)])).repeat).toBe(true)
    expect((await readCards(again.database)).map(({ revokedAt }) => revokedAt)).toEqual([5000])
    expect(again.saved().commits).toBe(commits + 1)
    again.close()
  })
})
