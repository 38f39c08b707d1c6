import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { restoreFailureToWords } from '#renderer/messages/bin-words'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitRestore, judgeRestore } from '#renderer/ledger-store/commit/commit-restore'
import { commitUndo } from '#renderer/ledger-store/commit/commit-undo'
import type { CommitReceipt, Ledger } from '#renderer/ledger-store/commit/ledger'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readBin } from '#renderer/ledger-store/read/read-bin'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readOffice, readPeople } from '#renderer/ledger-store/read/read-office'
import { binToLines, filterLines } from '#renderer/features/recycle-bin/bin-lines'
import type { BinEntry } from '#shared/bin/bin-entry'
import { uncover } from '#shared/case/private-text'
import type { CaseStep } from '#shared/case/case-step'
import type { Result } from '#shared/prelude/result'
import type { CommitRef } from '#shared/record/commit'
import { aCaseId, anAssignment, anIntakeSource, day } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }

async function refOf(done: Promise<Result<CommitReceipt | undefined, { readonly type: string }>>): Promise<CommitRef> {
  const result = await done
  if (!result.ok) throw new Error(result.failure.type)
  if (result.value === undefined) throw new Error('nothing written')
  return result.value.ref
}

const step = (ledger: Ledger, nth: number, taken: CaseStep, actorId = 'clerk') =>
  refOf(commitCaseStep(ledger, { caseId: aCaseId(nth), step: taken, actorId, today }))
const registering = (ledgerNumber: string): CaseStep => ({
  step: 'register',
  registeredOn: today,
  ledgerNumber,
  summary: '路灯',
  key: false,
})
const restore = (ledger: Ledger, entries: readonly BinEntry[], actorId = 'clerk', reason = '误删') =>
  commitRestore(ledger, { asks: entries.map(({ ask }) => ask), reason, actorId, today })
/** Who left the office before the test began lies there from the start. */
const readOwn = async (ledger: Ledger) => {
  const bin = await readBin(ledger.database, today)
  return { ...bin, entries: bin.entries.filter(({ ask }) => ask.by !== 'field' || ask.id !== 'left') }
}
const entriesOf = async (ledger: Ledger): Promise<readonly BinEntry[]> => (await readOwn(ledger)).entries
const groupsOf = async (ledger: Ledger): Promise<readonly string[]> =>
  (await entriesOf(ledger)).map(({ group }) => group).toSorted()
const stageOf = async (ledger: Ledger, nth: number) => (await readCase(ledger.database, aCaseId(nth)))?.one.stage

/** Two cases; an act undone, a step taken back, a case struck out and a person put out of use. */
async function aFullBin(): Promise<Ledger> {
  const ledger = await openStaffedLedger(memoryJournal())
  const plan = await readIntakePlan(
    ledger.database,
    anIntakeSource,
    [1, 2, 3].map((nth) => anAssignment(nth)),
  )
  await commitIntake(ledger, plan, 'clerk')
  const registered = await step(ledger, 1, registering('2026-001'))
  await refOf(commitUndo(ledger, { refs: [registered], reason: '登错了', actorId: 'clerk', today }))
  const other = await step(ledger, 2, registering('2026-002'))
  await step(ledger, 2, { step: 'take-back', entry: other, of: 'registered', reason: '写错' })
  await step(ledger, 3, { step: 'void', reason: '重复', knowingSent: false })
  const person = (await readPeople(ledger.database)).find(({ id }) => id === 'handler')
  if (person === undefined) throw new Error('no handler')
  await refOf(commitOffice(ledger, { people: [{ ...person, active: false }] }, 'clerk'))
  return ledger
}

it('lists what was undone, taken back, struck out and put out of use, each once, with who, when and why', async () => {
  const ledger = await aFullBin()
  const bin = await readOwn(ledger)
  expect(bin.entries.map(({ group }) => group)).toEqual(['person', 'case', 'taken-back', 'undone'])
  const lines = binToLines(bin, names)
  expect(lines.map(({ title }) => title)).toEqual(['王建国', '整件', '登记', '登记'])
  expect(lines.map(({ person }) => person)).toEqual(['clerk', 'clerk', 'clerk', 'clerk'])
  expect(bin.entries.map(({ reason }) => uncover(reason))).toEqual(['', '重复', '写错', '登错了'])
  expect(bin.entries.map(({ caseIds }) => caseIds)).toEqual([[], [aCaseId(3)], [aCaseId(2)], [aCaseId(1)]])
  expect(filterLines(lines, { group: 'case', words: '' })).toHaveLength(1)
  expect(filterLines(lines, { group: '', words: '重复' }).map(({ entry }) => entry.group)).toEqual(['case'])
})

