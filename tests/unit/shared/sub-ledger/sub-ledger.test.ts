import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#shared/case/case-row'
import { allSubLedgers, subLedgerNamed } from '#shared/sub-ledger/all-sub-ledgers'
import { composeSubLedger, headOf, type ComposedSubLedger } from '#shared/sub-ledger/compose-sub-ledger'
import { createSubLedgerBook, type SubLedgerBook } from '#shared/sub-ledger/sub-ledger-book'
import { aCaseRow } from '#tests/unit/renderer/case-and-ledger/rows'
import { commitRefSchema } from '#shared/record/commit'
import { createPick } from '#tests/support/case-walk'
import { day } from '#tests/support/builders'
import { createTellLimit } from '#renderer/messages/tell-limit'
import { usualLights } from '#tests/support/usual-lights'

const today = day('2026-11-25')
const tellLimit = createTellLimit(usualLights(today))
const names = { personName: (id: string) => `人-${id}`, departmentName: (id: string) => `部门-${id}` }
const plain = { calledOn: day('2026-11-20'), channel: 'phone', urgency: 'normal', demand: 'complaint' } as const

const aRow = (id: string, change: Partial<CaseRow> = {}): CaseRow => aCaseRow(id, { ...plain, ...change })

function bookOf(rows: readonly CaseRow[]): SubLedgerBook {
  const book = createSubLedgerBook(allSubLedgers, today)
  book.put(rows)
  return book
}

function compose(name: string, rows: readonly CaseRow[]): ComposedSubLedger {
  const ledger = subLedgerNamed(name)
  if (ledger === undefined) throw new Error(name)
  const book = bookOf(rows)
  return composeSubLedger(ledger, book.rowsOf(name), { ...book.around, tellLimit }, names)
}

const held = (name: string, ...rows: readonly CaseRow[]): string[] =>
  compose(name, rows)
    .groups.flatMap((group) => group.rows.map(({ id }) => id))
    .toSorted()

/** What stands in the columns of the first case. */
function firstCells({ groups, cellsOf }: ComposedSubLedger): readonly string[] {
  const row = groups[0]?.rows[0]
  return row === undefined ? [] : cellsOf(row)
}

const returned = (state: string): CaseRow['sideStands'][number] => ({
  side: 'return',
  on: day('2026-11-21'),
  state,
  answeredOn: state === 'asked' ? '' : day('2026-11-22'),
  dueOn: '',
  open: state === 'asked',
  ref: commitRefSchema.parse('pca00000.1:7'),
  by: 'clerk',
  waitsFor: state === 'asked' ? 'superior' : '',
})

describe('every sub-ledger', () => {
  it('has a name, a word and a title of its own, and different heads over its columns', () => {
    for (const part of ['name', 'word', 'title'] as const)
      expect(new Set(allSubLedgers.map((one) => one[part])).size).toBe(allSubLedgers.length)
    for (const { columns } of allSubLedgers) expect(new Set(columns.map(headOf)).size).toBe(columns.length)
  })
  it('holds no case of which nothing is to be said, and none that was struck out', () => {
    const rows = [aRow('plain'), aRow('voided', { stage: 'voided', channel: 'visit', key: true, round: 2 })]
    const counts = bookOf(rows).counts()
    expect([...counts.values()]).toEqual(allSubLedgers.map(() => 0))
  })
  it.each<[string, Partial<CaseRow>]>([
    ['reception', { channel: 'visit' }],
    ['outreach', { channel: 'outreach' }],
    ['outreach', { contactWays: ['phone', 'visit'] }],
    ['returns', { sideStands: [returned('refused')] }],
    ['extensions', { sideStands: [{ ...returned('asked'), side: 'extension' }] }],
    ['supervision', { sideStands: [{ ...returned('asked'), side: 'urge' }] }],
    ['coordination', { sideStands: [{ ...returned('asked'), side: 'coordination' }] }],
    ['key', { key: true }],
    ['key', { chargeId: 'mayor' }],
    ['emergency', { urgency: 'critical' }],
    ['redone', { round: 2 }],
    ['unstable', { peopleCount: 5 }],
    ['look-back', { sideStands: [{ ...returned('asked'), side: 'look-back' }] }],
    ['asked-back', { contactedOn: day('2026-11-22'), callerView: 'unsatisfied' }],
    ['asked-back', { visitedOn: day('2026-11-22'), visitResult: 'satisfied' }],
    ['suggestions', { demand: 'suggestion' }],
  ])('%s holds a case with %j and not one without', (name, change) => {
    expect(held(name, aRow('with', change), aRow('without'))).toEqual(['with'])
  })
  it('counts what it lists', () => {
    const rows = [aRow('a', { channel: 'visit' }), aRow('b', { channel: 'visit', round: 2 }), aRow('c', { key: true })]
    const counts = bookOf(rows).counts()
    for (const { name } of allSubLedgers) expect(counts.get(name)).toBe(compose(name, rows).count)
    expect(counts.get('reception')).toBe(2)
  })
})

