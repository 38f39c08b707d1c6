import { expect, it } from 'vitest'
import { recordToCase, type Case } from '#shared/case/case'
import type { StepName } from '#shared/case/step-name'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { undoDeskAct } from '#shared/history/undo-of-desk-act'
import { judgeOp } from '#shared/merge/judge-op'
import type { Person } from '#shared/office/office'
import { commitRef, type Commit, type CommitRef } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { planUndo } from '#shared/undo/plan-undo'
import { instant, mondayMorning, replica } from '../../../support/builders'
import { aCaseRecord, surroundingsOf } from '../../../support/case-builders'
import { aFreshStanding, createPick, tryStep, walkers, type Standing } from '../../../support/case-walk'

/** What only tells that something was done. */
const notes: ReadonlySet<string> = new Set(['taken-back', 'voided', 'lifted'])

/**
 * A number once given stays the case's own; 待登记 may be written or not; an ending counts as long as what it rests on stands, and is
 * compared as it counts.
 */
const readBeside: ReadonlySet<string> = new Set(['ledgerNumber', 'stage', 'ending'])

/** What of a case is no history: everything that a clerk reads on its page and in the ledger. */
function shown(one: Case): object {
  const { stage, conflicts, dueOn, innerDueOn, pausedSince, ending, sheet, round, reply, newer, callers } = one
  const { registration, submission, instruction, assignment, approval, feedback, voids } = one
  const values = Object.fromEntries(Object.entries(one.values).filter(([field]) => !readBeside.has(field)))
  const asked = { registration, submission, instruction, assignment, approval, feedback, reply, newer, callers }
  return {
    ...asked,
    stage,
    conflicts,
    dueOn,
    innerDueOn,
    pausedSince,
    ending,
    sheet,
    round,
    values,
    isVoided: voids.length > 0,
    sides: one.sides.map(({ side, state, ref }) => ({ side, state, ref })),
    timeline: one.timeline.filter(({ act }) => !notes.has(act.act)).map(({ act, ref }) => ({ act, ref })),
  }
}

/** A case on its way, with the log that it was folded from. */
interface Walked {
  readonly standing: Standing
  readonly records: ReadonlyMap<string, LedgerRecord>
  readonly commits: ReadonlyMap<CommitRef, Commit>
}

const anybody = walkers[0]?.id ?? ''
/** The case that others are merged into. */
const other: LedgerRecord = { ...aCaseRecord(), id: 'another-case' }
const named = replica('walker00')

function undo({ standing, records, commits }: Walked, commit: Commit, actor: Person) {
  const { seq } = standing
  const all = new Map([...records, [recordKey(standing.record), standing.record]])
  const planned = planUndo({
    commits: [commit],
    next: commitRef({ replica: named, seq }),
    records: all,
    commitOf: (ref) => commits.get(ref),
    around: { ...surroundingsOf(anybody, standing.today), actor },
    reason: '误操作',
    undoDesk: undoDeskAct,
  })
  if (!planned.ok) return planned
  const at = instant(mondayMorning + seq * 60_000)
  const done: Commit = { v: 1, replica: named, seq, prev: '', at, by: actor.id, ops: [...planned.value] }
  const after = new Map([...all, ...foldCommit(all, done, judgeOp)])
  const record = after.get(recordKey(standing.record)) ?? standing.record
  const one = recordToCase(record) ?? standing.one
  const walked: Walked = {
    standing: { ...standing, record, one, seq: seq + 1 },
    records: after,
    commits: new Map([...commits, [commitRef(done), done]]),
  }
  return { ok: true as const, commit: done, walked }
}

function follow(walked: Walked, name: StepName, pick: (below: number) => number) {
  const actor = walkers[pick(walkers.length)]
  const taken = actor === undefined ? undefined : tryStep(walked.standing, name, actor, pick)
  if (actor === undefined || taken?.ok !== true) return undefined
  const commits = new Map([...walked.commits, [commitRef(taken.commit), taken.commit]])
  const records = new Map([...walked.records, ...foldCommit(walked.records, taken.commit, judgeOp)])
  return { actor, commit: taken.commit, walked: { records, commits, standing: taken.value } }
}

it('takes any act of a case back to what stood before, does it again, and takes that back', () => {
  const pick = createPick(20_261_130)
  const undone = new Map<string, number>()
  for (let walk = 0; walk < 24; walk += 1) {
    let walked: Walked = {
      standing: aFreshStanding(),
      records: new Map([['case/another-case', other]]),
      commits: new Map(),
    }
    for (let step = 0; step < 30; step += 1) {
      const onward = stepNames.filter(
        (name) => stepOf(name).place === 'main' && stepOf(name).from.includes(walked.standing.one.stage),
      )
      const name = pick(2) === 0 ? onward[pick(onward.length)] : stepNames[pick(stepNames.length)]
      const taken = name === undefined ? undefined : follow(walked, name, pick)
      if (name === undefined || taken === undefined) continue
      const [before, acted] = [shown(walked.standing.one), shown(taken.walked.standing.one)]
      const back = undo(taken.walked, taken.commit, taken.actor)
      if (back.ok) {
        undone.set(name, (undone.get(name) ?? 0) + 1)
        expect(shown(back.walked.standing.one), `${name} undone`).toEqual(before)
        const again = undo(back.walked, back.commit, taken.actor)
        if (!again.ok) throw new Error(`${name} not done again: ${JSON.stringify(again.failure)}`)
        expect(shown(again.walked.standing.one), `${name} done again`).toEqual(acted)
        const third = undo(again.walked, again.commit, taken.actor)
        if (!third.ok) throw new Error(`${name} not undone again: ${JSON.stringify(third.failure)}`)
        expect(shown(third.walked.standing.one), `${name} undone again`).toEqual(before)
      } else {
        expect(['UndoNever', 'UndoStepRefused'], `${name}: ${JSON.stringify(back.failure)}`).toContain(
          back.failure.type,
        )
      }
      walked = taken.walked
    }
  }
  expect(undone.size, [...undone.keys()].join(' ')).toBeGreaterThan(20)
})
