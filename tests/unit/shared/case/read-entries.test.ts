import { describe, expect, it } from 'vitest'
import { uncover } from '#shared/case/private-text'
import { readEntries } from '#shared/case/read-entries'
import { instantSchema } from '#shared/prelude/instant'
import { logCommit, replicaIdSchema } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'

const [here, there] = [replicaIdSchema.parse('pcahere00.1'), replicaIdSchema.parse('pcbthere0.1')]

/** One act: who wrote it, the how-manieth of that PC, at which time by its clock, and what. */
type Told = readonly [typeof here, number, number, string]

/** The texts of a case's notes in the order in which they are told, the commits folded as they are given. */
function order(acts: readonly Told[]): string[] {
  let records = new Map<string, LedgerRecord>()
  for (const [replica, seq, at, text] of acts) {
    const { commit } = logCommit({
      v: 1,
      replica,
      seq,
      prev: seq === 1 ? '' : 'a'.repeat(64),
      at: instantSchema.parse(at),
      by: 'clerk',
      ops: [{ op: 'append', of: 'case', id: 'x', field: 'acts', value: { act: 'noted', on: '2026-11-23', text } }],
    })
    records = new Map([...records, ...foldCommit(records, commit)])
  }
  const record = records.get('case/x')
  return record === undefined
    ? []
    : readEntries(record, 'handling').flatMap(({ act }) => (act.act === 'noted' ? [uncover(act.text)] : []))
}

describe('the entries of a case', () => {
  it('stand in the order in which one PC wrote them, though its clock was set back or had jumped ahead', () => {
    expect(
      order([
        [here, 1, 500, 'one'],
        [here, 2, 900, 'two'],
        [here, 3, 100, 'three'],
        [here, 10, 600, 'ten'],
      ]),
    ).toEqual(['one', 'two', 'three', 'ten'])
  })

  it('stand between PCs as their clocks put them, alike in whatever order they came', () => {
    const [one, two, other]: readonly [Told, Told, Told] = [
      [here, 1, 500, 'one'],
      [here, 2, 100, 'two'],
      [there, 1, 300, 'other'],
    ]
    for (const come of [
      [one, two, other],
      [other, two, one],
      [two, other, one],
    ])
      expect(order(come)).toEqual(['one', 'other', 'two'])
  })
})
