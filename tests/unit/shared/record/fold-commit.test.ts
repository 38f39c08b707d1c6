import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commitRef,
  hashLine,
  logCommit,
  parseCommitLine,
  type Commit,
  type CommitRef,
  type KnownOp,
} from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictedFields, seenRefs, shownValue, type LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '#tests/support/builders'

const commitOf = (name: string, seq: number, at: number, ops: readonly KnownOp[], prev = ''): Commit => ({
  v: 1,
  replica: replica(name),
  seq,
  prev: prev === '' ? '' : prev,
  at: instant(at),
  by: `p-${name}`,
  ops: [...ops],
})
const set = (field: string, value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  of: 'case',
  id: 'c',
  field,
  value,
  saw: [...saw],
})
const foldAll = (commits: readonly Commit[]): ReadonlyMap<string, LedgerRecord> => {
  const records = new Map<string, LedgerRecord>()
  for (const commit of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  return records
}
const folded = (commits: readonly Commit[]): LedgerRecord => {
  const record = foldAll(commits).get('case/c')
  if (record === undefined) throw new Error('nothing folded')
  return record
}

describe('foldCommit', () => {
  it('lets a write supersede exactly the writes it saw', () => {
    const first = commitOf('a', 1, 100, [set('title', 'one')])
    const second = commitOf('a', 2, 50, [set('title', 'two', [commitRef(first)])])
    expect(shownValue(folded([first, second]), 'title')).toBe('two')
    expect(conflictedFields(folded([first, second]))).toEqual([])
  })

  it('keeps both of two writes that did not see each other, whatever the clocks say', () => {
    const base = commitOf('a', 1, 100, [set('title', 'base')])
    const here = commitOf('a', 2, 200, [set('title', 'here', [commitRef(base)])])
    const there = commitOf('b', 1, 9_999_999, [set('title', 'there', [commitRef(base)])])
    const record = folded([base, here, there])
    expect(conflictedFields(record)).toEqual(['title'])
    expect((record.registers['title'] ?? []).map((head) => head.value)).toEqual(['here', 'there'])
    const settled = commitOf('a', 3, 1, [set('title', 'settled', [commitRef(here), commitRef(there)])])
    expect(conflictedFields(folded([base, here, there, settled]))).toEqual([])
    expect(shownValue(folded([base, here, there, settled]), 'title')).toBe('settled')
  })

  it('sees no conflict where two PCs wrote the same value', () => {
    expect(
      conflictedFields(
        folded([commitOf('a', 1, 1, [set('title', 'same')]), commitOf('b', 1, 2, [set('title', 'same')])]),
      ),
    ).toEqual([])
  })

  it('lets an addition survive a removal that did not see it', () => {
    const add = (name: string, seq: number) =>
      commitOf(name, seq, seq, [{ op: 'add', of: 'case', id: 'c', field: 'files', element: 'f1' }])
    const first = add('a', 1)
    const remove = commitOf('a', 2, 5, [
      { op: 'remove', of: 'case', id: 'c', field: 'files', element: 'f1', saw: [commitRef(first)] },
    ])
    expect(folded([first, remove]).sets['files']).toEqual([])
    const other = add('b', 1)
    expect(folded([first, other, remove]).sets['files']).toEqual([{ element: 'f1', adds: [commitRef(other)] }])
  })

  it('keeps every commit that touched a record, for its history', () => {
    const first = commitOf('a', 1, 1, [set('title', 'x')])
    const second = commitOf('b', 1, 2, [{ op: 'append', of: 'case', id: 'c', field: 'acts', value: 1 }])
    expect(folded([second, first]).commits).toEqual([commitRef(first), commitRef(second)])
  })

  it('ignores an op of a newer program but keeps its line to the letter', () => {
    const line = `{"v":1,"replica":"newernewer.1","seq":1,"prev":"","at":5,"by":"p","hue":"blue","ops":[{"op":"weave","of":"case","id":"c","thread":7}]}`
    const parsed = parseCommitLine(line, 1)
    if (!parsed.ok) throw new Error(parsed.failure.detail)
    expect(parsed.value.line).toBe(line)
    expect(parsed.value.hash).toBe(hashLine(line))
    expect(foldAll([parsed.value.commit]).size).toBe(0)
  })

  it('refuses a malformed op of a known kind with its place', () => {
    const line = `{"v":1,"replica":"newernewer.1","seq":1,"prev":"","at":5,"by":"p","ops":[{"op":"set","of":"case","id":"c","field":"title"}]}`
    expect(parseCommitLine(line, 7)).toEqual({
      ok: false,
      failure: { type: 'CommitMalformed', line: 7, detail: 'ops.0' },
    })
    expect(parseCommitLine('{', 3)).toMatchObject({ ok: false, failure: { line: 3 } })
  })

  it('folds commits that did not see each other to the same records in any order', () => {
    const op = fc.oneof(
      fc
        .record({ field: fc.constantFrom('title', 'stage', 'reply.opinion'), value: fc.string({ maxLength: 4 }) })
        .map(({ field, value }) => set(field, value)),
      fc
        .record({ field: fc.constantFrom('acts'), value: fc.integer() })
        .map(({ field, value }): KnownOp => ({ op: 'append', of: 'case', id: 'c', field, value })),
      fc
        .record({ element: fc.constantFrom('x', 'y') })
        .map(({ element }): KnownOp => ({ op: 'add', of: 'case', id: 'c', field: 'files', element })),
      fc.constant<KnownOp>({ op: 'void', of: 'case', id: 'c', reason: 'r', saw: [] }),
    )
    const writers = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{8}$/),
        at: fc.integer({ min: 0, max: 5 }),
        ops: fc.array(op, { minLength: 1, maxLength: 4 }),
      }),
      { selector: (one) => one.name, minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(writers, fc.infiniteStream(fc.nat()), (made, shuffle) => {
        const commits = made.map(({ name, at, ops }) => commitOf(name, 1, at, ops))
        const keyed = commits.map((commit) => ({ commit, key: shuffle.next().value }))
        const shuffled = keyed.toSorted((a, b) => Number(a.key) - Number(b.key)).map((one) => one.commit)
        expect(foldAll(shuffled)).toEqual(foldAll(commits))
      }),
      { numRuns: 500 },
    )
  })

  it('hashes the line itself, so that a changed byte is another commit', () => {
    const logged = logCommit(commitOf('a', 1, 1, [set('title', '一')]))
    expect(hashLine(logged.line)).toBe(logged.hash)
    expect(hashLine(logged.line.replace('一', '二'))).not.toBe(logged.hash)
  })
})

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('are fields like any other: %s', (field) => {
    const commit = commitOf('a', 1, 1, [
      set(field, 1),
      { op: 'append', of: 'case', id: 'c', field, value: 2 },
      { op: 'add', of: 'case', id: 'c', field, element: 'x' },
    ])
    const record = folded([commit, commitOf('b', 1, 2, [set(field, 3)])])
    expect(shownValue(record, field)).toBe(3)
    expect(seenRefs(record, field)).toEqual([
      commitRef({ replica: replica('a'), seq: 1 }),
      commitRef({ replica: replica('b'), seq: 1 }),
    ])
    expect(conflictedFields(record)).toEqual([field])
    expect(Object.entries(record.lists).map(([name, entries]) => [name, entries.map(({ value }) => value)])).toEqual([
      [field, [2]],
    ])
    expect(Object.keys(record.sets)).toEqual([field])
    expect([shownValue(folded([commitOf('a', 1, 1, [set('x', 1)])]), field), seenRefs(undefined, field)]).toEqual([
      undefined,
      [],
    ])
  })
})

