import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readCase, readNextStubNumber } from '#renderer/ledger-store/read/read-cases'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { activityToText } from '#renderer/features/activity/activity-words'
import type { ActName } from '#shared/case/act'
import type { CaseStep } from '#shared/case/case-step'
import type { CaseEntry } from '#shared/case/read-entries'
import { isCorrectable, toCorrection, type CorrectableAct } from '#shared/case/correctable'
import { privateText } from '#shared/case/private-text'
import { day, wholeWay } from '#tests/support/builders'
import { commitSheets } from '#tests/support/backup/fill-ledger'
import { memoryJournal } from '#tests/support/memory-journal'
import { open, openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')

async function aLedger(cases: number) {
  const journal = memoryJournal()
  const ledger = await openStaffedLedger(journal)
  await commitSheets(ledger, cases)
  const ids = (await ledger.database.cases.toArray()).map(({ id }) => id).toSorted()
  return { journal, ledger, ids }
}

const take = async (ledger: Ledger, caseId: string, by: string, step: CaseStep): Promise<string> => {
  const taken = await commitCaseStep(ledger, { caseId, step, actorId: by, today })
  return taken.ok ? 'taken' : taken.failure.type
}
const takeSteps = async (ledger: Ledger, caseId: string, count: number, serial = 1): Promise<void> => {
  const number = `2026-${String(serial).padStart(3, '0')}`
  for (const { by, step } of wholeWay.slice(0, count)) {
    const numbered =
      step.step === 'register'
        ? { ...step, ledgerNumber: number }
        : step.step === 'feed-back'
          ? { ...step, stubNumber: number }
          : step
    expect(await take(ledger, caseId, by, numbered)).toBe('taken')
  }
}
const entryOf = async (ledger: Ledger, caseId: string, name: ActName): Promise<CaseEntry> => {
  const found = (await readCase(ledger.database, caseId))?.one.entries.findLast(({ act }) => act.act === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const correctable = (entry: CaseEntry): CorrectableAct => {
  if (!isCorrectable(entry.act)) throw new Error(entry.act.act)
  return entry.act
}

describe('a correction in the ledger', () => {
  it('is in the row, in the 操作日志 with old and new, and comes out the same when the view is folded anew', async () => {
    const { journal, ledger, ids } = await aLedger(1)
    const [id = ''] = ids
    await takeSteps(ledger, id, 10)
    const entry = await entryOf(ledger, id, 'assigned')
    const act = correctable(entry)
    if (act.act !== 'assigned') throw new Error('fixture')
    const to = { ...toCorrection(act), dueOn: day('2026-11-24') }
    expect(await take(ledger, id, 'clerk', { step: 'correct', entry: entry.ref, to, reason: '看错日期' })).toBe('taken')
    expect((await ledger.database.cases.get(id))?.innerDueOn).toBe('2026-11-24')
    const everything = { by: '', device: '', kind: 'correct', caseId: '', from: undefined, until: undefined } as const
    const page = await readActivityPage(ledger.database, everything, undefined, 50)
    const names = { person: (one: string) => one, department: (one: string) => one }
    expect(
      page.entries.map(({ event }) => activityToText(event, names, { ownDevice: '', callingByDevice: new Map() })),
    ).toEqual([{ title: '更正交办', detail: privateText('内部时限：2026-11-26 → 2026-11-24\n理由：看错日期') }])
    const opened = await open(journal, `${ledger.database.name}-again`)
    expect(await readLedgerDigest(opened.database)).toEqual(await readLedgerDigest(ledger.database))
    expect(await readConflicts(opened.database)).toEqual([])
  })
})

describe('numbers of steps that were taken back', () => {
  it('are given to no other case, though the office has one PC alone, and offered to their own', async () => {
    const { ledger, ids } = await aLedger(2)
    const [one = '', other = ''] = ids
    await takeSteps(ledger, one, 1, 7)
    const entry = await entryOf(ledger, one, 'registered')
    expect(await take(ledger, one, 'clerk', { step: 'take-back', entry: entry.ref, reason: '点错了' })).toBe('taken')
    expect((await readNumberOffer(ledger.database, ledger.replica, 2026, today)).right).toMatchObject({ next: 8 })
    const register = wholeWay[0]?.step
    if (register?.step !== 'register') throw new Error('fixture')
    expect(await take(ledger, other, 'clerk', { ...register, ledgerNumber: '2026-007' })).toBe('LedgerNumberTaken')
    // Its own case takes another number; the first stays with it as one it bore.
    expect(await take(ledger, one, 'clerk', { ...register, ledgerNumber: '2026-009' })).toBe('taken')
    expect(await take(ledger, other, 'clerk', { ...register, ledgerNumber: '2026-007' })).toBe('LedgerNumberTaken')
    expect((await readNumberOffer(ledger.database, ledger.replica, 2026, today)).right).toMatchObject({ next: 10 })
  })

  it('of a stub likewise', async () => {
    const { ledger, ids } = await aLedger(2)
    const [one = '', other = ''] = ids
    await takeSteps(ledger, one, 10, 3)
    const entry = await entryOf(ledger, one, 'fed-back')
    expect(await take(ledger, one, 'clerk', { step: 'take-back', entry: entry.ref, reason: '点错了' })).toBe('taken')
    expect(await readNextStubNumber(ledger.database, 2026)).toBe('2026-004')
    await takeSteps(ledger, other, 9, 4)
    const feedBack = { step: 'feed-back', method: 'paper', on: today } as const
    expect(await take(ledger, other, 'clerk', { ...feedBack, stubNumber: '2026-003' })).toBe('StubNumberTaken')
    expect(await take(ledger, other, 'clerk', { ...feedBack, stubNumber: '2026-004' })).toBe('taken')
    expect(await take(ledger, one, 'clerk', { ...feedBack, stubNumber: '2026-003' })).toBe('taken')
  })
})
