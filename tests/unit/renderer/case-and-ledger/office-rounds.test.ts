import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { commitRound, readRounds, roundHalfOf } from '#renderer/ledger-store/commit/commit-round'
import { readFrameFacts } from '#renderer/ledger-store/read/read-frame'
import { isLeader } from '#renderer/features/today/is-leader'
import { readOfficeWork, readOwnWork, readWatched } from '#renderer/ledger-store/read/read-work-list'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { isWaitingFor } from '#renderer/desk/next-step'
import { aCaseId, anAssignment, day, instant, staffOfFive, wholeWay } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
let ledger: Ledger

beforeEach(async () => {
  ledger = await openStaffedLedger(memoryJournal())
})

const bringIn = async (...assignments: readonly ReturnType<typeof anAssignment>[]): Promise<void> => {
  const done = await ledger.act('clerk', async () => ({
    ok: true,
    value: assignments.map(({ caseId, sheet }) => ({
      op: 'set' as const,
      of: 'case',
      id: caseId,
      field: 'sheet',
      value: sheet,
      saw: [],
    })),
  }))
  expect(done.ok).toBe(true)
}

describe('the office’s two looks a day', () => {
  it('are on record with who looked and when', async () => {
    expect((await commitRound(ledger, { on: today, half: 'am' }, 'clerk')).ok).toBe(true)
    expect(await readRounds(ledger.database, today)).toMatchObject([{ on: today, half: 'am', by: 'clerk' }])
    expect(await readRounds(ledger.database, day('2026-11-24'))).toEqual([])
  })
  it('are written once for each person and half of a day', async () => {
    await commitRound(ledger, { on: today, half: 'am' }, 'clerk')
    expect(await commitRound(ledger, { on: today, half: 'am' }, 'clerk')).toEqual({ ok: true, value: undefined })
    await commitRound(ledger, { on: today, half: 'am' }, 'deputy')
    await commitRound(ledger, { on: today, half: 'pm' }, 'clerk')
    expect((await readRounds(ledger.database, today)).map((round) => `${round.half} ${round.by}`)).toEqual([
      'am clerk',
      'am deputy',
      'pm clerk',
    ])
  })
  it('are refused of somebody unknown or gone', async () => {
    for (const id of ['', 'nobody', 'left'])
      expect(await commitRound(ledger, { on: today, half: 'am' }, id)).toEqual({
        ok: false,
        failure: { type: 'ActorUnknown' },
      })
  })
  it('are parted by noon in China', () => {
    expect(roundHalfOf(instant(Date.UTC(2026, 10, 23, 3, 59)))).toBe('am')
    expect(roundHalfOf(instant(Date.UTC(2026, 10, 23, 4, 0)))).toBe('pm')
  })
})

describe('what to do first', () => {
  const due = (n: number, dueOn: string) => anAssignment(n, { dueOn: day(dueOn) })
  it('is the overdue, then what is due soon, then what waits for registration', async () => {
    await bringIn(due(1, '2026-12-10'), due(2, '2026-11-24'), due(3, '2026-11-20'))
    const rows = await readOfficeWork(ledger.database, day('2026-11-24'))
    expect(rows.map((row) => row.id)).toEqual([aCaseId(3), aCaseId(2), aCaseId(1)])
  })
  it('is 特急 and 紧急 before the overdue, also where their limit is far', async () => {
    await bringIn(
      due(1, '2026-11-20'),
      anAssignment(2, { dueOn: day('2026-12-10'), urgency: 'urgent' }),
      anAssignment(3, { dueOn: day('2026-12-20'), urgency: 'critical' }),
      due(4, '2026-12-30'),
    )
    const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id)
    const expected = [aCaseId(3), aCaseId(2), aCaseId(1)]
    expect(idsOf(await readOfficeWork(ledger.database, day('2026-11-24')))).toEqual([...expected, aCaseId(4)])
    expect(idsOf(await readWatched(ledger.database, today))).toEqual(expected)
    expect(idsOf(await readOwnWork(ledger.database, () => true))).toEqual([...expected, aCaseId(4)])
  })
  it('is a leader’s page for who supervises or reviews, and the clerk’s for who registers as well', () => {
    expect(staffOfFive.filter(isLeader).map(({ id }) => id)).toEqual(['deputy', 'secretary'])
    expect(isLeader({ roles: ['registrar', 'reviewer'] })).toBe(false)
    expect(isLeader({ roles: ['handler', 'supervisor'] })).toBe(true)
  })
  it('is for one person only what waits for that person', async () => {
    await bringIn(due(1, '2026-12-10'), due(2, '2026-12-11'))
    for (const { by, step } of wholeWay.slice(0, 4))
      expect(
        (
          await commitCaseStep(ledger, {
            caseId: aCaseId(1),
            step: step.step === 'assign' ? { ...step, dueOn: day('2026-11-26') } : step,
            actorId: by,
            today,
          })
        ).ok,
      ).toBe(true)
    const mine = async (id: string) => {
      const person = staffOfFive.find((one) => one.id === id)
      return person === undefined
        ? []
        : (await readOwnWork(ledger.database, (row) => isWaitingFor(row, person, undefined))).map((row) => row.id)
    }
    expect(await mine('handler')).toEqual([aCaseId(1)])
    expect(await mine('clerk')).toEqual([aCaseId(2)])
    expect(await mine('secretary')).toEqual([])
  })
})

it('the frame counts what is open, overdue and closed but never sent', async () => {
  await bringIn(anAssignment(1, { dueOn: day('2026-11-20') }), anAssignment(2), anAssignment(3))
  for (const { by, step } of wholeWay)
    expect((await commitCaseStep(ledger, { caseId: aCaseId(3), step, actorId: by, today })).ok).toBe(true)
  expect(await readFrameFacts(ledger.database, today)).toMatchObject({
    open: 2,
    overdue: 1,
    unsent: 1,
    isSample: false,
    lastImportAt: undefined,
    lastExportAt: undefined,
    office: { shortName: '青山镇' },
  })
})
