import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, test } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitPaperSeries } from '#renderer/ledger-store/commit/commit-paper-series'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readPaperOffer } from '#renderer/ledger-store/read/read-paper-numbers'
import { paperNumberOf } from '#shared/case/paper-numbers'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import type { Assignment } from '#shared/case/sheet'
import { aCaseId, anAssignment, anIntakeSource, day } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')

async function takeIn(ledger: Ledger, assignments: readonly Assignment[]): Promise<void> {
  const plan = await readIntakePlan(ledger.database, anIntakeSource, assignments)
  const done = await commitIntake(ledger, plan, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}

const take = (ledger: Ledger, caseId: string, serial: number) =>
  commitCaseStep(ledger, {
    caseId,
    step: { step: 'number-paper', paper: 'order-slip', about: '', prefix: '青山镇交', year: 2026, serial },
    actorId: 'clerk',
    today,
  })

const nextOf = async ({ database, replica }: Ledger) =>
  (await readPaperOffer(database, replica, 'order-slip', today)).right

test('a number is given once, stays with its case, and the next follows on it', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  await takeIn(ledger, [anAssignment(1), anAssignment(2)])
  expect(await nextOf(ledger)).toMatchObject({ next: 1 })
  expect((await take(ledger, aCaseId(1), 1)).ok).toBe(true)
  expect(await take(ledger, aCaseId(2), 1)).toMatchObject({ ok: false, failure: { why: 'paper-number-taken' } })
  expect(await take(ledger, aCaseId(1), 2)).toMatchObject({ ok: false, failure: { why: 'paper-numbered-already' } })
  expect(await nextOf(ledger)).toMatchObject({ next: 2 })
  const one = (await readCase(ledger.database, aCaseId(1)))?.one
  expect(one === undefined ? undefined : paperNumberOf(one, 'order-slip', '')).toMatchObject({ serial: 1, year: 2026 })
})

test('the office sets what stands before the year and where it goes on, never behind what was given', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  await takeIn(ledger, [anAssignment(1)])
  const series = { prefix: '青政热交', year: 2026, first: 21 }
  expect(await commitPaperSeries(ledger, 'order-slip', series, 'handler')).toMatchObject({
    ok: false,
    failure: { type: 'SettingsRoleMissing' },
  })
  expect((await commitPaperSeries(ledger, 'order-slip', series, 'clerk')).ok).toBe(true)
  expect(await nextOf(ledger)).toMatchObject({ next: 21 })
  expect((await take(ledger, aCaseId(1), 21)).ok).toBe(true)
  expect(await commitPaperSeries(ledger, 'order-slip', { ...series, first: 20 }, 'clerk')).toMatchObject({
    ok: false,
    failure: { type: 'PaperSeriesBehind', given: 21 },
  })
})
