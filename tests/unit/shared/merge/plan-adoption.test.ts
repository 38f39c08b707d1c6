import { describe, expect, it } from 'vitest'
import { planAdoption } from '#shared/merge/plan-adoption'
import { commitRef, logCommit, type Commit, type CommitRef, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictedFields, type LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const commitOf = (name: string, seq: number, by: string, ops: readonly KnownOp[]): Commit => ({ v: 1, replica: replica(name), seq, prev: '', at: instant(1000 * seq), by, ops: [...ops] })
const set = (value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({ op: 'set', of: 'case', id: 'c', field: 'place', value, saw: [...saw] })
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
const clone = [commitOf('pc', 2, 'other', [note('副本记的'), set('东河村', [commitRef(shared)])]), commitOf('pc', 3, 'other', [set('西河村', [commitRef(commitOf('pc', 2, '', [note('')]))])])]
const forks = new Map([[String(replica('pc')), 2]])
const adoptBy = (records: ReadonlyMap<string, LedgerRecord>): Commit => commitOf('pb', 1, 'keeper', planAdoption(clone.map(logCommit), forks, records))

describe('taking over what a cloned PC recorded', () => {
  it('shows it as the act of who did it, the last value of each field only', () => {
    const here = foldAll([shared, original])
    const record = caseOf(foldAll([shared, original, adoptBy(here)]))
    expect(new Map(record.lists['acts']?.map(({ value, by }) => [value, by]))).toEqual(new Map([['原机记的', 'clerk'], ['副本记的', 'other']]))
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
})
