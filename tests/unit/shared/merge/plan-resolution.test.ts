import { uncoverDeep } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { recordToCase } from '#shared/case/case'
import { planResolution, type ResolutionChoice, type ResolutionSurroundings } from '#shared/merge/plan-resolution'
import { planCaseStep } from '#shared/case/case-steps'
import { roles, type Person } from '#shared/office/office'
import { commitRef, type Commit, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictedFields, emptyRecord, seenRefs, type LedgerRecord } from '#shared/record/ledger-record'
import { listConflicts, type Conflict } from '#shared/record/list-conflicts'
import {
  aCaseId,
  aPerson,
  aSheet,
  day,
  instant,
  recordedFor,
  replica,
  signedBy,
  staffOfFive,
} from '#tests/support/builders'
import { departmentsById, staffById, wholeWayThrough } from '#tests/support/case-builders'
import { chooseSeed, seededRandom, type SeededRandom } from '#tests/support/bundles/seeded-random'

const id = aCaseId(1)
const target = { of: 'case', id }
const boss = aPerson('boss', [...roles])
const around = (change: Partial<ResolutionSurroundings> = {}): ResolutionSurroundings => ({
  actor: boss,
  people: staffById,
  ledgerNumberTaken: () => false,
  ...change,
})

let clock = 0
const seqs = new Map<string, number>()
/** Folds ops as one commit of a PC. */
function fold(
  record: LedgerRecord,
  pc: string,
  ops: readonly KnownOp[],
  by = pc,
): { readonly record: LedgerRecord; readonly commit: Commit } {
  const seq = (seqs.get(pc) ?? 0) + 1
  seqs.set(pc, seq)
  clock += 1
  const commit: Commit = { v: 1, replica: replica(pc), seq, prev: '', at: instant(clock), by, ops: [...ops] }
  return {
    commit,
    record:
      foldCommit(new Map([[`${record.of}/${record.id}`, record]]), commit).get(`${record.of}/${record.id}`) ?? record,
  }
}
const set = (record: LedgerRecord, field: string, value: unknown): KnownOp => ({
  op: 'set',
  of: record.of,
  id: record.id,
  field,
  value,
  saw: seenRefs(record, field),
})
const receive = (record: LedgerRecord, commit: Commit): LedgerRecord =>
  foldCommit(new Map([[`${record.of}/${record.id}`, record]]), commit).get(`${record.of}/${record.id}`) ?? record

const fresh = (): LedgerRecord =>
  fold(emptyRecord('case', id), 'pca', [set(emptyRecord('case', id), 'sheet', aSheet())]).record
/** The case as two PCs wrote it without knowing of each other. */
function twoSides(field: string, a: unknown, b: unknown, base = fresh()): LedgerRecord {
  const [left, right] = [
    fold(base, 'pca', [set(base, field, a)], 'clerk'),
    fold(base, 'pcb', [set(base, field, b)], 'handler'),
  ]
  return receive(left.record, right.commit)
}
const conflictOf = (record: LedgerRecord): Conflict => {
  const [conflict] = listConflicts(record)
  if (conflict === undefined) throw new Error('no conflict')
  return conflict
}
const sideOf = (record: LedgerRecord, at: number): ResolutionChoice => {
  const conflict = conflictOf(record)
  const side = conflict.kind === 'field' ? conflict.sides[at] : undefined
  if (side === undefined) throw new Error('no side')
  return { choice: 'side', ref: side.ref }
}
const refusal = (
  record: LedgerRecord,
  choice: ResolutionChoice,
  change: Partial<ResolutionSurroundings> = {},
  shown = conflictOf(record),
) => {
  const planned = planResolution(record, shown, choice, around(change))
  return planned.ok ? 'decided' : planned.failure.type
}
function decide(record: LedgerRecord, choice: ResolutionChoice, pc = 'pca'): LedgerRecord {
  const planned = planResolution(record, conflictOf(record), choice, around())
  if (!planned.ok) throw new Error(planned.failure.type)
  return fold(record, pc, planned.value, 'boss').record
}

