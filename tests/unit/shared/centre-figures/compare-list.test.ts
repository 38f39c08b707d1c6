import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareList, daysOfList, guessBasis, splitUnits, type Difference } from '#shared/centre-figures/compare-list'
import { composeDifferenceTable } from '#shared/centre-figures/difference-tables'
import { bases, type Basis, type OurCase } from '#shared/centre-figures/ours'
import { readHeads } from '#shared/centre-figures/read-heads'
import { readSheetList, type CentreSheet } from '#shared/centre-figures/read-sheet-list'
import { parseTextTable } from '#shared/centre-figures/text-table'
import { isWithin } from '#shared/figures/period'
import { addDays, weekdayOf, type LocalDate } from '#shared/prelude/local-date'
import { anOurCase, answered } from '#tests/support/centre-figures/our-cases'
import { dayOf, june, leftOut } from '#tests/support/figures/figure-rows'

const isWorkday = (day: LocalDate): boolean => weekdayOf(day) !== 0 && weekdayOf(day) !== 6

function sheetsOf(text: string): readonly CentreSheet[] {
  const table = parseTextTable(text)
  const shaped = table.ok ? readHeads(table.value) : undefined
  if (!table.ok || shaped?.ok !== true) throw new Error('not read')
  return readSheetList(table.value, shaped.value).sheets
}
const heads = '工单编号\t派单时间\t办结时限\t办结时间\t是否按期\t满意度\t工单状态\n'
const compare = (lines: string, rows: readonly OurCase[], basis: Basis = 'taken-in') =>
  compareList(sheetsOf(heads + lines), rows, { span: june, basis, isWorkday })

const told = ({ kind, number, reason, fields, moves }: Difference) => ({
  kind,
  number,
  reason,
  fields: fields.map((one) => `${one.field} ${one.theirs}/${one.ours} ${one.reason}`),
  moves: moves.join(' '),
})

describe('numbers that a spreadsheet has cut', () => {
  it('are each a sheet, though what is left of them is the same', () => {
    const rows = ['250912101108123456', '250912101108123777'].map((number) => anOurCase(number, { id: number }))
    const lines = '2.50912E+17\t2019-06-01\n2.50912E+17\t2019-06-02\n2.50912E+17\t2019-06-03'
    const { differences } = compare(lines, rows)
    expect(differences.map(({ key, line, reason, caseIds }) => [key, line, reason, caseIds.length])).toEqual([
      ['2.50912e+17', 2, 'lost-digits', 2],
      ['2.50912e+17#2', 3, 'lost-digits', 2],
      ['2.50912e+17#3', 4, 'lost-digits', 2],
    ])
  })
})

describe('a sheet that they have', () => {
  it.each<[string, OurCase[], string, string]>([
    ['is not here', [], 'not-in-ledger', '受理 期末在办'],
    [
      'was struck out here',
      [anOurCase('1001', { stage: 'voided' })],
      'voided',
      '受理 期末在办 期末逾期在办 办结率 按期办结率',
    ],
    [
      'was merged here',
      [anOurCase('1001', { stage: 'merged' })],
      'merged',
      '受理 期末在办 期末逾期在办 办结率 按期办结率',
    ],
    ['was taken in a day before the period', [anOurCase('1001', { issuedOn: dayOf('2019-05-31') })], 'edge', ''],
    ['was taken in long before', [anOurCase('1001', { issuedOn: dayOf('2019-05-03') })], 'other-period', ''],
    [
      'came in the afternoon of the day before',
      [anOurCase('1001', { issuedOn: dayOf('2019-05-31'), issuedMinute: 900 })],
      'afternoon',
      '',
    ],
    ['is miswritten', [anOurCase('2019060001', { id: 'x' })], 'near-number', ''],
  ])('%s', (words, rows, reason, moves) => {
    const line = words === 'is miswritten' ? '2019010001\t2019-06-01' : '1001'
    const { differences } = compare(line, rows)
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatchObject({ kind: 'theirs', reason })
    expect(differences[0]?.moves.join(' ')).toBe(moves)
  })

  it('and whose number lost digits is never matched, and names the cases that it may be', () => {
    const rows = [anOurCase('250912101108123456'), anOurCase('250912101108123789'), anOurCase('250912101108999999')]
    const { differences, agreed } = compare('250912101108123000', rows)
    expect(agreed).toBe(0)
    expect(differences.map(told)).toMatchObject([
      { kind: 'theirs', reason: 'lost-digits', moves: '' },
      { kind: 'ours', number: '250912101108999999' },
    ])
    expect(differences[0]?.caseIds).toHaveLength(2)
  })
})

