import { describe, expect, it } from 'vitest'
import { planAdoption } from '#shared/merge/plan-adoption'
import { commitRef, logCommit, type Commit, type CommitRef, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictedFields, type LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const commitOf = (name: string, seq: number, by: string, ops: readonly KnownOp[]): Commit => ({
  v: 1,
  replica: replica(name),
  seq,
  prev: '',
  at: instant(1000 * seq),
  by,
  ops: [...ops],
})
const set = (value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  of: 'case',
  id: 'c',
  field: 'place',
  value,
  saw: [...saw],
})
const note = (value: string): KnownOp => ({ op: 'append', of: 'case', id: 'c', field: 'acts', value })

function foldAll(commits: readonly Commit[]): Map<string, LedgerRecord> {
  const records = new Map<string, LedgerRecord>()
  for (const commit of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  return records
}
const caseOf = (records: ReadonlyMap<string, LedgerRecord>): LedgerRecord => {
  const record = records.get('case/c')
  if (record === undefined) throw new Error('nothing folded')
  return record
}

const shared = commitOf('pc', 1, 'clerk', [set('石桥村')])
const original = commitOf('pc', 2, 'clerk', [note('原机记的')])
const clone = [
  commitOf('pc', 2, 'other', [note('副本记的'), set('东河村', [commitRef(shared)])]),
  commitOf('pc', 3, 'other', [set('西河村', [commitRef(commitOf('pc', 2, '', [note('')]))])]),
]
const forks = new Map([[String(replica('pc')), 2]])
const adoptBy = (records: ReadonlyMap<string, LedgerRecord>): Commit =>
  commitOf('pb', 1, 'keeper', planAdoption(clone.map(logCommit), forks, records))

describe('taking over what a cloned PC recorded', () => {
  it('shows it as the act of who did it, the last value of each field only', () => {
    const here = foldAll([shared, original])
    const record = caseOf(foldAll([shared, original, adoptBy(here)]))
    expect(new Map(record.lists['acts']?.map(({ value, by }) => [value, by]))).toEqual(
      new Map([
        ['原机记的', 'clerk'],
        ['副本记的', 'other'],
      ]),
    )
    expect(record.registers['place']?.map(({ value, by }) => [value, by])).toEqual([['西河村', 'other']])
    expect(conflictedFields(record)).toEqual([])
  })

  it('stands beside what was written here meanwhile, for a person to decide', () => {
    const meanwhile = commitOf('pa', 1, 'clerk', [set('南河村', [commitRef(shared)])])
    const here = foldAll([shared, original, meanwhile])
    const record = caseOf(foldAll([shared, original, meanwhile, adoptBy(here)]))
    expect(conflictedFields(record)).toEqual(['place'])
    expect(record.registers['place']?.map(({ value }) => value).toSorted()).toEqual(['南河村', '西河村'].toSorted())
  })

  it('doubles nothing on a PC where the branch is the one that was folded', () => {
    const adoption = adoptBy(foldAll([shared, original]))
    const there = caseOf(foldAll([shared, ...clone, adoption]))
    expect(there.lists['acts']?.map(({ value }) => value)).toEqual(['副本记的'])
    expect(conflictedFields(there)).toEqual([])
  })

  it('leaves out what stands here already, and the notes of the exchange', () => {
    const same = commitOf('pa', 1, 'clerk', [set('西河村', [commitRef(shared)])])
    const here = foldAll([shared, original, same])
    const exchange = commitOf('pc', 4, 'other', [{ op: 'set', of: 'sync', id: 'x', field: 'sent', value: 1, saw: [] }])
    expect(planAdoption([...clone, exchange].map(logCommit), forks, here).map((op) => op.op)).toEqual(['append'])
  })

  const adoptedFrom = (commit: Commit) => ({ ref: commitRef(commit), at: commit.at, by: commit.by })
  const on = { of: 'case', id: 'c' }

  it('takes over each kind of op as its writer’s, in the order of the branch, whatever the order it is handed in', () => {
    const ops: KnownOp[] = [
      note('甲'),
      { op: 'add', ...on, field: 'files', element: 'f' },
      { op: 'remove', ...on, field: 'files', element: 'g', saw: [commitRef(shared)] },
      { op: 'void', ...on, reason: 'r', saw: [commitRef(shared)] },
      { op: 'lift', ...on, reason: 's', saw: [commitRef(shared)] },
    ]
    const [one, two] = [commitOf('pc', 2, 'other', ops), commitOf('pc', 3, 'third', [note('乙')])]
    const planned = [
      ...ops.map((op) => ({ ...op, adopted: adoptedFrom(one) })),
      { ...note('乙'), adopted: adoptedFrom(two) },
    ]
    expect(planAdoption([two, one].map(logCommit), forks, new Map())).toEqual(planned)
  })

  it('claims to have seen nothing whose name stands for another act here: from the fork on, of the forked PC', () => {
    const refs = [
      ['pc', 1],
      ['pc', 2],
      ['pc', 3],
      ['pa', 9],
    ].map(([name, seq]) => commitRef(commitOf(String(name), Number(seq), '', [])))
    const clear = [refs[0], refs[3]]
    const removal: KnownOp = { op: 'remove', ...on, field: 'files', element: 'g', saw: refs }
    const planned = planAdoption([logCommit(commitOf('pc', 4, 'other', [set('新', refs), removal]))], forks, new Map())
    expect(planned.map((op) => ('saw' in op ? op.saw : undefined))).toEqual([clear, clear])
    expect(planAdoption([logCommit(commitOf('pc', 4, 'other', [removal]))], new Map(), new Map())[0]).toMatchObject({
      saw: refs,
    })
  })

  it('lets the last value of a field claim what all of the branch’s writes of it saw, each once', () => {
    const [x, y] = [commitRef(commitOf('px', 1, '', [])), commitRef(commitOf('py', 1, '', []))]
    const other: KnownOp = { op: 'set', ...on, field: 'stage', value: 1, saw: [] }
    const branch = [
      commitOf('pc', 2, 'other', [set('先', [x]), other]),
      commitOf('pc', 3, 'third', [set('后', [y, x])]),
    ]
    expect(planAdoption(branch.map(logCommit), forks, new Map())).toEqual([
      { ...set('后', [x, y]), adopted: adoptedFrom(commitOf('pc', 3, 'third', [])) },
      { ...other, adopted: adoptedFrom(commitOf('pc', 2, 'other', [])) },
    ])
  })

  it('leaves out the alarms that the branch raised', () => {
    expect(
      planAdoption(
        [logCommit(commitOf('pc', 2, 'other', [{ op: 'append', of: 'alarm', id: 'x', field: 'forks', value: 1 }]))],
        forks,
        new Map(),
      ),
    ).toEqual([])
  })

  it('takes over an empty value where nothing stands here', () => {
    const unset = set(undefined)
    expect(planAdoption([logCommit(commitOf('pc', 2, 'other', [unset]))], forks, new Map())).toHaveLength(1)
  })
})
