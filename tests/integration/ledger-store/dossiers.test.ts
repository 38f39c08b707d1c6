import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { conflictTitle, sideText } from '#renderer/features/reconcile/conflict-words'
import { tellDossierAct } from '#renderer/features/dossier/tell-dossier-act'
import { commitDossier } from '#renderer/ledger-store/commit/commit-dossier'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitResolution } from '#renderer/ledger-store/commit/commit-resolution'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readDossier, readDossiers } from '#renderer/ledger-store/read/read-dossiers'
import type { DossierRequest } from '#shared/dossier/plan-dossier'
import type { DossierBasics } from '#shared/dossier/dossier'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { aCaseId, anAssignment, anIntakeSource, day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }
const callings = { names, pcs: { callingByDevice: new Map(), ownDevice: '' } }

async function openAs(device: string): Promise<Ledger> {
  const journal = memoryJournal()
  return createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse(`${device}.1`), tickingClock())
}

async function linesOf(ledger: Ledger): Promise<LoggedCommit[]> {
  const rows = await ledger.database.commits.orderBy('[replica+seq]').toArray()
  return rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
async function take(to: Ledger, from: Ledger): Promise<void> {
  const coming = await linesOf(from)
  const done = await to.merge<never>('clerk', async () => ok({ coming, ops: [noted] }))
  if (!done.ok) throw new Error(done.failure.type)
}

/** Two PCs of one office with two sheets; the caller of the second is confidential. */
async function twoPcs(): Promise<readonly [Ledger, Ledger]> {
  const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
  await commitOffice(here, { people: staffOfFive, departments: twoDepartments }, 'clerk')
  const plan = await readIntakePlan(here.database, anIntakeSource, [
    anAssignment(1),
    anAssignment(2, { confidential: true, caller: { name: '孙秀英', phone: '13800000009', address: '石桥村三组' } }),
  ])
  const done = await commitIntake(here, plan, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
  await take(there, here)
  return [here, there]
}

const basics: DossierBasics = { name: '石桥村路灯', about: '', cause: '', leaderId: '', ownerId: 'handler', dueOn: '' }
async function act(ledger: Ledger, request: DossierRequest, actorId = 'clerk'): Promise<string> {
  const done = await commitDossier(ledger, 'x1', request, { actorId, today })
  return done.ok ? 'done' : done.failure.type === 'DossierRefuses' ? done.failure.why : done.failure.type
}

describe('dossiers of two PCs', () => {
  it('are opened, worked on and merged; what both wrote is asked about in Chinese and decided by a person', async () => {
    const [here, there] = await twoPcs()
    expect(await act(here, { want: 'open', basics, caseIds: [aCaseId(1)], on: today })).toBe('done')
    expect(await act(here, { want: 'add-cases', caseIds: ['nothing'] })).toBe('case-unknown')
    await take(there, here)
    expect(await act(here, { want: 'amend', basics: { ...basics, cause: '线路老化' } })).toBe('done')
    expect(await act(there, { want: 'amend', basics: { ...basics, cause: '电压不稳' } })).toBe('done')
    expect(await act(there, { want: 'add-cases', caseIds: [aCaseId(2)] })).toBe('done')
    await take(here, there)
    await take(there, here)
    const [conflict] = await readConflicts(here.database)
    if (conflict === undefined) throw new Error('no conflict')
    expect(conflictTitle(conflict, callings)).toEqual({ number: '', title: '集中问题“石桥村路灯”', field: '成因' })
    expect(conflict.sides.map((side) => sideText(conflict, side, callings)).toSorted()).toEqual([
      '电压不稳',
      '线路老化',
    ])
    const chosen = conflict.sides.find(({ value }) => value === '线路老化')
    if (chosen === undefined) throw new Error('no side')
    const decided = await commitResolution(here, {
      conflict: conflict.conflict,
      choice: { choice: 'side', ref: chosen.ref },
      actorId: 'clerk',
    })
    expect(decided.ok).toBe(true)
    await take(there, here)
    for (const { database } of [here, there]) {
      expect(await readDossiers(database)).toMatchObject([
        { cause: '线路老化', caseIds: [aCaseId(1), aCaseId(2)], conflicts: [] },
      ])
      const whole = await readDossier(database, 'x1')
      const told = whole?.history.map((one) => tellDossierAct(one, names, (id) => id.slice(-1)).title)
      expect(told?.[0]).toBe('立档')
      expect(told?.at(-1)).toBe('核对不一致的内容')
    }
  })

  it('name no confidential caller', async () => {
    const [here] = await twoPcs()
    await act(here, { want: 'open', basics, caseIds: [aCaseId(2)], on: today })
    expect(await act(here, { want: 'amend', basics: { ...basics, about: '孙秀英多次反映' } })).toBe('names-caller')
    expect(await act(here, { want: 'amend', basics: { ...basics, about: '来电 138-0000-0009' } })).toBe('names-caller')
    expect(await act(here, { want: 'amend', basics: { ...basics, about: '多户反映' } })).toBe('done')
  })

  it('are one line of the log each time, and nothing where nothing differs', async () => {
    const [here] = await twoPcs()
    await act(here, { want: 'open', basics, caseIds: [aCaseId(1)], on: today })
    const before = (await linesOf(here)).length
    expect(await act(here, { want: 'amend', basics })).toBe('done')
    expect((await linesOf(here)).length).toBe(before)
    const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
    const { entries } = await readActivityPage(here.database, anything, undefined, 50)
    expect(entries.filter(({ event }) => event.type === 'dossier')).toHaveLength(1)
    expect(entries.some(({ event }) => event.type === 'unknown')).toBe(false)
  })
})