describe('a case that they do not have', () => {
  it.each<[string, OurCase, Basis, string]>([
    ['is the office’s own', anOurCase('', { id: 'own' }), 'taken-in', 'own-entry'],
    [
      'was approved as not counting',
      anOurCase('1001', { ...leftOut, issuedOn: dayOf('2019-06-09') }),
      'taken-in',
      'left-out',
    ],
    ['was returned', anOurCase('1001', { stage: 'returned', issuedOn: dayOf('2019-06-09') }), 'taken-in', 'returned'],
    ['lies at the edge', anOurCase('1001', { issuedOn: dayOf('2019-06-30') }), 'taken-in', 'edge'],
    [
      'came after noon of the last day',
      anOurCase('1001', { issuedOn: dayOf('2019-06-30'), issuedMinute: 800 }),
      'taken-in',
      'afternoon',
    ],
    ['was answered after their last', anOurCase('1001', answered(28)), 'closed', 'after-cut-off'],
    ['is not in their list', anOurCase('1001', { issuedOn: dayOf('2019-06-09') }), 'taken-in', 'not-theirs'],
  ])('%s', (_words, row, basis, reason) => {
    const other = anOurCase('2002', { ...answered(20), id: 'other' })
    const { differences } = compare('2002\t2019-06-01\t2019-06-15\t2019-06-20', [row, other], basis)
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatchObject({ kind: 'ours', reason })
  })
})

describe('a sheet that both have', () => {
  const standstill = { standstills: [{ from: dayOf('2019-06-05'), until: dayOf('2019-06-08') }] }
  it.each<[string, string, Partial<OurCase>, string[], string]>([
    ['agrees', '\t2019-06-15\t2019-06-10\t是\t满意\t已办结', { ...answered(10), visitResults: ['satisfied'] }, [], ''],
    [
      'counted from noon',
      '\t\t2019-06-11',
      { ...answered(10), closedMinute: 900 },
      ['closedOn 2019-06-11/2019-06-10 noon'],
      '',
    ],
    [
      'closed after review',
      '\t\t2019-06-20',
      answered(10),
      ['closedOn 2019-06-20/2019-06-10 review'],
      '按期办结 按期办结率',
    ],
    [
      'redone',
      '\t\t2019-06-05',
      { ...answered(20), round: 2 },
      ['closedOn 2019-06-05/2019-06-20 redone'],
      '按期办结 按期办结率',
    ],
    [
      'an extension that they do not know',
      '\t2019-06-12\t\t否',
      { ...answered(15), dueOn: dayOf('2019-06-20'), givenDueOn: dayOf('2019-06-12'), extendedCount: 1 },
      [
        'state 未办结/2019-06-15 反馈 not-closed-there',
        'dueOn 2019-06-12/2019-06-20 extension',
        'inTime 超期/按期 extension',
      ],
      '办结 按期办结 期末在办 期末逾期在办 办结率 按期办结率',
    ],
    ['a pause', '\t2019-06-12', standstill, ['dueOn 2019-06-12/2019-06-15 pause'], ''],
    ['a day counted as the first', '\t2019-06-14', {}, ['dueOn 2019-06-14/2019-06-15 day-zero'], ''],
    // 15 and 16 June are a Saturday and a Sunday.
    [
      'days that nobody works',
      '\t2019-06-17',
      { dueOn: dayOf('2019-06-14') },
      ['dueOn 2019-06-17/2019-06-14 holiday'],
      '',
    ],
    [
      'another judgement by another closing day',
      '\t\t2019-06-20\t否',
      answered(10),
      ['closedOn 2019-06-20/2019-06-10 review', 'inTime 超期/按期 closing-day'],
      '按期办结 按期办结率',
    ],
    [
      'the first visit',
      '\t\t\t\t不满意\t已办结',
      {
        ...answered(10),
        visitResults: ['unsatisfied', 'satisfied'],
        visitResult: 'satisfied',
        visitedOn: dayOf('2019-06-20'),
      },
      ['satisfaction 不满意/满意 first-visit'],
      '满意率',
    ],
    [
      'a visit of their own',
      '\t\t\t\t满意\t已办结',
      answered(10),
      ['satisfaction 满意/没有回访到 no-visit-here'],
      '满意率',
    ],
    ['no visit of either', '\t\t\t\t未评价\t已办结', answered(10), [], ''],
    ['closed there alone', '\t\t\t\t\t已办结', {}, ['state 已办结/未反馈 closed-there'], ''],
    [
      'returned there',
      '\t\t\t\t\t已退单',
      {},
      ['state 退单/在办 returned-there'],
      '期末在办 期末逾期在办 办结率 按期办结率',
    ],
  ])('%s', (_words, line, differs, fields, moves) => {
    const { differences, agreed } = compare(`1001\t2019-06-01${line}`, [anOurCase('1001', differs)])
    expect(differences.flatMap((one) => told(one).fields)).toEqual(fields)
    expect([differences.length, agreed]).toEqual(fields.length === 0 ? [0, 1] : [1, 0])
    expect(differences.map((one) => told(one).moves).join('')).toBe(moves)
  })
})

