import { describe, expect, it } from 'vitest'
import { awayFieldsOf, binOfKind, putAwayKinds } from '#shared/bin/bin-kinds'
import { recordKinds } from '#shared/record/record-kinds'
import { commitRefSchema } from '#shared/record/commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { undoOfKind } from '#shared/undo/undo-tables'
import { day, instant, mondayMorning } from '#tests/support/builders'

const today = day('2026-11-23')
const names = { person: (id: string) => id, department: (id: string) => id }
const ref = commitRefSchema.parse('pcaabbcc.1:1')

const recordOf = (of: string, id: string, fields: Readonly<Record<string, unknown>>): LedgerRecord => ({
  ...emptyRecord(of, id),
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, [{ ref, at: instant(mondayMorning), by: 'clerk', value }]]),
  ),
})
const only = (of: string) => {
  const [away] = awayFieldsOf(of)
  if (away === undefined) throw new Error(of)
  return away
}
const beside = (...records: readonly LedgerRecord[]) => ({ records, people: new Map(), today })

describe('what is put out of use', () => {
  it('has its line for every kind of record, and whatever undoing puts out of use is found in the bin', () => {
    expect(Object.keys(binOfKind).toSorted()).toEqual([...recordKinds].toSorted())
    const unmade = recordKinds.filter((kind) => {
      const how = undoOfKind[kind]
      return how.by === 'fields' && how.unmade !== undefined && kind !== 'class-act'
    })
    for (const kind of unmade) expect(putAwayKinds, kind).toContain(kind)
  })

  it('is a class that ended, and not one that will', () => {
    const value = { code: '01', order: 1, from: '', to: '2026-11-22', aliases: [], active: true }
    const ended = recordOf('class', '乡村建设/路灯', { entry: value })
    const away = only('class')
    expect(away.findAway(ended, today)).toMatchObject({ by: 'clerk' })
    expect(away.findAway(recordOf('class', 'a', { entry: { ...value, to: '2026-11-23' } }), today)).toBeUndefined()
    expect(away.back(ended)).toEqual({ ...value, to: '', active: true })
    expect(away.clashes(ended, beside(ended))).toBe(false)
    const other = recordOf('class', '民生/路灯', { entry: { ...value, to: '' } })
    expect(away.clashes(ended, beside(ended, other))).toBe(true)
  })

  it('keeps what only a newer program reads of it', () => {
    const profile = { name: '石桥村', contact: '', telephone: '', active: false, later: { more: 1 } }
    expect(only('village').back(recordOf('village', 'v', { profile }))).toEqual({ ...profile, active: true })
  })

  it('is a cover that is not over yet, and comes back only where nobody else covers then', () => {
    const profile = { absentId: 'a', coverId: 'b', from: '2026-11-20', to: '2026-11-30', reason: '', withdrawn: true }
    const cover = recordOf('cover', 'c', { profile })
    const away = only('cover')
    expect(away.findAway(cover, today)).toBeDefined()
    expect(away.findAway(cover, day('2026-12-01'))).toBeUndefined()
    expect(away.name(cover, names)).toBe('b代a（2026-11-20 至 2026-11-30）')
    const person = (id: string) => ({
      id,
      name: id,
      post: '',
      departmentId: '',
      roles: [],
      telephone: '',
      active: true,
    })
    const people = new Map(['a', 'b', 'd'].map((id) => [id, person(id)]))
    expect(away.clashes(cover, { ...beside(cover), people })).toBe(false)
    const since = recordOf('cover', 'e', { profile: { ...profile, coverId: 'd', withdrawn: false } })
    expect(away.clashes(cover, { ...beside(cover, since), people })).toBe(true)
  })
})
