import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { filterHistory, groupHistory, wholeHistory } from '#renderer/case-history/group-history'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitUndo } from '#renderer/ledger-store/commit/commit-undo'
import { readCallers } from '#renderer/ledger-store/read/read-callers'
import { readHistory, readUndoneOf } from '#renderer/ledger-store/read/read-history'
import { closeVeil, openVeil } from '#shared/case/veil'
import { aCaseId, anAssignment, anIntakeSource, day } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }

it('tells a case act by act, the newest first, with what was undone and what may be, by person and kind', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  const plan = await readIntakePlan(ledger.database, anIntakeSource, [anAssignment(1)])
  await commitIntake(ledger, plan, 'clerk')
  const caseId = aCaseId(1)
  const step = {
    step: 'register',
    registeredOn: today,
    ledgerNumber: '2026-001',
    summary: `${anAssignment(1).sheet.caller.name}反映路灯`,
    key: false,
  } as const
  const registered = await commitCaseStep(ledger, { caseId, step, actorId: 'clerk', today })
  if (!registered.ok || registered.value === undefined) throw new Error('not registered')
  await commitUndo(ledger, { refs: [registered.value.ref], reason: '错', actorId: 'clerk', today })
  const record = await ledger.database.records.get(`case/${caseId}`)
  if (record === undefined) throw new Error('no case')

  const history = await readHistory(ledger.database, { of: 'case', id: caseId })
  const undone = await readUndoneOf(ledger.database, history)
  const groups = groupHistory(history, undone, names, openVeil)
  expect(groups.map(({ name, isUndone, mayAsk }) => [name, isUndone, mayAsk])).toEqual([
    ['撤回', false, true],
    ['登记', true, false],
    ['收到承办单', false, false],
  ])
  expect(groups[1]?.rows.some(({ field, after }) => field === '台账号' && after.includes('2026-001'))).toBe(true)
  expect(filterHistory(groups, wholeHistory)).toHaveLength(3)
  expect(filterHistory(groups, { by: 'clerk', name: '登记' }).map(({ title }) => title)).toEqual([groups[1]?.title])
  expect(filterHistory(groups, { by: 'deputy', name: '' })).toEqual([])

  // Through a closed veil no line names the caller.
  const callers = await readCallers(ledger.database, record)
  const caller = callers[0]?.caller.name ?? ''
  expect(caller).not.toBe('')
  const texts = (veil: typeof openVeil): string =>
    groupHistory(history, undone, names, veil)
      .flatMap(({ rows }) => rows.flatMap(({ before, after }) => [before, after]))
      .join('\n')
  expect(texts(openVeil)).toContain(caller)
  expect(texts(closeVeil(callers))).not.toContain(caller)
})