const aCase = fc
  .record({
    number: fc.integer({ min: 1, max: 60 }),
    issued: fc.integer({ min: -10, max: 40 }),
    limit: fc.integer({ min: 1, max: 20 }),
    closed: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
    stage: fc.constantFrom<OurCase['stage'][]>('handling', 'voided', 'merged', 'returned', 'terminated'),
    own: fc.boolean(),
    left: fc.boolean(),
    visits: fc.array(fc.constantFrom('satisfied', 'basically', 'unsatisfied'), { maxLength: 2 }),
  })
  .map(({ number, issued, limit, closed, stage, own, left, visits }): OurCase => {
    const issuedOn = addDays(june.from, issued)
    const isClosed = closed !== undefined && stage === 'handling'
    return anOurCase(own ? '' : String(20190600 + number), {
      id: `c${number}`,
      issuedOn,
      calledOn: issuedOn,
      dueOn: addDays(issuedOn, limit),
      stage: isClosed ? 'closed' : stage,
      closedOn: isClosed ? addDays(issuedOn, closed) : '',
      visitResults: isClosed ? visits : [],
      ...(left ? leftOut : {}),
    })
  })
const someCases = fc.uniqueArray(aCase, { maxLength: 25, selector: ({ id }) => id })
const aLine = fc
  .record({
    number: fc.integer({ min: 1, max: 70 }),
    day: fc.integer({ min: 1, max: 30 }),
    closed: fc.constantFrom('', '2019-06-12', '2019-07-02'),
    inTime: fc.constantFrom('', '是', '否'),
    state: fc.constantFrom('', '已办结', '办理中', '已退单'),
  })
  .map(
    ({ number, day, closed, inTime, state }) =>
      `${20190600 + number}\t2019-06-${String(day).padStart(2, '0')}\t\t${closed}\t${inTime}\t\t${state}`,
  )
const someLines = fc.uniqueArray(aLine, { maxLength: 25, selector: (line) => line.slice(0, 8) })

