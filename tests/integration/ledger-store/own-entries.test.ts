import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitAmendment, commitEntry, commitLink } from '#renderer/ledger-store/commit/commit-entry'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { readCallers } from '#renderer/ledger-store/read/read-callers'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readSheetNumberBearers } from '#renderer/ledger-store/read/read-sheet-number-bearers'
import { toSuperiorNumber } from '#shared/entry/read-entry-fields'
import { readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { listLinks } from '#shared/entry/plan-link'
import { aCaseId, day, wholeWay } from '#tests/support/builders'
import { anEntry, aWish } from '#tests/support/entry/an-entry'
import { memoryJournal } from '#tests/support/memory-journal'
import { open, openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const clerk = { actorId: 'clerk', today }

describe('a 上级编号', () => {
  it('is known of every other case that carries it, however it is typed, but of none struck out', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const numbered = (n: number, superiorNumber: string) =>
      aWish({ caseId: aCaseId(n), ledgerNumber: `2026-00${n}`, entry: anEntry({ superiorNumber }) })
    for (const wish of [numbered(7, 'LX20261123001'), numbered(8, 'LX20261123001'), numbered(9, 'LX20261123002')])
      expect(await commitEntry(ledger, wish, clerk)).toMatchObject({ ok: true })
    const bearersOf = async (typed: string, own?: string) =>
      (await readSheetNumberBearers(ledger.database, toSuperiorNumber(typed), own)).map(
        ({ ledgerNumber }) => ledgerNumber,
      )
    expect((await bearersOf(' ｌｘ2026 1123001 ')).toSorted()).toEqual(['2026-007', '2026-008'])
    expect(await bearersOf('LX20261123001', aCaseId(7))).toEqual(['2026-008'])
    expect(await bearersOf('')).toEqual([])
    const step = { step: 'void', reason: '登记重复', knowingSent: false } as const
    expect(await commitCaseStep(ledger, { caseId: aCaseId(8), step, actorId: 'clerk', today })).toMatchObject({
      ok: true,
    })
    expect(await bearersOf('LX20261123001', aCaseId(7))).toEqual([])
  })
})

describe('a case written down by hand', () => {
  it('is registered at once, gives its number away once, and is the same when the view is folded anew', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    expect(await commitEntry(ledger, aWish(), clerk)).toMatchObject({ ok: true })
    const again = await commitEntry(ledger, aWish({ caseId: aCaseId(8) }), clerk)
    expect(again).toMatchObject({ ok: false, failure: { type: 'LedgerNumberTaken' } })
    expect(await readNumberOffer(ledger.database, ledger.replica, 2026, today)).toMatchObject({ right: { next: 2 } })
    const digest = await readLedgerDigest(ledger.database)
    const rebuilt = await open(journal, 'own-entries-rebuilt')
    expect(await readLedgerDigest(rebuilt.database)).toEqual(digest)
  })

  it('goes the whole way of any case, and leaves on paper', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const { caseId } = aWish()
    await commitEntry(ledger, aWish(), clerk)
    for (const { by, step } of wholeWay.slice(1)) {
      const paper = step.step === 'feed-back' ? { ...step, method: 'paper' as const } : step
      expect(await commitCaseStep(ledger, { caseId, step: paper, actorId: by, today })).toMatchObject({ ok: true })
    }
    expect((await readCase(ledger.database, caseId))?.one).toMatchObject({ stage: 'closed', origin: 'own' })
  })

  it('hides whom it named before a change as well', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const wish = aWish({ entry: anEntry({ confidential: true }) })
    await commitEntry(ledger, wish, clerk)
    const entry = anEntry({ confidential: true, caller: { name: '孙秀荣', phone: '', address: '' } })
    expect(await commitAmendment(ledger, wish.caseId, { entry, reason: '听错了' }, clerk)).toMatchObject({ ok: true })
    const found = await readCase(ledger.database, wish.caseId)
    const named = found === undefined ? [] : await readCallers(ledger.database, found.record)
    expect(named.map(({ caller }) => caller.name)).toEqual(expect.arrayContaining(['孙秀英', '孙秀荣']))
  })

  it('is linked to an earlier one in the act that writes it down, or to any later', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const [first, second, third] = [7, 8, 9].map((n) => aWish({ caseId: aCaseId(n), ledgerNumber: `2026-00${n}` }))
    if (first === undefined || second === undefined || third === undefined) throw new Error('three wishes')
    await commitEntry(ledger, first, clerk)
    const link = { caseId: first.caseId, merged: true, reason: '同一盏路灯' }
    expect(await commitEntry(ledger, second, clerk, link)).toMatchObject({ ok: true })
    const linksOf = async (id: string) => {
      const found = await readCase(ledger.database, id)
      return found === undefined ? [] : listLinks(found.one)
    }
    expect(await linksOf(first.caseId)).toEqual([{ caseId: second.caseId, merged: true }])
    expect(await linksOf(second.caseId)).toEqual([{ caseId: first.caseId, merged: true }])
    const nowhere = { ...link, caseId: aCaseId(99) }
    expect(await commitEntry(ledger, third, clerk, nowhere)).toMatchObject({ failure: { type: 'CaseUnknown' } })
    expect(await readCase(ledger.database, third.caseId)).toBeUndefined()
    await commitEntry(ledger, third, clerk)
    expect(await commitLink(ledger, third.caseId, link, clerk)).toMatchObject({ ok: true })
    expect(await linksOf(first.caseId)).toHaveLength(2)
  })
})
