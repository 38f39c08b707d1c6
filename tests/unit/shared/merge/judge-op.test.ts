import { describe, expect, it } from 'vitest'
import { judgeOp, listVocabulary } from '#shared/merge/judge-op'
import { readableFields } from '#shared/merge/readable-fields'
import { commitRef, type Commit, type CommitOp, type CommitRef } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictNames } from '#shared/record/list-conflicts'
import { holdsNewer, readValue, type LedgerRecord } from '#shared/record/ledger-record'
import { stageSchema } from '#shared/case/stage'
import { aSheet, instant, replica } from '#tests/support/builders'

const target = { of: 'case', id: 'c' }
const set = (field: string, value: unknown, saw: readonly CommitRef[] = [], of = 'case'): CommitOp => ({
  op: 'set',
  ...target,
  of,
  field,
  value,
  saw: [...saw],
})
const act = (value: object): CommitOp => ({ op: 'append', ...target, field: 'acts', value })
const ref = (name: string, seq: number): CommitRef => commitRef({ replica: replica(name), seq })
const write = (name: string, seq: number, ...ops: CommitOp[]): Commit => ({
  v: 1,
  replica: replica(name),
  seq,
  prev: '',
  at: instant(seq * 1000),
  by: name,
  ops,
})
function fold(...commits: readonly Commit[]): LedgerRecord {
  const records = new Map<string, LedgerRecord>()
  for (const commit of commits)
    for (const [key, record] of foldCommit(records, commit, judgeOp)) records.set(key, record)
  const record = records.get('case/c')
  if (record === undefined) throw new Error('nothing folded')
  return record
}
const noted = { act: 'noted', on: '2026-11-20', text: '已联系' }

describe('judgeOp', () => {
  it.each([...new Set(readableFields.map((name) => name.split('/')[0] ?? ''))])(
    'takes no name that every object has for a field of %s',
    (of) => {
      for (const field of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
        expect(judgeOp(set(field, '青', [], of))).toEqual(of === 'case' ? [''] : 'known')
    },
  )

  it('knows what this program writes', () => {
    for (const op of [
      set('sheet', aSheet({ sheetNumber: '2026110001' })),
      set('stage', 'handling'),
      set('feedback', { stubNumber: '2026-001', method: 'paper', on: '2026-11-20' }),
      set('reply.outcome', ''),
      set('entry.pca:3', { takenBack: true }),
      act(noted),
      act({ ...noted, weather: 'rain' }),
    ])
      expect(judgeOp(op)).toBe('known')
  })

  it.each<[string, CommitOp, string?]>([
    ['a stage', set('stage', 'mediation')],
    ['a channel', set('sheet', { ...aSheet({ sheetNumber: '2026110001' }), channel: 'video-call' }), 'channel'],
    ['a demand', set('sheet', { ...aSheet({ sheetNumber: '2026110001' }), demand: 'petition' }), 'demand'],
    ['an urgency', set('sheet', { ...aSheet({ sheetNumber: '2026110001' }), urgency: 'flood' }), 'urgency'],
    ['a field', set('suspension', { until: '2026-12-01' })],
    ['an act', act({ act: 'mediated', on: '2026-11-20' })],
    ['a list', { op: 'append', ...target, field: 'minutes', value: 'x' }],
    ['a set', { op: 'add', ...target, field: 'teams', element: 'roads' }],
    ['a kind of op', { op: 'move-entry', ...target }],
    ['a role', { ...set('profile', {}, [], 'person'), value: aPerson(['registrar', 'mediator']) }, 'roles'],
  ])('takes %s of a newer program for one, and says which part it is', (_what, op, part = '') => {
    expect(judgeOp(op)).toEqual([part])
  })

  it.each<[string, CommitOp]>([
    ['a stage that is no word', set('stage', 'Mediation!')],
    ['a stage that is no text', set('stage', 7)],
    ['a sheet without its title', set('sheet', { sheetNumber: '1' })],
    ['an act without a name', act({ on: '2026-11-20' })],
    ['an act whose name is no word', act({ act: '调解' })],
    ['a known act of another shape', act({ act: 'noted', on: 'yesterday' })],
  ])('takes %s for damage', (_what, op) => {
    expect(judgeOp(op)).toBe('damaged')
  })

  it('leaves fields, lists and ops of other records to who knows them', () => {
    for (const op of [
      set('letterhead', {}, [], 'office'),
      { op: 'append', of: 'office', id: 'office', field: 'visits', value: {} },
      { op: 'move-entry', of: 'office', id: 'office' },
    ])
      expect(judgeOp(op)).toBe('known')
  })
})

const aPerson = (roles: readonly string[]) => ({
  name: '张敏',
  post: '',
  departmentId: 'd1',
  roles,
  telephone: '',
  active: true,
})

describe('a record in which a newer program wrote', () => {
  it('keeps what is known under what is not, and asks nobody to decide', () => {
    const record = fold(
      write('pca', 1, set('stage', 'handling')),
      write('pcb', 1, set('stage', 'mediation', [ref('pca', 1)])),
      write('pca', 2, set('stage', 'in-review', [ref('pca', 1)]), set('ledgerNumber', '2026-001')),
      write('pcc', 1, set('ledgerNumber', '2026-002')),
    )
    expect(holdsNewer(record)).toBe(true)
    expect(conflictNames(record)).toEqual([])
    expect(record.registers['stage']?.map(({ value }) => value).toSorted()).toEqual(['in-review', 'mediation'])
    expect(readValue(record, 'stage', (value) => stageSchema.safeParse(value).data)).toBe('in-review')
  })

  it('is like any other again once what is known has taken the place of it', () => {
    const record = fold(
      write('pca', 1, set('stage', 'handling')),
      write('pcb', 1, set('stage', 'mediation', [ref('pca', 1)])),
      write('pcb', 2, set('stage', 'approved', [ref('pcb', 1)])),
    )
    expect(holdsNewer(record)).toBe(false)
    expect(record.buried).toBeUndefined()
    expect(record.registers['stage']).toMatchObject([{ value: 'approved' }])
  })

  it('is the same in whatever order commits of two PCs come, and folded twice', () => {
    const base = write('pca', 1, set('stage', 'handling'))
    const here = write('pca', 2, act(noted), { op: 'move-entry', ...target })
    const there = write('pcb', 1, act({ act: 'mediated' }), { op: 'add', ...target, field: 'teams', element: 'a' })
    const record = fold(base, here, there)
    expect(record.beyond).toEqual(['op:move-entry', 'set:teams'])
    expect(fold(base, there, here)).toEqual(record)
    expect(fold(base, here, there, here, there)).toEqual(record)
  })

  it('counts the places of ops without those that it does not know, as before and after an upgrade', () => {
    const record = fold(write('pca', 1, { op: 'move-entry', ...target }, set('stage', 'handling'), act(noted)))
    expect(record.lists['acts']).toMatchObject([{ index: 1 }])
  })
})

describe('listVocabulary', () => {
  it('has every word of every open choice, so that a word more is another vocabulary', () => {
    const words = listVocabulary()
    expect(words).toContain('case/sheet urgency: normal urgent critical')
    expect(words.find((line) => line.startsWith('case/stage '))).toContain('closed')
    expect(words.find((line) => line.startsWith('person/profile roles: '))).toContain('registrar')
    expect(words).toContain('act noted')
  })
})
