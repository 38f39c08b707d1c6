import { describe, expect, it } from 'vitest'
import { commitRefSchema, type Commit, type CommitRef, type KnownOp } from '#shared/record/commit'
import { foldCommit, touchedKeys } from '#shared/record/fold-commit'
import {
  compareRefs,
  compareWrites,
  conflictedFields,
  emptyRecord,
  isVoided,
  recordKey,
  seenRefs,
  shownHead,
  shownValue,
  standsUnder,
  unseenByVoids,
  type Head,
  type LedgerRecord,
  type VoidMark,
} from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const ref = (text: string): CommitRef => commitRefSchema.parse(text)
const [a1, a2, b1, c1] = [ref('pca00000.1:1'), ref('pca00000.1:2'), ref('pcb00000.1:1'), ref('pcc00000.1:1')]
const head = (one: CommitRef, at: number, value: unknown): Head => ({ ref: one, at: instant(at), by: 'p', value })
const mark = (one: CommitRef, at: number, lifts: boolean, saw: readonly CommitRef[] = []): VoidMark => ({
  ref: one,
  at: instant(at),
  by: 'p',
  reason: 'r',
  lifts,
  saw,
})
const recordOf = (change: Partial<LedgerRecord>): LedgerRecord => ({ ...emptyRecord('case', 'c'), ...change })

describe('the order of commits by their names', () => {
  it('goes by replica, then by number as a number', () => {
    const names = ['pca00000.1:9', 'pca00000.1:10', 'pca00000.2:1', 'pcb00000.1:1'].map(ref)
    expect(names.toReversed().sort(compareRefs)).toEqual(names)
    expect(compareRefs(a1, a1)).toBe(0)
    expect([compareRefs(a1, b1), compareRefs(b1, a1)]).toEqual([-1, 1])
    expect(compareRefs(a2, a1)).toBeGreaterThan(0)
  })

  it('of writes goes by the clock, and by name where clocks agree', () => {
    expect(compareWrites({ at: instant(5), ref: b1 }, { at: instant(9), ref: a1 })).toBeLessThan(0)
    expect(compareWrites({ at: instant(9), ref: a1 }, { at: instant(5), ref: b1 })).toBeGreaterThan(0)
    expect(compareWrites({ at: instant(5), ref: b1 }, { at: instant(5), ref: a1 })).toBeGreaterThan(0)
    expect(compareWrites({ at: instant(5), ref: a1 }, { at: instant(5), ref: a1 })).toBe(0)
  })
})

describe('what a record shows', () => {
  const record = recordOf({
    registers: {
      y: [head(b1, 9, '后'), head(a1, 5, '先')],
      x: [head(a1, 5, '甲'), head(b1, 5, '乙')],
      same: [head(a1, 5, { p: 1, q: 2 }), head(b1, 6, { q: 2, p: 1 })],
    },
  })

  it('is of each field the latest write, by name where clocks agree, and nothing where none was', () => {
    expect([shownValue(record, 'y'), shownValue(record, 'x'), shownValue(record, 'z')]).toEqual(['后', '乙', undefined])
    expect(shownHead(record, 'y')).toEqual(head(b1, 9, '后'))
    expect(shownHead(record, 'z')).toBeUndefined()
  })

  it('names the fields with several values, sorted, and not those whose values are alike', () => {
    expect(conflictedFields(record)).toEqual(['x', 'y'])
  })

  it('names what a new write of a field has to have seen', () => {
    expect(seenRefs(record, 'y')).toEqual([b1, a1])
    expect([seenRefs(record, 'z'), seenRefs(undefined, 'y')]).toEqual([[], []])
  })

  it('is kept under its kind and its id, and stands under no name that every object has', () => {
    expect(recordKey({ of: 'case', id: 'a/b' })).toBe('case/a/b')
    expect(standsUnder({}, 'constructor')).toBeUndefined()
    expect(standsUnder({ f: 1 }, 'f')).toBe(1)
    expect(emptyRecord('case', 'c')).toEqual({
      of: 'case',
      id: 'c',
      registers: {},
      lists: {},
      sets: {},
      voids: [],
      commits: [],
    })
  })
})

