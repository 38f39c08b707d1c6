import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { privateText } from '#shared/case/private-text'
import { showText } from '#shared/case/veil'
import { ok } from '#shared/prelude/result'
import { aCaseId, anAssignment } from '#tests/support/builders'
import { faultSource } from '#tests/support/faults/fault-world'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

it('in what has to be decided a caller is struck out whom only an earlier issue of the sheet named', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  for (const [revision, name] of [
    [1, '钱秀芳'],
    [2, '孙志远'],
  ] as const) {
    const caller = { name, phone: `1380000000${revision}`, address: '' }
    const sheets = [anAssignment(1, { confidential: true, revision, caller })]
    const plan = await readIntakePlan(ledger.database, faultSource(revision), sheets)
    expect((await commitIntake(ledger, plan, 'clerk')).ok).toBe(true)
  }
  for (const value of ['钱秀芳说已修好', '孙志远说没有修好'])
    await ledger.act('clerk', async () =>
      ok([{ op: 'set', of: 'case', id: aCaseId(1), field: 'reply.findings', value, saw: [] }]),
    )
  const [open] = await readConflicts(ledger.database)
  expect(open?.sides.map(({ value }) => showText(privateText(String(value)), open.veil)).toSorted()).toEqual([
    '来电人说已修好',
    '来电人说没有修好',
  ])
})
