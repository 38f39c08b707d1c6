import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { countDoubleNumbers, readDoubleNumbers } from '#renderer/ledger-store/read/read-numbers'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import type { CaseStep } from '#shared/case/case-step'
import { isCorrectable, toCorrection } from '#shared/case/correctable'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp } from '#shared/record/commit'
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

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
async function take(to: Ledger, from: Ledger): Promise<void> {
  const rows = await from.database.commits.orderBy('[replica+seq]').toArray()
  const coming = rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
  const done = await to.merge<never>('clerk', async () => ok({ coming, ops: [noted] }))
  if (!done.ok) throw new Error(done.failure.type)
}

const step = async (ledger: Ledger, nth: number, by: string, taken: CaseStep) => {
  const done = await commitCaseStep(ledger, { caseId: aCaseId(nth), step: taken, actorId: by, today })
  return done.ok ? undefined : done.failure
}

/** Two cases, both fed back, on a PC. */
async function withTwoClosed(ledger: Ledger): Promise<void> {
  await commitOffice(
    ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'clerk',
  )
  const assignments = [1, 2].map((nth) => anAssignment(nth))
  await commitIntake(ledger, await readIntakePlan(ledger.database, anIntakeSource, assignments), 'clerk')
  for (const nth of [1, 2])
    for (const { by, step: taken } of wholeWay) {
      const own =
        taken.step === 'register'
          ? { ...taken, ledgerNumber: `2026-00${nth}` }
          : taken.step === 'feed-back'
            ? { ...taken, stubNumber: `2026-00${nth}` }
            : taken
      expect(await step(ledger, nth, by, own)).toBeUndefined()
    }
}

const archive = (archiveNumber: string): CaseStep => ({
  step: 'archive',
  archiveNumber,
  keeping: 'ten',
  place: '档案室',
  on: today,
})

describe('a 档号', () => {
  it('is refused where another case bears it, however it is typed, at 归档 and when it is corrected', async () => {
    const here = await openAs('pcahere00')
    await withTwoClosed(here)
    expect(await step(here, 1, 'clerk', archive('2026-Y-017'))).toBeUndefined()
    expect(await step(here, 2, 'clerk', archive(' ２０２６—y-017'))).toMatchObject({
      type: 'StepRefuses',
      why: 'archive-number-taken',
    })
    expect(await step(here, 2, 'clerk', archive('2026-Y-018'))).toBeUndefined()
    const entry = (await readCase(here.database, aCaseId(2)))?.one.entries.find(({ act }) => act.act === 'archived')
    if (entry === undefined || !isCorrectable(entry.act)) throw new Error('not archived')
    const stands = toCorrection(entry.act)
    if (stands.act !== 'archived') throw new Error(stands.act)
    const correct = (archiveNumber: string): CaseStep => ({
      step: 'correct',
      entry: entry.ref,
      to: { ...stands, archiveNumber },
      reason: '录错了',
    })
    expect(await step(here, 2, 'clerk', correct('2026-Y-017'))).toMatchObject({ why: 'archive-number-taken' })
    expect(await step(here, 2, 'clerk', correct('2026-Y-019'))).toBeUndefined()
    expect(await countDoubleNumbers(here.database)).toBe(0)
  })

  it('that two PCs gave to two cases is shown as doubled on both, until one is corrected', async () => {
    const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
    await withTwoClosed(here)
    await take(there, here)
    expect(await step(here, 1, 'clerk', archive('2026-Y-017'))).toBeUndefined()
    expect(await step(there, 2, 'clerk', archive('2026-y-017'))).toBeUndefined()
    await take(here, there)
    await take(there, here)
    for (const pc of [here, there]) {
      expect(await countDoubleNumbers(pc.database)).toBe(1)
      const [double] = await readDoubleNumbers(pc.database)
      expect(double).toMatchObject({ kind: 'archive', number: '2026-y-017' })
      expect([double?.keeper.caseId, ...(double?.others ?? []).map(({ caseId }) => caseId)].toSorted()).toEqual([
        aCaseId(1),
        aCaseId(2),
      ])
    }
    const entry = (await readCase(there.database, aCaseId(2)))?.one.entries.find(({ act }) => act.act === 'archived')
    if (entry === undefined || !isCorrectable(entry.act)) throw new Error('not archived')
    const stands = toCorrection(entry.act)
    if (stands.act !== 'archived') throw new Error(stands.act)
    const to = { ...stands, archiveNumber: '2026-Y-018' }
    expect(await step(there, 2, 'clerk', { step: 'correct', entry: entry.ref, to, reason: '重号' })).toBeUndefined()
    expect(await countDoubleNumbers(there.database)).toBe(0)
    await take(here, there)
    expect(await countDoubleNumbers(here.database)).toBe(0)
  })
})