/** Our ledger as the list that a centre with the same figures would send. */
const asList = (rows: readonly OurCase[]): string =>
  rows
    .map(({ sheetNumber, issuedOn, dueOn, closedOn, stage, visitResults }) => {
      const result =
        { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' }[visitResults.at(-1) ?? ''] ?? '未评价'
      const state = stage === 'returned' ? '已退单' : closedOn === '' ? '办理中' : '已办结'
      return `${sheetNumber}\t${issuedOn}\t${dueOn}\t${closedOn}\t${closedOn === '' ? '' : closedOn <= dueOn ? '是' : '否'}\t${result}\t${state}`
    })
    .join('\n')

describe('any list', () => {
  it('makes the same differences in any order, each naming a number or a case that no other names', () => {
    fc.assert(
      fc.property(someLines, someCases, fc.constantFrom(...bases), fc.gen(), (lines, rows, basis, gen) => {
        fc.pre(lines.length > 0)
        const found = compare(lines.join('\n'), rows, basis)
        const shuffle = <T>(list: readonly T[]): T[] =>
          gen(() => fc.shuffledSubarray([...list], { minLength: list.length }))
        const again = compare(shuffle(lines).join('\n'), shuffle(rows), basis)
        const plain = ({ differences, agreed }: typeof found) => [
          agreed,
          differences.map(({ line: _line, ...one }) => one),
        ]
        expect(plain(again)).toEqual(plain(found))
        const keys = found.differences.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const ids = found.differences.flatMap(({ caseIds }) => caseIds)
        expect(new Set(ids).size).toBe(ids.length)
        // Nobody is lost: what they have is agreed on or differs, what we have and they have not is told.
        expect(found.differences.filter(({ kind }) => kind !== 'ours').length + found.agreed).toBe(lines.length)
      }),
      { numRuns: 150 },
    )
  })

  it('that is ours makes no difference', () => {
    fc.assert(
      fc.property(someCases, fc.constantFrom(...bases), (rows, basis) => {
        const inList = rows.filter((row) => {
          const day = basis === 'taken-in' ? row.issuedOn : basis === 'closed' ? row.closedOn : row.dueOn
          const isGone = row.stage === 'voided' || row.stage === 'merged' || row.stage === 'terminated'
          return (
            row.sheetNumber !== '' && !isGone && !(basis === 'due' && row.stage === 'returned') && isWithin(day, june)
          )
        })
        fc.pre(inList.length > 0)
        // What stands in no list of a centre is told all the same.
        const listed = new Set(inList)
        const { differences, agreed } = compare(asList(inList), rows, basis)
        expect(agreed).toBe(inList.length)
        expect(differences.filter(({ caseIds }) => inList.some(({ id }) => caseIds.includes(id)))).toEqual([])
        expect(
          differences.every(({ caseIds }) => rows.some((row) => !listed.has(row) && caseIds.includes(row.id))),
        ).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('says by which day it was made, over which days, and which of its lines are another unit’s', () => {
    const rows = [1, 2, 3].map((nth) =>
      anOurCase(`100${nth}`, { ...answered(20 + nth), issuedOn: dayOf('2019-05-20'), id: `c${nth}` }),
    )
    const sheets = sheetsOf(heads + asList(rows))
    expect(guessBasis(sheets, rows, june, bases)).toBe('closed')
    expect(daysOfList(sheets, 'closed')).toEqual({ from: '2019-06-21', to: '2019-06-23' })
    const units = sheetsOf('工单编号\t承办单位\n1001\t某县青山镇人民政府\n1002\t石桥镇')
    expect(splitUnits(units, ['青山镇'])).toMatchObject({ ours: [{ number: '1001' }], others: [{ number: '1002' }] })
    // Where nobody of it is us, it is no column of offices.
    expect(splitUnits(units, ['高山镇']).others).toEqual([])
  })

  it('leaves as a table with a cell for each head', () => {
    const { differences } = compare('1001\t\t\t2019-06-20\n1002', [anOurCase('1001', answered(10)), anOurCase('')])
    const table = composeDifferenceTable(differences, () => '已核实')
    expect(table.lines.map((line) => line.length)).toEqual([7, 7, 7])
    expect(table.lines.map((line) => line[3]?.words)).toContain('办结日期：上级 2019-06-20，本台账 2019-06-10')
  })
})