describe('a record with voidings', () => {
  it('is struck out by its latest one, and not once that was taken back', () => {
    expect(isVoided(recordOf({}))).toBe(false)
    expect(isVoided(recordOf({ voids: [mark(a1, 1, false)] }))).toBe(true)
    expect(isVoided(recordOf({ voids: [mark(b1, 9, true), mark(a1, 1, false)] }))).toBe(false)
    expect(isVoided(recordOf({ voids: [mark(a1, 1, true), mark(b1, 9, false)] }))).toBe(true)
    expect(isVoided(recordOf({ voids: [mark(b1, 5, false), mark(a1, 5, true)] }))).toBe(true)
  })

  it('has work against it that a voiding in force did not see, sorted by name, and no taking back’s', () => {
    const commits = [a1, a2, b1, c1]
    expect(unseenByVoids(recordOf({ commits }))).toEqual([])
    expect(unseenByVoids(recordOf({ commits, voids: [mark(c1, 1, false, [])] }))).toEqual([a1, a2, b1])
    expect(unseenByVoids(recordOf({ commits, voids: [mark(c1, 1, false, [a1, b1])] }))).toEqual([a2])
    expect(unseenByVoids(recordOf({ commits, voids: [mark(c1, 1, true, [])] }))).toEqual([])
    expect(
      unseenByVoids(
        recordOf({ commits: commits.toReversed(), voids: [mark(c1, 1, false, [a1]), mark(b1, 2, false, [a1])] }),
      ),
    ).toEqual([a2])
  })

  it('has a taking back against it that the voiding did not see, and none that it saw', () => {
    expect(
      unseenByVoids(recordOf({ commits: [a1, b1], voids: [mark(a1, 1, false, []), mark(b1, 2, true, [])] })),
    ).toEqual([b1])
    expect(
      unseenByVoids(recordOf({ commits: [a1, b1], voids: [mark(a1, 1, false, [b1]), mark(b1, 2, true, [])] })),
    ).toEqual([])
    expect(
      unseenByVoids(recordOf({ commits: [a1, b1], voids: [mark(a1, 1, false, []), mark(b1, 2, false, [])] })),
    ).toEqual([])
  })
})

