import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { conflictTitle, sideText } from '#renderer/features/reconcile/conflict-words'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitPledges, commitPledgeYear } from '#renderer/ledger-store/commit/commit-pledge'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readPledges } from '#renderer/ledger-store/read/read-pledges'
import { pledgeIdOf, type PledgeUnit } from '#shared/pledge/pledge'
import type { PledgeRequest } from '#shared/pledge/plan-pledge'
import { basicsOf, signersOf, templateOf } from '#shared/pledge/pledge-templates'
import { usualGrades } from '#shared/pledge/pledge-year'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { aTownship } from '#tests/support/pledge/pledge-builders'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }
const callings = { names, pcs: { callingByDevice: new Map(), ownDevice: '' } }

async function openAs(device: string): Promise<Ledger> {
  const journal = memoryJournal()
  return createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse(`${device}.1`), tickingClock())
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
async function take(to: Ledger, from: Ledger): Promise<void> {
  const rows = await from.database.commits.orderBy('[replica+seq]').toArray()
  const coming = rows.flatMap((row): LoggedCommit[] => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
  const done = await to.merge<never>('clerk', async () => ok({ coming, ops: [noted] }))
  if (!done.ok) throw new Error(done.failure.type)
}

const template = templateOf('letter', 2026)
const units = ['石桥村', '河口村'].map((name): PledgeUnit => ({ kind: 'village', departmentId: '', name }))
const basicsFor = (unit: PledgeUnit) => basicsOf(template, 2026, signersOf(aTownship, unit))
const [bridge] = units.map((unit) => pledgeIdOf(2026, unit))

const makeAll = (ledger: Ledger) =>
  commitPledges(
    ledger,
    units.map((unit) => ({
      id: pledgeIdOf(2026, unit),
      request: { want: 'make', year: 2026, unit, basics: basicsFor(unit), indicators: template.indicators },
    })),
    { actorId: 'clerk', today },
  )

async function act(ledger: Ledger, request: PledgeRequest): Promise<string> {
  const done = await commitPledges(ledger, [{ id: bridge ?? '', request }], { actorId: 'clerk', today })
  return done.ok ? 'done' : done.failure.type === 'PledgeRefuses' ? done.failure.why : done.failure.type
}

it('pledges that two PCs made at once are one each; what both wrote otherwise is asked about in Chinese', async () => {
  const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
  await commitOffice(here, { people: staffOfFive, departments: twoDepartments }, 'clerk')
  await take(there, here)
  for (const ledger of [here, there]) expect((await makeAll(ledger)).ok).toBe(true)
  await take(here, there)
  await take(there, here)
  expect(await readConflicts(here.database)).toEqual([])
  expect((await readPledges(here.database)).pledges.map(({ unit }) => unit.name).toSorted()).toEqual([
    '河口村',
    '石桥村',
  ])
  const again = await makeAll(here)
  expect(again).toMatchObject({ ok: false, failure: { why: 'there' } })
  const basics = basicsFor(units[0] ?? { kind: 'other', departmentId: '', name: '' })
  expect(await act(here, { want: 'amend', basics: { ...basics, lead: '甲的前言' } })).toBe('done')
  expect(await act(there, { want: 'amend', basics: { ...basics, lead: '乙的前言' } })).toBe('done')
  expect((await commitPledgeYear(there, { year: 2026, grades: usualGrades, ranking: true }, 'clerk')).ok).toBe(true)
  await take(here, there)
  const [conflict, ...others] = await readConflicts(here.database)
  if (conflict === undefined) throw new Error('both wrote it')
  expect(others).toEqual([])
  expect(conflictTitle(conflict, callings)).toEqual({ number: '', title: '责任书“2026 石桥村”', field: '前言' })
  expect(conflict.sides.map((side) => sideText(conflict, side, callings)).toSorted()).toEqual(['乙的前言', '甲的前言'])
  expect((await readPledges(here.database)).yearOf(2026).ranking).toBe(true)
  const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
  const { entries } = await readActivityPage(here.database, anything, undefined, 50)
  expect(entries.filter(({ event }) => event.type === 'pledge')).toHaveLength(5)
})
