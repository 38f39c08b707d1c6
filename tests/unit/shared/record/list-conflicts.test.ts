import { describe, expect, it } from 'vitest'
import { commitRef, type Commit, type CommitRef, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictNames, listConflicts } from '#shared/record/list-conflicts'
import { isVoided, unseenByVoids, type LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const target = { of: 'case', id: 'c' }
const set = (field: string, value: unknown, saw: readonly CommitRef[] = [], of = 'case'): KnownOp => ({
  op: 'set',
  ...target,
  of,
  field,
  value,
  saw: [...saw],
})
const strike = (op: 'void' | 'lift', saw: readonly CommitRef[]): KnownOp => ({
  op,
  ...target,
  reason: 'r',
  saw: [...saw],
})
const ref = (name: string, seq: number): CommitRef => commitRef({ replica: replica(name), seq })
const write = (name: string, seq: number, at: number, ...ops: KnownOp[]): Commit => ({
  v: 1,
  replica: replica(name),
  seq,
  prev: '',
  at: instant(at),
  by: name,
  ops,
})

function fold(...commits: readonly Commit[]): LedgerRecord {
  const records = new Map<string, LedgerRecord>()
  for (const commit of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  const [record] = records.values()
  if (record === undefined) throw new Error('nothing folded')
  return record
}

const [a1, b1] = [ref('pca', 1), ref('pcb', 1)]

describe('listConflicts', () => {
  it('names a field with several values once, the sides in the order of their clocks', () => {
    const record = fold(write('pca', 1, 9, set('place', '甲')), write('pcb', 1, 5, set('place', '乙'), set('stage', 1)))
    expect(listConflicts(record)).toEqual([
      {
        kind: 'field',
        ...target,
        field: 'place',
        sides: [expect.objectContaining({ ref: b1, value: '乙' }), expect.objectContaining({ ref: a1, value: '甲' })],
      },
    ])
    expect(conflictNames(record)).toEqual(['place'])
  })

  it('lists fields by name', () => {
    const both = [set('y', 1), set('x', 1)]
    expect(conflictNames(fold(write('pca', 1, 1, ...both), write('pcb', 1, 2, set('x', 2), set('y', 2))))).toEqual([
      'x',
      'y',
    ])
  })

  it.each(['inbox', 'outbox', 'sync', 'alarm', 'activity'])('asks nothing about %s', (of) => {
    expect(
      listConflicts(fold(write('pca', 1, 1, set('x', 1, [], of)), write('pcb', 1, 1, set('x', 2, [], of)))),
    ).toEqual([])
  })

  it.each([
    ['case', 'sheet'],
    ['device', 'revokedAt'],
  ])('asks nothing about %s/%s, which a rule settles', (of, field) => {
    expect(
      listConflicts(fold(write('pca', 1, 1, set(field, 1, [], of)), write('pcb', 1, 1, set(field, 2, [], of)))),
    ).toEqual([])
    const other = of === 'case' ? 'device' : 'case'
    expect(
      listConflicts(fold(write('pca', 1, 1, set(field, 1, [], other)), write('pcb', 1, 1, set(field, 2, [], other)))),
    ).toHaveLength(1)
  })

  it('sets work that a voiding did not see against it, and nothing that it saw', () => {
    const work = [write('pca', 1, 1, set('place', '甲')), write('pcb', 1, 2, set('stage', 1))]
    const struck = fold(...work, write('pcc', 1, 3, strike('void', [a1])))
    expect(listConflicts(struck)).toEqual([{ kind: 'void', ...target, marks: struck.voids, unseen: [b1] }])
    expect(conflictNames(struck)).toEqual(['void'])
    expect(listConflicts(fold(...work, write('pcc', 1, 3, strike('void', [a1, b1]))))).toEqual([])
  })

  it('asks nothing of a record that is struck out with all of it seen, and all again once that is taken back', () => {
    const sides = [write('pca', 1, 1, set('place', '甲')), write('pcb', 1, 2, set('place', '乙'))]
    const voided = write('pcc', 1, 3, strike('void', [a1, b1]))
    expect(conflictNames(fold(...sides, voided))).toEqual([])
    const late = write('pcd', 1, 9, set('stage', 1))
    expect(conflictNames(fold(...sides, voided, late))).toEqual(['place', 'void'])
    expect(conflictNames(fold(...sides, voided, write('pcc', 2, 4, strike('lift', [a1, b1, ref('pcc', 1)]))))).toEqual([
      'place',
    ])
  })

  it('sets a taking back that did not see another voiding against that', () => {
    const base = write('pca', 1, 1, set('place', '甲'))
    const [one, other] = [write('pcb', 1, 2, strike('void', [a1])), write('pcc', 1, 3, strike('void', [a1]))]
    const lift = write('pcd', 1, 4, strike('lift', [a1, ref('pcb', 1)]))
    const record = fold(base, one, other, lift)
    expect(unseenByVoids(record)).toEqual([ref('pcb', 1), ref('pcd', 1)])
    expect(isVoided(record)).toBe(false)
    expect(isVoided(fold(base, one, other))).toBe(true)
    expect(unseenByVoids(fold(base, one, other))).toEqual([])
  })
})
