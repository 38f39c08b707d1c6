import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import {
  commitManySteps,
  judgeManySteps,
  type ManyRequest,
  type ManyStep,
} from '#renderer/ledger-store/commit/commit-many-steps'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { day, wholeWay } from '#tests/support/builders'
import { commitSheets } from '#tests/support/backup/fill-ledger'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const urge = (): ManyStep => ({
  step: 'urge',
  on: today,
  from: 'clerk',
  whom: '承办部门',
  what: '请抓紧办理。',
  answerBy: day('2026-11-25'),
})
const goOn = (): Promise<boolean> => Promise.resolve(true)

async function aLedger() {
  const ledger = await openStaffedLedger(memoryJournal())
  await commitSheets(ledger, 30)
  const caseIds = (await ledger.database.cases.toArray()).map(({ id }) => id).toSorted()
  const request: ManyRequest = { caseIds, stepOf: urge, actorId: 'clerk', today, calendar: shippedCalendar() }
  const urgedOf = async (id: string) =>
    (await readCase(ledger.database, id))?.one.timeline.filter(({ act }) => act.act === 'urged').length
  return { ledger, caseIds, request, urgedOf }
}

it('a step of many cases is one act of all of them', async () => {
  const { ledger, caseIds, request, urgedOf } = await aLedger()
  const judged = await judgeManySteps(ledger.database, request, goOn)
  expect(judged).toMatchObject({ ok: true, value: { refused: [] } })
  const before = ledger.nextSeq()
  expect((await commitManySteps(ledger, request, goOn)).ok).toBe(true)
  expect(ledger.nextSeq()).toBe(before + 1)
  expect(await Promise.all(caseIds.map(urgedOf))).toEqual(caseIds.map(() => 1))
})

it('says which cases it cannot be taken of and why, and takes it of the others', async () => {
  const { ledger, caseIds, request, urgedOf } = await aLedger()
  const [first = ''] = caseIds
  const orders: ManyRequest = {
    ...request,
    stepOf: () => ({
      step: 'assign',
      departmentId: wholeWay.flatMap(({ step }) => (step.step === 'assign' ? [step.departmentId] : []))[0] ?? '',
      handlerId: 'handler',
      assistingDepartmentIds: [],
      dueOn: day('2026-11-24'),
      requirement: '',
    }),
  }
  const judged = await judgeManySteps(ledger.database, { ...orders, caseIds: [...caseIds, 'nobody'] }, goOn)
  if (!judged.ok) throw new Error(judged.failure.type)
  // None was put before a leader yet.
  expect(judged.value.ready).toEqual([])
  expect(new Set(judged.value.refused.map(({ failure }) => failure.type))).toEqual(
    new Set(['StepNotNow', 'CaseUnknown']),
  )
  for (const { by, step } of wholeWay.slice(0, 3))
    expect((await commitCaseStep(ledger, { caseId: first, step, actorId: by, today })).ok).toBe(true)
  const again = await judgeManySteps(ledger.database, orders, goOn)
  expect(again.ok && again.value.ready).toEqual([first])
  expect(await urgedOf(first)).toBe(0)
})

it('changes nothing where it was called off, or where a case has changed meanwhile', async () => {
  const { ledger, caseIds, request } = await aLedger()
  const before = await readLedgerDigest(ledger.database)
  let looks = 0
  const callOff = (): Promise<boolean> => Promise.resolve((looks += 1) < 2)
  expect(await commitManySteps(ledger, request, callOff)).toEqual({ ok: false, failure: { type: 'CalledOff' } })
  const gone: ManyRequest = { ...request, caseIds: [...caseIds, 'nobody'] }
  expect(await commitManySteps(ledger, gone, goOn)).toEqual({
    ok: false,
    failure: { type: 'CasesChanged', cases: 1 },
  })
  expect(await readLedgerDigest(ledger.database)).toEqual(before)
  expect((await commitManySteps(ledger, { ...request, actorId: 'nobody' }, goOn)).ok).toBe(false)
})