describe('deciding a field that two PCs wrote', () => {
  const conflicted = () => twoSides('reply.findings', '线路短路', '灯泡损坏')

  it('takes one side as it stands, and tells what was put aside', () => {
    const record = conflicted()
    const decided = decide(record, sideOf(record, 0))
    expect(uncoverDeep(recordToCase(decided)?.reply.findings)).toBe('线路短路')
    expect(uncoverDeep(recordToCase(decided)?.timeline.at(-1)?.act)).toEqual({
      act: 'settled',
      field: 'reply.findings',
      written: false,
      value: '线路短路',
      aside: ['灯泡损坏'],
    })
  })

  it('takes something else, with both sides put aside', () => {
    const record = conflicted()
    const decided = decide(record, { choice: 'new', value: '线路短路，灯泡一并损坏' })
    expect(uncoverDeep(recordToCase(decided)?.reply.findings)).toBe('线路短路，灯泡一并损坏')
    expect(decided.registers['reply.findings']).toHaveLength(1)
    expect(uncoverDeep(recordToCase(decided)?.timeline.at(-1)?.act)).toMatchObject({
      written: true,
      aside: ['线路短路', '灯泡损坏'],
    })
  })

  it('leaves the writers of the words as their writers, and does not make one of who only chose', () => {
    const record = conflicted()
    expect(recordToCase(decide(record, sideOf(record, 0)))?.drafterIds).not.toContain('boss')
    expect(recordToCase(decide(record, { choice: 'new', value: '另写' }))?.drafterIds).toContain('boss')
  })

  it('refuses by name what is decided already, what has moved, and what nobody may write', () => {
    const record = conflicted()
    const shown = conflictOf(record)
    const chosen = sideOf(record, 1)
    expect(refusal(decide(record, chosen), chosen, {}, shown)).toBe('ConflictDecided')
    const third = fold(fresh(), 'pcc', [{ op: 'set', ...target, field: 'reply.findings', value: '电缆被盗', saw: [] }])
    expect(refusal(receive(record, third.commit), chosen, {}, shown)).toBe('ConflictMoved')
    expect(refusal(record, { choice: 'new', value: 7 })).toBe('ValueMalformed')
    expect(refusal(record, { choice: 'lift', reason: '误' })).toBe('ValueMalformed')
    expect(refusal(record, chosen, { actor: aPerson('x', ['supervisor']) })).toBe('ResolutionRoleMissing')
    expect(refusal(record, chosen, { actor: aPerson('x', ['registrar'], { active: false }) })).toBe('ActorInactive')
  })

  it('leaves words that were reviewed to a reviewer who did not write them', () => {
    const approved = fold(conflicted(), 'pcd', [
      { op: 'set', ...target, field: 'stage', value: 'approved', saw: [] },
    ]).record
    const asked = (personId: string, has: Person['roles'], consent = signedBy(personId)) =>
      refusal(approved, sideOf(approved, 0), { actor: aPerson(personId, has), consent })
    expect(asked('x', ['handler'])).toBe('ResolutionRoleMissing')
    expect(asked('x', ['registrar'])).toBe('ConsentRefused')
    expect(asked('handler', ['reviewer'])).toBe('ConsentRefused')
    expect(asked('secretary', ['reviewer'], signedBy('x'))).toBe('ConsentRefused')
    expect(asked('secretary', ['reviewer'])).toBe('decided')
    expect(asked('x', ['registrar'], recordedFor('secretary'))).toBe('decided')
  })

  it('keeps a number that was put aside as an alias, and takes none that another case bears', () => {
    const record = twoSides('ledgerNumber', '2026-018', '2026-019')
    expect(refusal(record, sideOf(record, 0), { ledgerNumberTaken: (number) => number === '2026-018' })).toBe(
      'ValueTaken',
    )
    expect(recordToCase(decide(record, sideOf(record, 0)))).toMatchObject({
      ledgerNumber: '2026-018',
      aliases: ['2026-019'],
    })
  })

  it('serves records of the office too', () => {
    const base = emptyRecord('office', 'office')
    const record = receive(
      fold(base, 'pca', [set(base, 'numbering', { deviceId: 'a' })]).record,
      fold(base, 'pcb', [set(base, 'numbering', { deviceId: 'b' })]).commit,
    )
    expect(listConflicts(decide(record, sideOf(record, 1)))).toEqual([])
    expect(refusal(record, sideOf(record, 1), { actor: aPerson('x', ['handler']) })).toBe('ResolutionRoleMissing')
  })
})

