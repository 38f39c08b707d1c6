import { describe, expect, it } from 'vitest'
import { citeArticle, citedText } from '#shared/law/cite-article'
import { LawIndex } from '#shared/law/find-articles'
import { lawId, lawTextSchema, type LawText } from '#shared/law/law-record'
import { recordsToShelf } from '#shared/law/law-shelf'
import { planLawImport, type ReadLaw } from '#shared/law/plan-law-import'
import { readArticles } from '#shared/law/read-articles'
import { readLawFile } from '#shared/law/read-law-file'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import { commitRefSchema } from '#shared/record/commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { readNothing, type ReadChar } from '#shared/search/readings'
import { instant } from '#tests/support/builders'
import { aLaw, aLawFile, asShipped } from '#tests/support/law/law-texts'

const on = (day: string) => lawTextSchema.shape.on.parse(day)

function record(law: LawText | undefined, standing?: object, id = law === undefined ? '' : lawId(law)): LedgerRecord {
  const head = (value: unknown) => [{ ref: commitRefSchema.parse('testpc00.1:1'), at: instant(1), by: 'clerk', value }]
  return {
    ...emptyRecord('law', id),
    registers: {
      ...(law === undefined ? {} : { text: head(law) }),
      ...(standing === undefined ? {} : { standing: head(standing) }),
    },
  }
}

const fileOf = (law: LawText, path = law.source): ReadLaw => ({ path, read: { ok: true, value: law } })

describe('what an import would do', () => {
  const law = aLaw()

  it('adds what is new, once, and leaves what stands there so', () => {
    const plan = planLawImport([fileOf(law, 'a.md'), fileOf(law, 'b.md')], [])
    expect(plan.lines.map(({ what }) => what)).toEqual(['added', 'doubled'])
    expect(plan.ops).toHaveLength(1)
    // Whence it came makes no other law of it.
    const again = planLawImport([fileOf({ ...law, source: '别处.md' })], [record(law)])
    expect(again).toMatchObject({ lines: [{ what: 'same' }], ops: [] })
  })

  it('puts another text in the place of the one that it saw, and brings back what was taken out', () => {
    const other = { ...law, body: '第一条 改了。' }
    const changed = planLawImport([fileOf(other)], [record(law)])
    expect(changed.lines[0]?.what).toBe('changed')
    expect(changed.ops).toMatchObject([{ field: 'text', value: other, saw: ['testpc00.1:1'] }])
    const back = planLawImport([fileOf(law)], [record(law, { active: false, repealedOn: '' })])
    expect(back.lines[0]?.what).toBe('back')
    expect(back.ops.map((op) => 'field' in op && op.field)).toEqual(['text', 'standing'])
  })

  it('tells of each file that could not be read, and takes the others', () => {
    const bad: ReadLaw = { path: 'x.md', read: { ok: false, failure: { type: 'LawEmpty' } } }
    expect(planLawImport([bad, fileOf(law)], []).lines.map(({ what }) => what)).toEqual(['refused', 'added'])
  })
})

describe('the library', () => {
  const [older, newer] = [aLaw({ on: on('2015-01-01') }), aLaw()]

  it('marks an older version and one out of force', () => {
    const shelf = recordsToShelf([record(older), record(newer, { active: true, repealedOn: '2026-01-01' })], [])
    expect(shelf.map(({ law, state, newest }) => [law.on, state, newest])).toEqual([
      ['2022-05-06', 'repealed', ''],
      ['2015-01-01', 'older', '2022-05-06'],
    ])
  })

  it('puts what the office imported over what the program brings, and leaves out what was taken out', () => {
    const shipped = [asShipped({ ...newer, body: '第一条 摘录。' })]
    expect(recordsToShelf([], shipped)).toMatchObject([{ shipped: true, extract: true }])
    expect(recordsToShelf([record(newer)], shipped)).toMatchObject([{ shipped: false, extract: false }])
    expect(recordsToShelf([record(undefined, { active: false, repealedOn: '' }, lawId(newer))], shipped)).toEqual([])
  })
})

describe('finding an article', () => {
  const file = readLawFile(aLawFile, '地方性法规/道路.md')
  if (!file.ok) throw new Error('unread')
  const sounds: ReadChar = (char) =>
    ({ 村: ['cun'], 庄: ['zhuang'], 道: ['dao'], 路: ['lu'], 条: ['tiao'], 例: ['li'] })[char] ?? readNothing(char)
  const other = aLaw({ name: '石桥县旧道路办法', on: on('2001-01-01'), body: '第二条 旧道路由村管护。' })
  const shelf = recordsToShelf([record(file.value), record(other, { active: true, repealedOn: '2010-01-01' })], [])
  const index = new LawIndex(shelf, sounds)
  const labels = (query: string) =>
    index.find(query, 9).found.map(({ law, article }) => `${law.law.name}${article.label}`)

  it.each([
    ['村庄道路2', ['石桥县村庄道路条例第二条']],
    ['村庄道路 第二条', ['石桥县村庄道路条例第二条']],
    ['《石桥县村庄道路条例》第二条第一款', ['石桥县村庄道路条例第二条']],
    ['第三条之一', ['石桥县村庄道路条例第三条之一']],
    ['czdl 经费', ['石桥县村庄道路条例第二条']],
    ['cunzhuang 照明', ['石桥县村庄道路条例第二条']],
    // A law out of force comes last.
    ['管护', ['石桥县村庄道路条例第二条', '石桥县旧道路办法第二条']],
    ['查无此文', []],
    ['', []],
  ])('by %s', (query, found) => {
    expect(labels(query)).toEqual(found)
  })

  it('counts what it does not list', () => {
    expect(index.find('石桥县', 2)).toMatchObject({ total: 5, found: [{}, {}] })
  })
})

describe('citing', () => {
  const file = readLawFile(aLawFile, '道路.md')
  if (!file.ok) throw new Error('unread')
  const [first, second] = readArticles(file.value.body)
  if (first === undefined || second === undefined) throw new Error('no articles')

  it('names law, article, clause and item as statutes do', () => {
    const cite = (place: object) => formatLegalBasis(citeArticle(file.value, second, place))
    expect(cite({})).toBe('《石桥县村庄道路条例》第二条')
    expect(cite({ clause: 0 })).toBe('《石桥县村庄道路条例》第二条第一款')
    expect(cite({ clause: 1, item: 2 })).toBe('《石桥县村庄道路条例》第二条第二款第三项')
    // The only clause of an article has no number.
    expect(formatLegalBasis(citeArticle(file.value, first, { clause: 0 }))).toBe('《石桥县村庄道路条例》第一条')
  })

  it('has the words of what is cited, to the letter', () => {
    expect(citedText(second, { clause: 0 })).toBe('村庄道路由村民委员会管护。')
    expect(citedText(second, { clause: 1, item: 0 })).toBe('（一）清扫；')
    expect(citedText(second, {}).split('\n')).toHaveLength(8)
  })
})
