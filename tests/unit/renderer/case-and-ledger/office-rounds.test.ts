import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { commitRound, roundHalfOf } from '#renderer/ledger-store/commit/commit-round'
import { readRoundWork } from '#renderer/ledger-store/read/read-round-work'
import { readRounds } from '#renderer/ledger-store/read/read-rounds'
import { readFrameFacts } from '#tests/support/readers/read-counts'
import { isLeader } from '#renderer/features/today/is-leader'
import { officeWork, ownWork, watchedWork } from '#renderer/ledger-store/read/read-work-list'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { isWaitingFor } from '#renderer/desk/next-step'
import { aCaseId, anAssignment, day, instant, mondayMorning, staffOfFive, wholeWay } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'
import { soonUntil } from '#tests/support/usual-lights'

const today = day('2026-11-23')
const now = { on: today, half: 'am', soon: soonUntil(day('2026-11-24')) } as const
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
    expect((await commitRound(ledger, { ...now, half: 'am' }, 'clerk')).ok).toBe(true)
    expect(await readRounds(ledger.database, today)).toMatchObject([{ on: today, half: 'am', by: 'clerk' }])
    expect(await readRounds(ledger.database, day('2026-11-24'))).toEqual([])
  })
  it('are written once for each person and half of a day', async () => {
    await commitRound(ledger, { ...now, half: 'am' }, 'clerk')
    expect(await commitRound(ledger, { ...now, half: 'am' }, 'clerk')).toEqual({ ok: true, value: undefined })
    await commitRound(ledger, { ...now, half: 'am' }, 'deputy')
    await commitRound(ledger, { ...now, half: 'pm' }, 'clerk')
    expect((await readRounds(ledger.database, today)).map((round) => `${round.half} ${round.by}`)).toEqual([
      'am clerk',
      'am deputy',
      'pm clerk',
    ])
  })
  it('keep what stood there: counts, numbers, and who is waited for since when', async () => {
    await bringIn(anAssignment(1, { dueOn: day('2026-11-20') }), anAssignment(2, { dueOn: day('2026-11-24') }))
    await commitRound(ledger, now, 'clerk')
    const [round] = await readRounds(ledger.database, today)
    expect(round?.stood).toMatchObject({
      fresh: { count: 0 },
      overdue: { count: 1, numbers: [anAssignment(1).sheet.sheetNumber] },
      dueSoon: { count: 1, numbers: [anAssignment(2).sheet.sheetNumber] },
      waiting: [{ personId: '', role: 'registrar', count: 2 }],
    })
  })
  it('call new what came since the round before, whatever its clock says, and nothing twice', async () => {
    await bringIn(anAssignment(1))
    await commitRound(ledger, now, 'clerk')
    await bringIn(anAssignment(2))
    const at = instant(mondayMorning - 3_600_000)
    const late = await ledger.act(
      'clerk',
      async () => ({
        ok: true,
        value: [
          { op: 'set' as const, of: 'case', id: aCaseId(3), field: 'sheet', value: anAssignment(3).sheet, saw: [] },
        ],
      }),
      at,
    )
    expect(late.ok).toBe(true)
    const freshOf = async () =>
      (await readRoundWork(ledger.database, today, now.soon)).fresh.map(({ id }) => id).toSorted()
    expect(await freshOf()).toEqual([aCaseId(2), aCaseId(3)])
    await commitRound(ledger, { ...now, half: 'pm' }, 'clerk')
    expect(await freshOf()).toEqual([])
    expect((await readRounds(ledger.database, today)).at(-1)?.stood?.fresh.count).toBe(2)
  })
  it('of older programs, in the office’s own record, are read beside the new ones', async () => {
    await ledger.act('clerk', async () => ({
      ok: true,
      value: [{ op: 'append' as const, of: 'office', id: 'office', field: 'rounds', value: { on: today, half: 'am' } }],
    }))
    await commitRound(ledger, { ...now, half: 'pm' }, 'clerk')
    expect((await readRounds(ledger.database, today)).map(({ half, stood }) => [half, stood === undefined])).toEqual([
      ['am', true],
      ['pm', false],
    ])
  })
  it('are refused of somebody unknown or gone', async () => {
    for (const id of ['', 'nobody', 'left'])
      expect(await commitRound(ledger, { ...now, half: 'am' }, id)).toEqual({
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
  const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id)
  const soon = soonUntil(day('2026-11-24'))
  const nobody = (): boolean => false
  it('is the overdue, then what is due soon, then what waits for registration', async () => {
    await bringIn(due(1, '2026-12-10'), due(2, '2026-11-24'), due(3, '2026-11-20'))
    expect(idsOf(await officeWork(soon, nobody).read(ledger.database))).toEqual([aCaseId(3), aCaseId(2), aCaseId(1)])
  })
  it('has one’s own before others’, the overdue and the nearest first, in the same order as one’s own list', async () => {
    await bringIn(
      due(1, '2026-11-20'),
      due(2, '2026-12-10'),
      anAssignment(3, { dueOn: day('2026-11-24'), urgency: 'urgent' }),
      anAssignment(4, { dueOn: day('2026-11-25'), urgency: 'critical' }),
      anAssignment(5, { dueOn: day('2026-11-18'), urgency: 'critical' }),
      due(6, '2026-12-20'),
    )
    const mine = (...numbers: readonly number[]) => {
      const ids = new Set(numbers.map(aCaseId))
      return (row: { readonly id: string }): boolean => ids.has(row.id)
    }
    const ids = (...numbers: readonly number[]): string[] => numbers.map(aCaseId)
    expect(idsOf(await ownWork(mine(1, 2, 3, 4), soon).read(ledger.database))).toEqual(ids(4, 1, 3, 2))
    expect(idsOf(await officeWork(soon, mine(1, 2, 3, 4)).read(ledger.database))).toEqual(ids(4, 1, 3, 5, 6, 2))
  })
  it('is never empty while anything is open, be it ever so far off', async () => {
    await bringIn(due(1, '2027-03-31'))
    for (const { by, step } of wholeWay.slice(0, 1))
      expect((await commitCaseStep(ledger, { caseId: aCaseId(1), step, actorId: by, today })).ok).toBe(true)
    expect(idsOf(await officeWork(soon, () => true).read(ledger.database))).toEqual([aCaseId(1)])
    expect(idsOf(await officeWork(soon, nobody).read(ledger.database))).toEqual([aCaseId(1)])
  })
  it('is 特急 and 紧急 before the overdue, also where their limit is far', async () => {
    await bringIn(
      due(1, '2026-11-20'),
      anAssignment(2, { dueOn: day('2026-12-10'), urgency: 'urgent' }),
      anAssignment(3, { dueOn: day('2026-12-20'), urgency: 'critical' }),
      due(4, '2026-12-30'),
    )
    const expected = [aCaseId(3), aCaseId(2), aCaseId(1)]
    expect(idsOf(await officeWork(soon, nobody).read(ledger.database))).toEqual([...expected, aCaseId(4)])
    expect(idsOf(await watchedWork(today).read(ledger.database))).toEqual(expected)
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
        : (await ownWork((row) => isWaitingFor(row, person, undefined), soon).read(ledger.database)).map(
            (row) => row.id,
          )
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
