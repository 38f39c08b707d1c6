import { uncoverDeep } from '#shared/case/private-text'
import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it, vi } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitHandOver, commitNumbers } from '#renderer/ledger-store/commit/commit-numbering'
import { commitResolution } from '#renderer/ledger-store/commit/commit-resolution'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { countConflictedRecords, readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readTodaysWork } from '#tests/support/readers/read-counts'
import { commitForkNoted } from '#renderer/ledger-store/commit/commit-fork-noted'
import { countForkAlarms, readForkAlarms } from '#renderer/ledger-store/read/read-fork-alarms'
import { countDoubleNumbers, readDoubleNumbers, readWaiting } from '#renderer/ledger-store/read/read-numbers'
import { readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import type { CaseStep } from '#shared/case/case-step'
import { emptyReplyDraft } from '#shared/case/reply-draft'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import {
  aCaseId,
  anAssignment,
  anIntakeSource,
  day,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const today = day('2026-11-23')

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

/** Two PCs of one office that have the same three sheets. */
async function twoPcs(): Promise<readonly [Ledger, Ledger]> {
  const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
  await commitOffice(
    here,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'system',
  )
  await commitIntake(
    here,
    await readIntakePlan(
      here.database,
      anIntakeSource,
      [1, 2, 3].map((n) => anAssignment(n)),
    ),
    'clerk',
  )
  await take(there, here)
  await take(here, there)
  return [here, there]
}

const step = async (ledger: Ledger, caseNumber: number, by: string, one: CaseStep): Promise<string> => {
  const done = await commitCaseStep(ledger, { caseId: aCaseId(caseNumber), step: one, actorId: by, today })
  return done.ok ? 'taken' : done.failure.type
}
async function walk(ledger: Ledger, caseNumber: number, last: CaseStep['step']): Promise<void> {
  for (const { by, step: one } of wholeWay) {
    expect(await step(ledger, caseNumber, by, one)).toBe('taken')
    if (one.step === last) return
  }
}
const register = (ledgerNumber: string): CaseStep => ({
  step: 'register',
  ledgerNumber,
  registeredOn: today,
  summary: '路灯不亮',
  key: false,
})
const findings = (text: string): CaseStep => ({ step: 'draft', reply: { ...emptyReplyDraft, findings: text } })

describe('a field that two PCs wrote', () => {
  it('is listed with what each had seen, bars the way out, and is decided once for both', async () => {
    const [here, there] = await twoPcs()
    await walk(here, 1, 'assign')
    await step(here, 1, 'handler', findings('初稿'))
    await take(there, here)
    await step(here, 1, 'handler', findings('线路短路'))
    await step(there, 1, 'handler', findings('灯泡损坏'))
    await take(here, there)
    const [open_] = await readConflicts(here.database)
    expect(open_?.sides.map(({ value, saw }) => [value, saw])).toEqual(
      expect.arrayContaining([
        ['线路短路', ['初稿']],
        ['灯泡损坏', ['初稿']],
      ]),
    )
    expect(await countConflictedRecords(here.database)).toBe(1)
    expect(await step(here, 1, 'handler', { step: 'record-print', paper: 'report' })).toBe('CaseInConflict')
    if (open_?.conflict.kind !== 'field') throw new Error('no conflict')
    const side = open_.sides.find(({ value }) => value === '线路短路')
    if (side === undefined) throw new Error('no side')
    const decided = await commitResolution(here, {
      conflict: open_.conflict,
      choice: { choice: 'side', ref: side.ref },
      actorId: 'clerk',
    })
    expect(decided.ok).toBe(true)
    expect(
      await commitResolution(here, {
        conflict: open_.conflict,
        choice: { choice: 'side', ref: side.ref },
        actorId: 'clerk',
      }),
    ).toEqual({ ok: false, failure: { type: 'ConflictDecided' } })
    await take(there, here)
    for (const pc of [here, there]) {
      expect(await countConflictedRecords(pc.database)).toBe(0)
      expect(uncoverDeep((await readCase(pc.database, aCaseId(1)))?.one.reply.findings)).toBe('线路短路')
    }
    expect(await step(here, 1, 'handler', { step: 'record-print', paper: 'report' })).toBe('taken')
  })

  it('keeps a closed case from the outgoing list until it is decided', async () => {
    const [here, there] = await twoPcs()
    await walk(here, 1, 'approve')
    await take(there, here)
    await step(here, 1, 'clerk', { step: 'feed-back', stubNumber: '2026-001', method: 'both', on: today })
    await step(there, 1, 'clerk', { step: 'feed-back', stubNumber: '2026-002', method: 'both', on: today })
    await take(here, there)
    const outgoing = await readOutgoing(here.database)
    expect(outgoing.fresh).toEqual([])
    expect(outgoing.barred.map(({ id }) => id)).toEqual([aCaseId(1)])
  })
})

describe('a case voided here and worked on there', () => {
  it('is asked about, and leaves the counts once it stays voided', async () => {
    const [here, there] = await twoPcs()
    await walk(here, 1, 'assign')
    await take(there, here)
    expect(await step(here, 1, 'clerk', { step: 'void', reason: '重复交办', knowingSent: false })).toBe('taken')
    await step(there, 1, 'handler', { step: 'note', on: today, text: '已到现场' })
    await take(here, there)
    const [open_] = await readConflicts(here.database)
    expect(open_?.unseen.map(({ acts }) => acts.map(({ act }) => act))).toEqual([['noted']])
    if (open_ === undefined) throw new Error('no conflict')
    expect(
      (
        await commitResolution(here, {
          conflict: open_.conflict,
          choice: { choice: 'keep-void', reason: '确系重复' },
          actorId: 'clerk',
        })
      ).ok,
    ).toBe(true)
    await take(there, here)
    for (const pc of [here, there]) {
      expect(await countConflictedRecords(pc.database)).toBe(0)
      expect((await readTodaysWork(pc.database, today, today)).countsByStage.handling).toBe(0)
    }
    expect(await step(there, 1, 'clerk', { step: 'lift', reason: '不是同一件' })).toBe('taken')
    expect((await readTodaysWork(there.database, today, today)).countsByStage.handling).toBe(1)
  })
})

describe('ledger numbers of two PCs', () => {
  it('come from one PC; the other registers without, or provisionally, and gets its numbers by the exchange', async () => {
    const [here, there] = await twoPcs()
    expect(await step(here, 1, 'clerk', register('2026-001'))).toBe('taken')
    expect((await readNumberOffer(there.database, there.replica, 2026, today)).right).toEqual({
      right: 'none',
      why: 'other-pc',
      holder: 'pcahere00',
    })
    expect(await step(there, 2, 'clerk', register('2026-002'))).toBe('NumberNotOurs')
    expect(await step(there, 2, 'clerk', register(''))).toBe('taken')
    const { provisional } = await readNumberOffer(there.database, there.replica, 2026, today)
    expect(provisional).toBe('2026-B-001')
    expect(await step(there, 3, 'clerk', register(provisional))).toBe('taken')
    await take(here, there)
    expect((await readWaiting(here.database)).map(({ id }) => id)).toEqual([aCaseId(2), aCaseId(3)])
    expect((await commitNumbers(here, 'clerk', today)).ok).toBe(true)
    await take(there, here)
    expect((await readCase(there.database, aCaseId(2)))?.one.ledgerNumber).toBe('2026-002')
    expect((await readCase(there.database, aCaseId(3)))?.one).toMatchObject({
      ledgerNumber: '2026-003',
      aliases: ['2026-B-001'],
    })
    expect((await there.database.cases.get(aCaseId(3)))?.searchText).toContain('2026-b-001')
  })

  it('given twice around a taking over are flagged, and a person gives one another', async () => {
    const [here, there] = await twoPcs()
    expect((await commitHandOver(there, 'pcbthere0', 'clerk')).ok).toBe(true)
    await step(here, 1, 'clerk', register('2026-001'))
    await step(there, 2, 'clerk', register('2026-001'))
    await take(here, there)
    await take(there, here)
    expect(await countDoubleNumbers(there.database)).toBe(1)
    expect(await countDoubleNumbers(there.database)).toBe(1)
    const [double] = await readDoubleNumbers(there.database)
    expect(double).toMatchObject({ kind: 'ledger', number: '2026-001' })
    // Its clock was earlier: that is a proposal, and a person decides.
    expect([double?.keeper.caseId, double?.others.map(({ caseId }) => caseId)]).toEqual([aCaseId(2), [aCaseId(1)]])
    expect(await step(there, 1, 'clerk', { step: 'number', ledgerNumber: '2026-002', reason: '与另一件重复' })).toBe(
      'taken',
    )
    expect(await countDoubleNumbers(there.database)).toBe(0)
    expect((await readCase(there.database, aCaseId(1)))?.one.aliases).toEqual(['2026-001'])
    expect(await step(there, 2, 'clerk', { step: 'number', ledgerNumber: '2026-003', reason: '改' })).toBe(
      'NumberUnchanged',
    )
  })

  it('are counted on from what an act touched, and the count agrees with one made anew', async () => {
    const [here, there] = await twoPcs()
    await commitHandOver(there, 'pcbthere0', 'clerk')
    // Asked before anything is doubled: from here on only what is written is looked up.
    expect(await countDoubleNumbers(here.database)).toBe(0)
    await step(here, 1, 'clerk', register('2026-001'))
    await step(there, 2, 'clerk', register('2026-001'))
    await step(here, 3, 'clerk', register('2026-002'))
    expect(await countDoubleNumbers(here.database)).toBe(0)
    await take(here, there)
    await take(there, here)
    expect(await countDoubleNumbers(here.database)).toBe(1)
    const scans = vi.spyOn(here.database.cases, 'where')
    await step(here, 3, 'clerk', { step: 'note', on: today, text: '已到现场' })
    scans.mockClear()
    expect(await countDoubleNumbers(here.database)).toBe(1)
    // The doubled number and that of the case that was touched; no index is gone through.
    expect(scans.mock.calls.length).toBe(2)
    scans.mockRestore()
    await step(there, 1, 'clerk', { step: 'number', ledgerNumber: '2026-003', reason: '与另一件重复' })
    await take(here, there)
    expect(await countDoubleNumbers(here.database)).toBe(0)
    expect(await readDoubleNumbers(here.database)).toEqual([])
  })

  it('are given by nobody while two hand-overs contradict each other, until that is decided', async () => {
    const [here, there] = await twoPcs()
    await commitHandOver(here, 'pcahere00', 'clerk')
    await commitHandOver(there, 'pcbthere0', 'clerk')
    await take(here, there)
    expect((await readNumberOffer(here.database, here.replica, 2026, today)).right).toMatchObject({
      right: 'none',
      why: 'holders-disagree',
    })
    expect((await readConflicts(here.database)).map(({ key }) => key)).toEqual(['office/office numbering'])
  })
})

it('a fork alarm is quiet once somebody has noted it, until it is met again', async () => {
  const [here] = await twoPcs()
  const fork: KnownOp = {
    op: 'append',
    of: 'alarm',
    id: 'pcbthere0.1',
    field: 'forks',
    value: { replica: 'pcbthere0.1', seq: 7, heldHash: 'a', foundHash: 'b', fromDevice: 'pcbthere0' },
  }
  await here.act('clerk', async () => ok([fork]))
  expect(await countForkAlarms(here.database)).toBe(1)
  await commitForkNoted(here, 'pcbthere0.1', '旧电脑仍在用', 'clerk')
  expect(await countForkAlarms(here.database)).toBe(0)
  expect((await readForkAlarms(here.database))[0]).toMatchObject({ open: false, notes: [{ note: '旧电脑仍在用' }] })
  await here.act('clerk', async () => ok([fork]))
  expect(await countForkAlarms(here.database)).toBe(1)
})