describe('the book of sub-ledgers', () => {
  /** Some hundred cases that hang together by villages, telephones, numbers and sides, changed at random. */
  const someRow = (pick: (below: number) => number, id: string): CaseRow =>
    aRow(id, {
      ledgerYear: pick(5) === 0 ? 0 : 2026,
      ledgerSerial: pick(40),
      calledOn: day(pick(3) === 0 ? '2026-07-01' : '2026-11-20'),
      villageName: ['', '张庄村', '李庄村'][pick(3)] ?? '',
      category: ['乡村建设/道路', '乡村建设/路灯'][pick(2)] ?? '',
      callerPhones: pick(3) === 0 ? [] : [`1380000000${pick(8)}`],
      stage: pick(6) === 0 ? 'voided' : 'handling',
      channel: pick(2) === 0 ? 'visit' : 'phone',
      key: pick(4) === 0,
      peopleCount: pick(7),
    })
  it('followed row by row is the one made anew, after every change', () => {
    const pick = createPick(20_261_129)
    const book = createSubLedgerBook(allSubLedgers, today)
    const rows = new Map<string, CaseRow>()
    for (let turn = 0; turn < 120; turn += 1) {
      const changed = Array.from({ length: 1 + pick(4) }, () => someRow(pick, `case-${pick(60)}`))
      for (const row of changed) rows.set(row.id, row)
      book.put(changed.filter((row) => rows.get(row.id) === row))
      const anew = bookOf([...rows.values()])
      expect(book.counts()).toEqual(anew.counts())
      expect(book.around).toMatchObject({ since: anew.around.since })
      for (const { name } of allSubLedgers)
        expect(book.rowsOf(name).map(({ id }) => id)).toEqual(anew.rowsOf(name).map(({ id }) => id))
    }
  })
  it('hands out the same list until one of its cases changes', () => {
    const book = bookOf([aRow('a', { channel: 'visit' }), aRow('b', { key: true })])
    const before = book.rowsOf('reception')
    book.put([aRow('b', { key: false })])
    expect(book.rowsOf('reception')).toBe(before)
    expect(book.rowsOf('key')).toEqual([])
    book.put([aRow('a', { channel: 'phone' })])
    expect(book.rowsOf('reception')).toEqual([])
  })
})

