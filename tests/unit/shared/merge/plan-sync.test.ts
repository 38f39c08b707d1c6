import { describe, expect, it } from 'vitest'
import { planSync, type SyncGround } from '#shared/merge/plan-sync'
import { judgeBrake, type BrakeCounts } from '#shared/merge/sync-brake'
import { commitRef, logCommit, type Commit, type CommitRef, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const [own, other] = [replica('pca'), replica('pcb')]
const write = (name: string, seq: number, ...ops: readonly KnownOp[]): Commit => ({
  v: 1,
  replica: replica(name),
  seq,
  prev: '',
  at: instant(seq),
  by: name,
  ops: [...ops],
})
const set = (id: string, field: string, value: unknown, saw: readonly CommitRef[] = [], of = 'case'): KnownOp => ({
  op: 'set',
  of,
  id,
  field,
  value,
  saw: [...saw],
})
const strike = (op: 'void' | 'lift', id: string, saw: readonly CommitRef[]): KnownOp => ({
  op,
  of: 'case',
  id,
  reason: '重复',
  saw: [...saw],
})

function fold(...commits: readonly Commit[]): Map<string, LedgerRecord> {
  const records = new Map<string, LedgerRecord>()
  for (const commit of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  return records
}
const admission: SyncGround['admission'] = {
  fresh: 4,
  repeated: 3,
  held: 2,
  gaps: [{ replica: other, from: 2, to: 3 }],
  quarantined: 1,
  forks: [{ replica: other, seq: 1, heldHash: 'h', foundHash: 'f' }],
}
const ground = (change: Partial<SyncGround> = {}): SyncGround => ({
  coming: [],
  vector: {},
  before: new Map(),
  after: new Map(),
  admission,
  ownReplica: own,
  ownHeadSeq: 0,
  irregular: [],
  openBefore: 100,
  isOpen: () => false,
  stageAfter: () => undefined,
  ...change,
})
const seen = (name: string, seq: number): CommitRef => commitRef({ replica: replica(name), seq })

describe('what an import would do', () => {
  it('tells the new cases, the changed ones and the struck out ones apart, and counts nothing that is no case', () => {
    const base = [write('pca', 1, set('changed', 'place', '甲')), write('pca', 2, set('struck', 'place', '甲'))]
    const came = [
      write('pcb', 1, set('changed', 'stage', 's')),
      write('pcb', 2, strike('void', 'struck', [seen('pca', 2)])),
      write('pcb', 3, set('new', 'place', '乙')),
      write('pcb', 4, set('office', 'profile', 1, [], 'office')),
    ]
    expect(planSync(ground({ before: fold(...base), after: fold(...base, ...came) }))).toMatchObject({
      newCaseIds: ['new'],
      changedCaseIds: ['changed'],
      voidedCaseIds: ['struck'],
      conflicts: [],
    })
  })

  it('counts a case that was struck out before as changed, also where it is taken back', () => {
    const base = [write('pca', 1, set('c', 'place', '甲')), write('pca', 2, strike('void', 'c', [seen('pca', 1)]))]
    for (const op of [set('c', 'stage', 's'), strike('lift', 'c', [seen('pca', 1), seen('pca', 2)])]) {
      expect(planSync(ground({ before: fold(...base), after: fold(...base, write('pcb', 1, op)) }))).toMatchObject({
        newCaseIds: [],
        changedCaseIds: ['c'],
        voidedCaseIds: [],
      })
    }
  })

  it('lists the conflicts that it would bring, and not those that stand already', () => {
    const base = [
      write('pca', 1, set('c', 'place', '甲'), set('c', 'stage', 1)),
      write('pcc', 1, set('c', 'place', '丙')),
    ]
    const after = fold(
      ...base,
      write('pcb', 1, set('c', 'place', '乙'), set('c', 'stage', 2)),
      write('pcb', 2, set('d', 'title', 1)),
      write('pcd', 1, set('d', 'title', 2)),
    )
    const { conflicts } = planSync(ground({ before: fold(...base), after }))
    expect(conflicts.map((conflict) => [conflict.id, conflict.kind === 'field' ? conflict.field : 'void'])).toEqual([
      ['c', 'stage'],
      ['d', 'title'],
    ])
  })

  it('lists a voiding against unseen work once, and a field’s conflict beside it', () => {
    const base = [write('pca', 1, set('c', 'place', '甲'))]
    const struck = write('pcb', 1, strike('void', 'c', []))
    expect(planSync(ground({ before: fold(...base), after: fold(...base, struck) })).conflicts).toMatchObject([
      { kind: 'void', unseen: [seen('pca', 1)] },
    ])
    expect(
      planSync(
        ground({
          before: fold(...base, struck),
          after: fold(...base, struck, write('pcc', 1, set('c', 'place', '乙'))),
        }),
      ).conflicts,
    ).toMatchObject([{ kind: 'field', field: 'place' }])
  })

  it('passes on what the admission found, and the stages that nothing explains', () => {
    const irregular = [
      { caseId: 'c', ref: seen('pcb', 1), by: 'p', from: ['received'] as const, to: 'closed' as const },
    ]
    expect(planSync(ground({ irregular }))).toMatchObject({ ...admission, irregular })
  })
})

describe('acts under this PC’s own name that others know and it does not', () => {
  const coming = (name: typeof own, ...seqs: readonly number[]) =>
    seqs.map((seq) => logCommit({ ...write('x', seq, set('c', 'f', 1)), replica: name }))

  it('are counted up to the furthest that comes back or is known to the sender', () => {
    const count = (change: Partial<SyncGround>) => planSync(ground({ vector: { [own]: 5 }, ...change })).ownReturned
    expect(count({ coming: coming(own, 6, 8, 7) })).toBe(3)
    expect(count({ coming: coming(own, 6), ownHeadSeq: 9 })).toBe(4)
    expect(count({ coming: coming(own, 4, 5), ownHeadSeq: 5 })).toBe(0)
    expect(count({ coming: coming(other, 9), ownHeadSeq: 2 })).toBe(0)
  })

  it('are all there are where this PC knows none of its own', () => {
    expect(planSync(ground({ coming: coming(own, 1, 2) })).ownReturned).toBe(2)
    expect(planSync(ground({ ownHeadSeq: 3 })).ownReturned).toBe(3)
  })
})

describe('the brake on a large import', () => {
  const nothing: BrakeCounts = { openBefore: 60, openTouched: 0, struck: 0, ended: 0, closed: 0 }
  const reasonsOf = (counts: Partial<BrakeCounts>) => judgeBrake({ ...nothing, ...counts }).reasons

  it.each<readonly [string, Partial<BrakeCounts>, readonly string[]]>([
    ['a third of them worked on, nine answered', { openTouched: 25, closed: 9 }, []],
    ['all but a few worked on in a small office', { openBefore: 20, openTouched: 18, closed: 4 }, []],
    ['half of them worked on after a month', { openBefore: 180, openTouched: 95, closed: 60, ended: 4, struck: 2 }, []],
    ['two struck out in an office of four', { openBefore: 4, openTouched: 2, struck: 2 }, []],
    ['seven struck out', { openTouched: 7, struck: 7 }, ['struck']],
    ['three of twenty struck out', { openBefore: 20, openTouched: 3, struck: 3 }, ['struck']],
    ['six struck out of sixty', { openTouched: 6, struck: 6 }, []],
    ['thirteen merged into others', { openTouched: 13, ended: 13 }, ['ended']],
    ['twelve merged into others', { openTouched: 12, ended: 12 }, []],
    ['nearly all answered at once', { openTouched: 40, closed: 40 }, ['closed']],
    ['twenty struck out of two thousand', { openBefore: 2_000, openTouched: 20, struck: 20 }, ['struck']],
    ['most of a large office’s changed', { openBefore: 300, openTouched: 160 }, ['touched']],
    ['several at once', { openTouched: 30, struck: 10, ended: 15 }, ['struck', 'ended']],
  ])('of sixty open cases, unless said otherwise: %s', (_what, counts, reasons) => {
    expect(reasonsOf(counts)).toEqual(reasons)
    expect(judgeBrake({ ...nothing, ...counts }).pulled).toBe(reasons.length > 0)
  })

  /** An import that changes `changed` cases, ends `ended` and strikes out `struck`. */
  function brakeOf(changed: number, ended: number, struck: number, isOpen: (id: string) => boolean = () => true) {
    const ids = Array.from({ length: changed + ended + struck }, (_, at) => `c${at}`)
    const base = ids.map((id, at) => write('pca', at + 1, set(id, 'place', '甲')))
    const came = ids.map((id, at) =>
      write('pcb', at + 1, at < changed + ended ? set(id, 'stage', 's') : strike('void', id, [seen('pca', at + 1)])),
    )
    return planSync(
      ground({
        before: fold(...base),
        after: fold(...base, ...came),
        openBefore: 20,
        isOpen,
        stageAfter: (id) => (Number(id.slice(1)) < changed ? 'closed' : 'merged'),
      }),
    ).brake
  }

  it('counts what was open, what is struck out wherever it stood, and no new cases', () => {
    expect(brakeOf(4, 6, 3)).toEqual({
      openBefore: 20,
      openTouched: 13,
      struck: 3,
      ended: 6,
      closed: 4,
      reasons: ['struck', 'ended'],
      pulled: true,
    })
    expect(brakeOf(4, 6, 3, () => false)).toMatchObject({ openTouched: 0, struck: 3, ended: 0, closed: 0 })
    expect(
      planSync(ground({ after: fold(write('pcb', 1, set('n', 'place', '甲'))), isOpen: () => true })).brake,
    ).toMatchObject({ openTouched: 0, pulled: false })
  })
})