it('brings all that was chosen back as one act, and that act is undone like any other', async () => {
  const ledger = await aFullBin()
  const entries = await entriesOf(ledger)
  const before = ledger.nextSeq()
  const done = await refOf(restore(ledger, entries))
  expect(ledger.nextSeq()).toBe(before + 1)
  expect(await entriesOf(ledger)).toEqual([])
  expect([await stageOf(ledger, 1), await stageOf(ledger, 2)]).toEqual(['registered', 'registered'])
  expect((await readCase(ledger.database, aCaseId(3)))?.one.voids).toEqual([])
  expect((await readPeople(ledger.database)).find(({ id }) => id === 'handler')).toMatchObject({ active: true })
  const query = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
  const { entries: told } = await readActivityPage(ledger.database, query, undefined, 1)
  expect(told[0]?.event).toMatchObject({ type: 'undone', redone: true })
  await refOf(commitUndo(ledger, { refs: [done], reason: '又错了', actorId: 'clerk', today }))
  expect([await stageOf(ledger, 1), await stageOf(ledger, 2)]).toEqual(['received', 'received'])
  expect((await readPeople(ledger.database)).find(({ id }) => id === 'handler')).toMatchObject({ active: false })
  expect((await readCase(ledger.database, aCaseId(3)))?.one.voids).toHaveLength(1)
  expect(await groupsOf(ledger)).toContain('undone')
})

it('tells in the log what came back, with the reason, where no act of a case tells it', async () => {
  const ledger = await aFullBin()
  const people = (await entriesOf(ledger)).filter(({ group }) => group === 'person')
  await refOf(restore(ledger, people))
  const query = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
  const { entries } = await readActivityPage(ledger.database, query, undefined, 1)
  expect(entries[0]).toMatchObject({
    kind: 'correct',
    event: { type: 'desk-act', act: { act: 'brought-back', things: [{ of: 'person', records: 1 }], reason: '误删' } },
  })
})

it('brings back nothing where one of all may not, and says why', async () => {
  const ledger = await aFullBin()
  const entries = await entriesOf(ledger)
  expect(await restore(ledger, entries, 'clerk', ' ')).toMatchObject({ failure: { type: 'UndoReasonMissing' } })
  const strange = await restore(ledger, entries, 'deputy')
  expect(strange.ok).toBe(false)
  expect(await entriesOf(ledger)).toEqual(entries)
  const person = entries.filter(({ group }) => group === 'person')
  const refused = await judgeRestore(ledger, {
    asks: person.map(({ ask }) => ask),
    reason: '误删',
    actorId: 'deputy',
    today,
  })
  expect(refused).toMatchObject({ type: 'RestoreRoleMissing', group: 'person' })
  if (refused !== undefined) expect(restoreFailureToWords(refused, names).what).toContain('登记')
  await refOf(restore(ledger, person))
  expect(await restore(ledger, person)).toMatchObject({ failure: { type: 'RestoreGone' } })
})

it('has no act that was done again, and what an undoing put out of use lies there once', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  const office = await readOffice(ledger.database)
  if (office === undefined) throw new Error('no office')
  const changed = await refOf(commitOffice(ledger, { office: { ...office, telephone: '1' } }, 'clerk'))
  const undone = await refOf(commitUndo(ledger, { refs: [changed], reason: '错', actorId: 'clerk', today }))
  expect(await groupsOf(ledger)).toEqual(['undone'])
  await refOf(commitUndo(ledger, { refs: [undone], reason: '没错', actorId: 'clerk', today }))
  expect(await groupsOf(ledger)).toEqual([])
  const person = { id: 'new-one', name: '周平', post: '', departmentId: '', roles: [], telephone: '', active: true }
  const made = await refOf(commitOffice(ledger, { people: [person] }, 'clerk'))
  await refOf(commitUndo(ledger, { refs: [made], reason: '错', actorId: 'clerk', today }))
  expect(await groupsOf(ledger)).toEqual(['undone'])
  await refOf(restore(ledger, await entriesOf(ledger)))
  expect((await readPeople(ledger.database)).find(({ id }) => id === 'new-one')).toMatchObject({ active: true })
})
