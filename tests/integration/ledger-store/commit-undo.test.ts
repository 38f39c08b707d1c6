import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { undoFailureToWords } from '#renderer/messages/undo-words'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitDossier } from '#renderer/ledger-store/commit/commit-dossier'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitDeskAct } from '#renderer/ledger-store/commit/commit-desk-act'
import { commitUndo } from '#renderer/ledger-store/commit/commit-undo'
import { createLedger, type CommitReceipt, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readDossiers } from '#renderer/ledger-store/read/read-dossiers'
import { readDismissals } from '#renderer/ledger-store/read/read-dismissals'
import { readOffice, readPeople } from '#renderer/ledger-store/read/read-office'
import type { DeskAct } from '#shared/history/desk-act'
import { ok, type Result } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type CommitRef, type KnownOp } from '#shared/record/commit'
import { aCaseId, anAssignment, anIntakeSource, day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }

async function openAs(device: string): Promise<Ledger> {
  const journal = memoryJournal()
  return createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse(`${device}.1`), tickingClock())
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
async function take(to: Ledger, from: Ledger): Promise<void> {
  const rows = await from.database.commits.orderBy('[replica+seq]').toArray()
  const coming = rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
  await refOf(to.merge<never>('clerk', async () => ok({ coming, ops: [noted] })))
}

async function refOf(done: Promise<Result<CommitReceipt | undefined, { readonly type: string }>>): Promise<CommitRef> {
  const result = await done
  if (!result.ok) throw new Error(result.failure.type)
  if (result.value === undefined) throw new Error('nothing written')
  return result.value.ref
}

const undo = (ledger: Ledger, refs: readonly CommitRef[], actorId = 'clerk') =>
  commitUndo(ledger, { refs, actorId, today, reason: '误操作' })

async function anOffice(device = 'pcahere00'): Promise<Ledger> {
  const ledger = await openAs(device)
  await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'clerk')
  return ledger
}

it('takes a change of the office back, and a person who was made by mistake out of use', async () => {
  const ledger = await anOffice()
  const change = { ...office, telephone: '0572-1234567' }
  const changed = await refOf(commitOffice(ledger, { office: change }, 'clerk'))
  const person = { id: 'new-one', name: '周平', post: '', departmentId: '', roles: [], telephone: '', active: true }
  const made = await refOf(commitOffice(ledger, { people: [person] }, 'clerk'))
  await refOf(undo(ledger, [made]))
  const undone = await refOf(undo(ledger, [changed]))
  expect(await readOffice(ledger.database)).toEqual(office)
  expect((await readPeople(ledger.database)).find(({ id }) => id === 'new-one')).toMatchObject({ active: false })
  expect(await undo(ledger, [changed])).toMatchObject({ ok: false, failure: { type: 'UndoneAlready' } })
  await refOf(undo(ledger, [undone]))
  expect(await readOffice(ledger.database)).toEqual(change)
  const { entries } = await readActivityPage(
    ledger.database,
    { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined },
    undefined,
    9,
  )
  expect(entries.find(({ event }) => event.type === 'undone')?.event).toMatchObject({ redone: true })
})

it('takes a dossier and a dismissal back as if they had never been', async () => {
  const ledger = await anOffice()
  const basics = { name: '石桥村路灯', about: '', cause: '', leaderId: '', ownerId: '', dueOn: '' } as const
  const by = { actorId: 'clerk', today }
  const opened = await refOf(commitDossier(ledger, 'd', { want: 'open', basics, caseIds: [], on: today }, by))
  const aside: DeskAct = { act: 'warning-put-aside', kind: 'cluster', title: '路灯', ids: [aCaseId(1)] }
  const put = await refOf(commitDeskAct(ledger, aside, 'clerk', today))
  expect(await readDismissals(ledger.database, today)).toHaveLength(1)
  const undone = await refOf(undo(ledger, [opened]))
  const unput = await refOf(undo(ledger, [put]))
  expect(await readDossiers(ledger.database)).toEqual([])
  expect(await readDismissals(ledger.database, today)).toEqual([])
  await refOf(undo(ledger, [undone]))
  await refOf(undo(ledger, [unput]))
  expect((await readDossiers(ledger.database)).map(({ name }) => name)).toEqual(['石桥村路灯'])
  expect(await readDismissals(ledger.database, today)).toHaveLength(1)
})

it('takes what was done to many cases back as one, or none of it', async () => {
  const ledger = await anOffice()
  const plan = await readIntakePlan(ledger.database, anIntakeSource, [anAssignment(1), anAssignment(2)])
  const taken = await commitIntake(ledger, plan, 'clerk')
  const received = taken.ok ? taken.value.receipt?.ref : undefined
  if (received === undefined) throw new Error('nothing taken in')
  expect(await undo(ledger, [received])).toMatchObject({ failure: { type: 'UndoNever', why: 'came-in' } })
  const register = async (nth: number, number: string) =>
    refOf(
      commitCaseStep(ledger, {
        caseId: aCaseId(nth),
        step: { step: 'register', registeredOn: today, ledgerNumber: number, summary: '路灯', key: false },
        actorId: 'clerk',
        today,
      }),
    )
  const both = [await register(1, '2026-001'), await register(2, '2026-002')]
  const stages = async () =>
    Promise.all([1, 2].map(async (nth) => (await readCase(ledger.database, aCaseId(nth)))?.one.stage))
  const by = staffOfFive.find(({ id, roles, active }) => active && id !== 'clerk' && !roles.includes('admin'))?.id ?? ''
  const strange = await undo(ledger, both, by)
  expect(strange).toMatchObject({ failure: { type: 'UndoNotYours', by: 'clerk' } })
  await refOf(undo(ledger, both))
  expect(await stages()).toEqual(['received', 'received'])
})

it('refuses by name what somebody else has written over, and merges the same on both PCs', async () => {
  const here = await anOffice()
  const there = await openAs('pcbthere0')
  const first = await refOf(commitOffice(here, { office: { ...office, telephone: '1' } }, 'clerk'))
  await take(there, here)
  await refOf(commitOffice(there, { office: { ...office, telephone: '2' } }, 'handler'))
  await take(here, there)
  const refused = await undo(here, [first])
  expect(refused).toMatchObject({ failure: { type: 'UndoOverwritten', of: 'office', field: 'profile', by: 'handler' } })
  if (!refused.ok) expect(undoFailureToWords(refused.failure, names).what).toContain('handler在')
  const mine = await refOf(commitOffice(here, { people: [{ ...aPerson, post: '科员' }] }, 'clerk'))
  await take(there, here)
  await refOf(undo(here, [mine]))
  await refOf(undo(there, [mine]))
  await take(there, here)
  await take(here, there)
  expect(await readPeople(there.database)).toEqual(await readPeople(here.database))
})

const [aPerson = { id: 'clerk', name: '', post: '', departmentId: '', roles: [], telephone: '', active: true }] =
  staffOfFive