describe('folding', () => {
  const commitOf = (name: string, seq: number, at: number, ops: readonly KnownOp[]): Commit => ({
    v: 1,
    replica: replica(name),
    seq,
    prev: '',
    at: instant(at),
    by: `p-${name}`,
    ops: [...ops],
  })
  const on = { of: 'case', id: 'c' }
  function fold(...commits: readonly Commit[]): LedgerRecord {
    const records = new Map<string, LedgerRecord>()
    for (const commit of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
    return records.get('case/c') ?? emptyRecord('none', 'none')
  }

  it('asks for each record of a commit once', () => {
    const ops: KnownOp[] = [
      { op: 'append', ...on, field: 'f', value: 1 },
      { op: 'append', ...on, field: 'f', value: 2 },
      { op: 'append', of: 'office', id: 'o', field: 'f', value: 3 },
    ]
    expect(touchedKeys(commitOf('pca', 1, 1, ops))).toEqual(['case/c', 'office/o'])
  })

  it('writes a field, a list and a voiding with who, when and by which commit', () => {
    const stamp = { ref: a1, at: 7, by: 'p-pca' }
    const record = fold(
      commitOf('pca', 1, 7, [
        { op: 'set', ...on, field: 'f', value: 1, saw: [] },
        { op: 'append', ...on, field: 'l', value: 2 },
        { op: 'add', ...on, field: 's', element: 'e' },
        { op: 'void', ...on, reason: '重复', saw: [b1] },
      ]),
    )
    expect(record).toEqual({
      ...on,
      registers: { f: [{ ...stamp, value: 1 }] },
      lists: { l: [{ ...stamp, index: 1, value: 2 }] },
      sets: { s: [{ element: 'e', adds: [a1] }] },
      voids: [{ ...stamp, reason: '重复', lifts: false, saw: [b1] }],
      commits: [a1],
    })
  })

  it('changes nothing where the commit is folded already', () => {
    const commit = commitOf('pca', 1, 7, [
      { op: 'append', ...on, field: 'l', value: 2 },
      { op: 'append', ...on, field: 'l', value: 2 },
    ])
    expect(fold(commit, commit)).toEqual(fold(commit))
    expect(foldCommit(new Map([['case/c', fold(commit)]]), commit).size).toBe(0)
    expect(fold(commit).lists['l']).toHaveLength(2)
  })

  it('lets the later write of one commit stand for the earlier, and keeps other writes by their clocks', () => {
    const twice = commitOf('pca', 1, 7, [
      { op: 'set', ...on, field: 'f', value: 1, saw: [] },
      { op: 'set', ...on, field: 'f', value: 2, saw: [] },
    ])
    expect(fold(twice).registers['f']?.map(({ value }) => value)).toEqual([2])
    expect(
      fold(twice, commitOf('pcb', 1, 3, [{ op: 'set', ...on, field: 'f', value: 3, saw: [] }])).registers['f']?.map(
        ({ value }) => value,
      ),
    ).toEqual([3, 2])
    expect(
      fold(commitOf('pca', 2, 7, [{ op: 'set', ...on, field: 'g', value: 1, saw: [] }]), twice).registers,
    ).toMatchObject({ f: [{ value: 2 }], g: [{ value: 1 }] })
  })

  it('lists entries by clock, commit and place', () => {
    const entry = (value: number): KnownOp => ({ op: 'append', ...on, field: 'l', value })
    const commits = [
      commitOf('pcb', 1, 5, [entry(3), entry(4)]),
      commitOf('pca', 1, 5, [entry(1), entry(2)]),
      commitOf('pcc', 1, 1, [entry(0)]),
    ]
    for (const order of [commits, commits.toReversed()])
      expect(fold(...order).lists['l']?.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
  })

  it('keeps a set sorted, its elements apart, and each addition once', () => {
    const add = (element: string): KnownOp => ({ op: 'add', ...on, field: 's', element })
    const record = fold(
      commitOf('pca', 1, 1, [add('z'), add('x'), add('y'), add('x')]),
      commitOf('pcb', 1, 1, [add('x')]),
      commitOf('pcb', 2, 1, [
        { op: 'remove', ...on, field: 's', element: 'y', saw: [a1] },
        { op: 'remove', ...on, field: 'other', element: 'y', saw: [a1] },
      ]),
    )
    expect(record.sets).toEqual({
      s: [
        { element: 'x', adds: [a1, b1] },
        { element: 'z', adds: [a1] },
      ],
      other: [],
    })
  })

  it('lets a taking back supersede the voidings that it saw, and no others', () => {
    const [one, two] = [
      commitOf('pca', 1, 9, [{ op: 'void', ...on, reason: '甲', saw: [] }]),
      commitOf('pcb', 1, 5, [{ op: 'void', ...on, reason: '乙', saw: [] }]),
    ]
    expect(fold(one, two).voids.map(({ reason }) => reason)).toEqual(['乙', '甲'])
    expect(fold(one, two, commitOf('pcc', 1, 1, [{ op: 'lift', ...on, reason: '丙', saw: [a1] }])).voids).toEqual([
      { ref: c1, at: 1, by: 'p-pcc', reason: '丙', lifts: true, saw: [a1] },
      expect.objectContaining({ reason: '乙', lifts: false }),
    ])
  })

  it('shows what was taken over as the act of who did it, field, list and voiding', () => {
    const adopted = { ref: ref('pcx00000.1:3'), at: instant(2), by: 'who' }
    const record = fold(
      commitOf('pca', 1, 7, [
        { op: 'set', ...on, field: 'f', value: 1, saw: [], adopted },
        { op: 'append', ...on, field: 'l', value: 2, adopted },
        { op: 'void', ...on, reason: 'r', saw: [], adopted },
      ]),
    )
    const stamp = { ref: a1, at: 2, by: 'who' }
    expect(record.registers['f']).toEqual([{ ...stamp, value: 1 }])
    expect(record.lists['l']).toEqual([{ ...stamp, index: 1, value: 2, adopted: adopted.ref }])
    expect(record.voids).toEqual([{ ...stamp, reason: 'r', lifts: false, saw: [] }])
    expect(
      fold(commitOf('pca', 1, 7, [{ op: 'append', ...on, field: 'l', value: 2 }])).lists['l']?.[0],
    ).not.toHaveProperty('adopted')
  })

  it('keeps of copies taken over by several the one of the lowest name, beside other entries', () => {
    const copy = (name: string, value: string): Commit =>
      commitOf(name, 1, 7, [
        { op: 'append', ...on, field: 'l', value, adopted: { ref: ref('pcx00000.1:3'), at: instant(2), by: 'who' } },
      ])
    const [a, b, c, other] = [copy('pca', 'n'), copy('pcb', 'n'), copy('pcc', 'n'), copy('pcd', 'm')]
    for (const order of [
      [a, b, c, other],
      [c, b, a, other],
      [other, b, a, c],
      [b, other, c, a],
    ]) {
      expect(fold(...order).lists['l']?.map(({ ref: one, value }) => [one, value])).toEqual([
        [a1, 'n'],
        [ref('pcd00000.1:1'), 'm'],
      ])
    }
  })
})