describe('deciding where a case stands', () => {
  /** The case in 办理中 on both PCs; then each takes another step. */
  const handling = (): LedgerRecord => {
    let record = fresh()
    for (const { by, step } of wholeWayThrough('assign')) {
      const one = recordToCase(record)
      const actor = staffById.get(by)
      if (one === undefined || actor === undefined) throw new Error('fixture')
      const planned = planCaseStep(record, one, step, {
        actor,
        today: day('2026-11-23'),
        people: staffById,
        departments: departmentsById,
        ledgerNumberTaken: () => false,
        stubNumberTaken: () => false,
      })
      if (!planned.ok) throw new Error(planned.failure.type)
      record = fold(record, 'pca', planned.value, by).record
    }
    return record
  }
  const record = twoSides('stage', 'handling', 'in-review', handling())

  it('takes a side', () => {
    expect(recordToCase(decide(record, sideOf(record, 0)))?.stage).toBe('handling')
    expect(recordToCase(decide(record, sideOf(record, 1)))?.stage).toBe('in-review')
  })

  it('takes nothing that no step leads to, or that was never done, or that is not this person’s step', () => {
    const to = (value: string, actor = boss) =>
      planResolution(record, conflictOf(record), { choice: 'new', value }, around({ actor }))
    expect(to('closed')).toMatchObject({
      ok: false,
      failure: { type: 'StageNotAllowed', why: 'unreachable', allowed: ['handling', 'in-review'] },
    })
    expect(to('approved')).toMatchObject({ ok: false, failure: { type: 'StageNotAllowed', why: 'unwritten' } })
    const approved = fold(record, 'pca', [
      set(record, 'approval', { reviewerId: 'secretary', comment: '', on: '2026-11-23' }),
    ]).record
    const settle = (personId: string) =>
      planResolution(
        approved,
        conflictOf(approved),
        { choice: 'new', value: 'approved' },
        around({ actor: staffOfFive.find((person) => person.id === personId) ?? boss }),
      )
    // 审阅 is a leader's consent: nobody gives it by settling a stage.
    for (const who of ['secretary', 'clerk'])
      expect(settle(who)).toMatchObject({ ok: false, failure: { type: 'StageNotAllowed', why: 'consent' } })
    expect(to('elsewhere')).toMatchObject({ ok: false, failure: { type: 'ValueMalformed' } })
  })
})

describe('deciding between a voiding and work done meanwhile', () => {
  function voidedMeanwhile(): LedgerRecord {
    const base = fresh()
    const struck = fold(base, 'pca', [{ op: 'void', ...target, reason: '重复交办', saw: [...base.commits] }])
    const worked = fold(base, 'pcb', [
      { op: 'append', ...target, field: 'acts', value: { act: 'noted', on: '2026-11-23', text: '已到现场' } },
    ])
    return receive(struck.record, worked.commit)
  }

  it('keeps the voiding or restores the case, once and for all', () => {
    const kept = decide(voidedMeanwhile(), { choice: 'keep-void', reason: '确系重复' })
    expect(listConflicts(kept)).toEqual([])
    expect(uncoverDeep(recordToCase(kept)?.voids.at(-1)?.reason)).toBe('确系重复')
    const lifted = decide(voidedMeanwhile(), { choice: 'lift', reason: '不是同一件' })
    expect(listConflicts(lifted)).toEqual([])
    expect(recordToCase(lifted)?.voids).toEqual([])
  })

  it('wants a reason, and one of the two answers', () => {
    const record = voidedMeanwhile()
    expect(refusal(record, { choice: 'lift', reason: ' ' })).toBe('ReasonMissing')
    expect(refusal(record, { choice: 'new', value: 1 })).toBe('ValueMalformed')
  })
})