describe('集中问题', () => {
  const alike = (id: string, change: Partial<CaseRow> = {}): CaseRow =>
    aRow(id, { category: '乡村建设/道路', villageName: '张庄村', ...change })
  it('takes three of one category in one village within ninety days, the ninetieth day with it', () => {
    const old = alike('c', { calledOn: day('2026-08-27') })
    expect(held('clusters', alike('a'), alike('b'), old)).toEqual(['a', 'b', 'c'])
    expect(held('clusters', alike('a'), alike('b'), { ...old, calledOn: day('2026-08-26') })).toEqual([])
  })
  it('takes none of another village or category, of no village, and does not count what was struck out', () => {
    expect(held('clusters', alike('a'), alike('b'), alike('c', { villageName: '李庄村' }))).toEqual([])
    expect(held('clusters', alike('a'), alike('b'), alike('c', { category: '乡村建设/路灯' }))).toEqual([])
    expect(held('clusters', alike('a'), alike('b'), alike('c', { stage: 'voided' }))).toEqual([])
    const nowhere = { villageName: '' }
    expect(held('clusters', alike('a', nowhere), alike('b', nowhere), alike('c', nowhere))).toEqual([])
  })
  it('lists the largest group first, each under its village and category', () => {
    const rows = [
      ...['a', 'b', 'c'].map((id) => alike(id)),
      ...['d', 'e', 'f', 'g'].map((id) => alike(id, { villageName: '李庄村' })),
    ]
    const composed = compose('clusters', rows)
    expect(composed.groups.map((group) => [group.words, group.rows.length])).toEqual([
      ['李庄村　乡村建设/道路', 4],
      ['张庄村　乡村建设/道路', 3],
    ])
  })
})

describe('不稳定因素', () => {
  it('takes a caller with three cases, says why, and knows nobody without a telephone', () => {
    const rows = ['a', 'b', 'c'].map((id) => aRow(id, { callerPhones: ['13800001234'] }))
    expect(held('unstable', ...rows)).toEqual(['a', 'b', 'c'])
    expect(held('unstable', ...rows.slice(1), aRow('d'))).toEqual([])
    const composed = compose('unstable', rows)
    expect(firstCells(composed)).toContain('来电人 90 天内 3 件')
  })
  it('lets 特急 go once it is answered', () => {
    expect(held('unstable', aRow('a', { urgency: 'critical' }))).toEqual(['a'])
    expect(held('unstable', aRow('a', { urgency: 'critical', open: 0, stage: 'closed' }))).toEqual([])
  })
})

describe('what is told of a side', () => {
  it('is how the last of several stands, with their number', () => {
    const rows = [aRow('a', { sideStands: [returned('refused'), returned('asked')], returnedCount: 2 })]
    const composed = compose('returns', rows)
    expect(firstCells(composed).slice(-4)).toEqual(['2026-11-21', expect.any(String), '', '2 次'])
  })
})

describe('a limit in a register', () => {
  it('stands with its lamp in words, for paper has no colour, and once it was answered with how', () => {
    const limitsOf = (change: Partial<CaseRow>) => {
      const row = aRow('a', { key: true, stage: 'handling', ...change })
      return (['upper', 'inner'] as const).map((clock) => tellLimit(row, clock))
    }
    expect(limitsOf({ dueOn: day('2026-11-30'), innerDueOn: day('2026-11-26') })).toEqual([
      '2026-11-30 绿灯，剩 3 个工作日',
      '2026-11-26 黄灯，剩 1 个工作日',
    ])
    expect(limitsOf({ dueOn: day('2026-11-25'), innerDueOn: day('2026-11-24') })).toEqual([
      '2026-11-25 黄灯，今日到期',
      '2026-11-24 红灯，逾期 1 个工作日',
    ])
    expect(limitsOf({ dueOn: day('2027-01-08') })).toEqual(['2027-01-08 绿灯，约剩 32 个工作日', ''])
    const closed = { stage: 'closed', open: 0, closedOn: day('2026-11-24'), dueOn: day('2026-11-23') } as const
    expect(limitsOf(closed)).toEqual(['2026-11-23 超期 1 个工作日', ''])
  })
  it('is told in the registers that are worked by it', () => {
    const clocks = (name: string) =>
      subLedgerNamed(name)?.columns.flatMap((column) =>
        typeof column !== 'string' && 'clock' in column ? [column.clock] : [],
      )
    expect(['supervision', 'key', 'extensions', 'emergency', 'redone'].map(clocks)).toEqual([
      ['upper', 'inner'],
      ['upper', 'inner'],
      ['upper'],
      ['upper'],
      ['upper'],
    ])
  })
})