describe('an op', () => {
  it('names a kind of record without a slash, so that no two records share a key', () => {
    const line = (of: string, op: string) =>
      JSON.stringify({ ...commitOf('a', 1, 1, []), ops: [{ op, of, id: 'a/b', element: 'x', field: 'f' }] })
    expect(parseCommitLine(line('case', 'add'), 1).ok).toBe(true)
    for (const op of ['add', 'weave']) expect(parseCommitLine(line('case/a', op), 1).ok).toBe(false)
  })
})

describe('an entry taken over from a branch set apart', () => {
  const source: CommitRef = commitRef({ replica: replica('x'), seq: 5 })
  const adopt = (name: string, value: unknown, at = 50): Commit =>
    commitOf(name, 1, 900, [
      {
        op: 'append',
        of: 'case',
        id: 'c',
        field: 'acts',
        value,
        adopted: { ref: source, at: instant(at), by: 'who did it' },
      },
    ])
  const original = commitOf('x', 5, 50, [{ op: 'append', of: 'case', id: 'c', field: 'acts', value: 'n' }])
  const acts = (commits: readonly Commit[]) =>
    folded(commits).lists['acts']?.map(({ ref, value, by }) => [ref, value, by])

  it('is shown as the act of who did it, and stands once however many took it over', () => {
    const [one, two] = [adopt('a', 'n'), adopt('b', 'n')]
    expect(acts([one, two])).toEqual([[commitRef(one), 'n', 'who did it']])
    expect(acts([two, one])).toEqual(acts([one, two]))
    expect(folded([one]).lists['acts']?.[0]?.at).toBe(50)
    expect(acts([one, adopt('b', 'another')])).toHaveLength(2)
  })

  it('gives way to the original where that is folded, in whatever order they come', () => {
    for (const commits of [
      [original, adopt('a', 'n')],
      [adopt('a', 'n'), original],
      [adopt('b', 'n'), original, adopt('a', 'n')],
    ]) {
      expect(acts(commits)).toEqual([[source, 'n', 'p-x']])
    }
  })

  it('leaves two like entries of one commit two', () => {
    const note: KnownOp = {
      op: 'append',
      of: 'case',
      id: 'c',
      field: 'acts',
      value: 'n',
      adopted: { ref: source, at: instant(5), by: 'w' },
    }
    expect(acts([commitOf('a', 1, 1, [note, note])])).toHaveLength(2)
  })
})

describe('a write that names more writes than an engine can hand over at once', () => {
  it('is folded like any other, and so is what takes its place', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => commitRef({ replica: replica('b'), seq: index + 1 }))
    const unreadable = commitOf('a', 1, 1, [set('title', 7, many)])
    const after = commitOf('a', 2, 2, [set('title', '好', [commitRef(unreadable)])])
    const records = new Map<string, LedgerRecord>()
    for (const commit of [commitOf('c', 1, 0, [set('title', '旧')]), unreadable, after])
      for (const [key, record] of foldCommit(records, commit, (op) =>
        'value' in op && op.value === 7 ? 'damaged' : 'known',
      ))
        records.set(key, record)
    expect(records.get('case/c')?.registers['title']?.map(({ value }) => value)).toEqual(['旧', '好'])
  })
})