describe('random records of two to four PCs', () => {
  const fields = ['reply.findings', 'reply.opinion', 'reply.subject']
  /** PCs that write now and then and hear of each other now and then; all commits come together in the end. */
  function randomRecord(random: SeededRandom, oneFieldEach: boolean): LedgerRecord {
    const base = fresh()
    const pcs = Array.from({ length: 2 + random.below(3) }, (_, index) => ({
      name: `pc${'wxyz'[index] ?? 'v'}`,
      record: base,
    }))
    const written: Commit[] = []
    for (let tick = 0; tick < 3 + random.below(10); tick += 1) {
      const at = random.below(pcs.length)
      const pc = pcs[at]
      if (pc === undefined) continue
      if (random.below(4) === 0) {
        for (const commit of written)
          if (!pc.record.commits.includes(commitRef(commit))) pc.record = receive(pc.record, commit)
        continue
      }
      const field = fields[oneFieldEach ? at % fields.length : random.below(fields.length)] ?? 'reply.findings'
      const ops: KnownOp[] =
        !oneFieldEach && random.below(8) === 0
          ? [{ op: 'void', ...target, reason: '理由', saw: [...pc.record.commits] }]
          : [set(pc.record, field, String(random.below(4)))]
      const done = fold(pc.record, pc.name, ops)
      pc.record = done.record
      written.push(done.commit)
    }
    return written.reduce(receive, base)
  }

  it('have one conflict less after every decision, until none is left', () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    let decided = 0
    for (let run = 0; run < 500; run += 1) {
      const random = seededRandom(seed + run)
      let record = randomRecord(random, false)
      for (let left = listConflicts(record); left.length > 0; left = listConflicts(record)) {
        const voiding = left.find(({ kind }) => kind === 'void')
        const field = left.find(({ kind }) => kind === 'field')
        if (voiding !== undefined && field?.kind === 'field')
          expect(
            planResolution(record, field, { choice: 'new', value: '先写' }, around()),
            `seed ${seed + run}`,
          ).toEqual({ ok: false, failure: { type: 'VoidFirst' } })
        const conflict = voiding ?? left[random.below(left.length)] ?? conflictOf(record)
        const side = conflict.kind === 'field' ? conflict.sides[random.below(conflict.sides.length)] : undefined
        const choice: ResolutionChoice =
          side === undefined
            ? { choice: random.below(2) === 0 ? 'keep-void' : 'lift', reason: '核对' }
            : random.below(3) === 0
              ? { choice: 'new', value: `另写 ${run}` }
              : { choice: 'side', ref: side.ref }
        const planned = planResolution(record, conflict, choice, around())
        if (!planned.ok) throw new Error(`seed ${seed + run}: ${planned.failure.type}`)
        record = fold(record, 'pca', planned.value, 'boss').record
        decided += 1
        // Once the case is voided for good, its fields are no question any more.
        expect(listConflicts(record).length, `seed ${seed + run}`).toBe(
          choice.choice === 'keep-void' ? 0 : left.length - 1,
        )
      }
    }
    expect(decided).toBeGreaterThan(200)
  })

  it('never conflict where each PC keeps to a field of its own, nor over equal values', () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    for (let run = 0; run < 300; run += 1) {
      const random = seededRandom(seed + run)
      const record = randomRecord(random, true)
      const writers = new Set(
        Object.values(record.registers).flatMap((heads) => heads.map(({ ref }) => ref.split(':')[0])),
      )
      if (writers.size <= fields.length)
        expect(
          conflictedFields(record).filter(
            (field) => new Set((record.registers[field] ?? []).map(({ ref }) => ref.split(':')[0])).size === 1,
          ),
          `seed ${seed + run}`,
        ).toEqual([])
      const same = receive(
        fold(record, 'pcp', [set(record, 'reply.basis', [])]).record,
        fold(record, 'pcq', [set(record, 'reply.basis', [])]).commit,
      )
      expect(conflictedFields(same), `seed ${seed + run}`).not.toContain('reply.basis')
    }
  })

  it('show the same conflict again where two PCs decided it differently, and none where they agreed', () => {
    const record = twoSides('reply.findings', '甲', '乙')
    const [first, second] = [0, 1].map((at) => planResolution(record, conflictOf(record), sideOf(record, at), around()))
    if (first?.ok !== true || second?.ok !== true) throw new Error('refused')
    const apart = receive(fold(record, 'pca', first.value).record, fold(record, 'pcb', second.value).commit)
    expect(listConflicts(apart)).toHaveLength(1)
    const agreed = receive(fold(record, 'pca', first.value).record, fold(record, 'pcb', first.value).commit)
    expect(listConflicts(agreed)).toEqual([])
  })
})
