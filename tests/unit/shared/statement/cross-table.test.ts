import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentCategories } from '#shared/case/taxonomy'
import { countFigures } from '#shared/figures/count-figures'
import type { FigureRow } from '#shared/figures/figure-row'
import { measures } from '#shared/figures/measures'
import { calendarMonths, periodAround, type Period } from '#shared/figures/period'
import { placeCells } from '#shared/paper/paper-grid'
import {
  composeCrossTable,
  createColumnTest,
  listClassless,
  type CrossTable,
} from '#shared/statement/compose-cross-table'
import { createCrossCount } from '#shared/statement/count-cross'
import { createColumnFinder, crossLayoutSchema, listColumns, type CrossLayout } from '#shared/statement/cross-layout'
import { crossRows, crossSpans } from '#shared/statement/cross-rows'
import { crossTableToGrid } from '#shared/statement/cross-table-to-grid'
import { shippedClasses } from '#shared/statement/office-classes'
import { listReadyLayouts, usualLayout } from '#shared/statement/ready-layouts'
import { anyCase } from '#tests/support/figures/arbitrary-rows'
import { aFigureRow, dayOf, inTime } from '#tests/support/figures/figure-rows'

const june = periodAround('month', dayOf('2019-06-10'), calendarMonths)
const ready = listReadyLayouts(shippedClasses)
const toLayout = (groups: CrossLayout['groups']): CrossLayout => ({ groups, hiddenRows: [] })
const layouts = ready.map(({ groups }) => toLayout(groups))
const anyLayout = fc.constantFrom(...layouts, {
  groups: [{ name: '两类', columns: [{ name: '路灯', classes: [{ by: 'category' as const, key: '乡村建设/路灯' }] }] }],
  hiddenRows: [],
})
const someRows = fc.array(anyCase, { maxLength: 40 })
const anyPeriod = fc.constantFrom<Period>(
  june,
  periodAround('quarter', dayOf('2019-06-10'), calendarMonths),
  periodAround('year', dayOf('2019-06-10'), calendarMonths),
  periodAround('month', dayOf('2019-06-10'), { monthBegins: 26 }),
)

function tableOf(rows: Iterable<FigureRow>, layout: CrossLayout, period: Period): CrossTable {
  const crossed = crossRows(period)
  const count = createCrossCount({
    layout,
    rows: crossed,
    spans: crossSpans(period, calendarMonths),
    classes: shippedClasses,
  })
  for (const row of rows) count.take(row)
  return composeCrossTable({ layout, rows: crossed, counts: count.counts(), period, classes: shippedClasses })
}

const lineOf = (table: CrossTable, name: string): readonly number[] =>
  table.rows.find((row) => row.name === name)?.counts ?? table.columns.map(() => 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

describe('a cross table', () => {
  it('has columns that make 小计 and 合计, whatever the classes are', () => {
    fc.assert(
      fc.property(someRows, anyLayout, anyPeriod, (rows, layout, period) => {
        const table = tableOf(rows, layout, period)
        for (const { counts } of table.rows) {
          const of = (holds: (column: CrossTable['columns'][number]) => boolean): number =>
            sum(counts.filter((_count, nth) => table.columns[nth] !== undefined && holds(table.columns[nth])))
          expect(of(({ isSum }) => !isSum)).toBe(counts[0])
          for (const [nth, { group, isSum }] of table.columns.entries())
            if (isSum && group !== '') expect(of((one) => one.group === group && !one.isSum)).toBe(counts[nth])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('balances in every column: carried in and taken in are ended or in hand', () => {
    fc.assert(
      fc.property(someRows, anyLayout, anyPeriod, (rows, layout, period) => {
        const table = tableOf(rows, layout, period)
        const [carried, taken, closed, ended, inHand] = ['carried', 'taken', 'closed', 'ended', 'in-hand'].map((name) =>
          lineOf(table, name),
        )
        for (const nth of table.columns.keys())
          expect((carried?.[nth] ?? 0) + (taken?.[nth] ?? 0)).toBe(
            (closed?.[nth] ?? 0) + (ended?.[nth] ?? 0) + (inHand?.[nth] ?? 0),
          )
        if (period.kind === 'year') return
        for (const nth of table.columns.keys())
          expect(lineOf(table, 'year-opened')[nth]).toBe(
            (lineOf(table, 'year-closed')[nth] ?? 0) + (lineOf(table, 'year-ended')[nth] ?? 0) + (inHand?.[nth] ?? 0),
          )
      }),
      { numRuns: 60 },
    )
  })

  it('has rows whose parts make the whole: by where a case came from, by how it was closed', () => {
    fc.assert(
      fc.property(someRows, anyLayout, anyPeriod, (rows, layout, period) => {
        const table = tableOf(rows, layout, period)
        const parts = (names: (name: string) => boolean): readonly (readonly number[])[] =>
          table.rows.filter(({ name }) => names(name)).map(({ counts }) => counts)
        for (const nth of table.columns.keys()) {
          const all = (lines: readonly (readonly number[])[]): number => sum(lines.map((line) => line[nth] ?? 0))
          expect(all(parts((name) => name.startsWith('from-')))).toBe(lineOf(table, 'taken')[nth])
          expect(all(parts((name) => ['substantive', 'phased', 'procedural', 'kindless'].includes(name)))).toBe(
            lineOf(table, 'closed')[nth],
          )
        }
      }),
    )
  })

  it('tells as many as 统计 does, and every number is as many as the cases behind it', () => {
    fc.assert(
      fc.property(someRows, anyLayout, (rows, layout) => {
        const table = tableOf(rows, layout, june)
        const whole = countFigures(rows, june, [measures['taken-in'], measures.closed, measures['in-hand']])
        expect(['taken', 'closed', 'in-hand'].map((name) => lineOf(table, name)[0])).toEqual(
          whole.map((figure) => (figure.kind === 'count' ? figure.counted / 100 : undefined)),
        )
        const taken = crossRows(june).find(({ name }) => name === 'taken')
        for (const [nth, { key }] of table.columns.entries()) {
          const isIn = createColumnTest(layout, shippedClasses, key)
          const behind = rows.filter((row) => isIn?.(row) === true && (taken?.part.weigh(row, june) ?? 0) > 0)
          expect([key, behind.length]).toEqual([key, lineOf(table, 'taken')[nth]])
        }
      }),
    )
  })

  it('has heads and lines that cover every place once', () => {
    fc.assert(
      fc.property(someRows, anyLayout, anyPeriod, (rows, layout, period) => {
        const { heads, lines, widths } = crossTableToGrid(tableOf(rows, layout, period), 'blank')
        for (const part of [heads, lines]) {
          const covered = placeCells(part).flatMap(({ row, column, cell: { across = 1, down = 1 } }) =>
            Array.from({ length: down }, (_r, under) =>
              Array.from({ length: across }, (_c, beside) => `${row + under} ${column + beside}`),
            ).flat(),
          )
          expect(new Set(covered).size).toBe(covered.length)
          expect(covered.length).toBe(part.length * widths.length)
        }
      }),
    )
  })

  it('leaves zeros blank or shows them, and tells a period without a case', () => {
    const empty = tableOf([], usualLayout(shippedClasses), june)
    expect(empty.isEmpty).toBe(true)
    const numbers = (zeros: 'blank' | 'shown'): readonly string[] =>
      crossTableToGrid(empty, zeros)
        .lines.flat()
        .filter(({ to, down }) => to === undefined && down === undefined)
        .map(({ words }) => words)
    expect(new Set(numbers('blank'))).toEqual(new Set(['']))
    expect(new Set(numbers('shown'))).toEqual(new Set(['0']))
  })

  it('puts what no column names under 未归类 and names its classes', () => {
    const rows = [aFigureRow({ id: '1', category: '别处的类/别的' }), aFigureRow({ id: '2', ...inTime })]
    const table = tableOf(rows, usualLayout(shippedClasses), june)
    expect(table.columns.at(-1)?.name).toBe('未归类')
    expect(lineOf(table, 'taken').at(-1)).toBe(1)
    expect(table.notes).toEqual(['未归类的：别处的类/别的 1 件。'])
    expect(tableOf(rows.slice(1), usualLayout(shippedClasses), june).columns.at(-1)?.name).toBe('其他')
  })

  it('names a class that was deleted meanwhile, and goes on counting what bears its name', () => {
    const layout = toLayout([
      { name: '民生', columns: [{ name: '机井', classes: [{ by: 'category', key: '农业农村/机井' }] }] },
    ])
    const table = tableOf([aFigureRow({ category: '农业农村/机井' })], layout, june)
    expect(lineOf(table, 'taken')).toEqual([1, 1])
    expect(table.notes).toEqual(['“机井”栏的“农业农村/机井”已不在分类表里，仍按原来的名称计入。'])
  })

  it('puts a class that became another where the other is, unless a column names it itself', () => {
    const classes = {
      paths: [...shippedClasses.paths, '水务', '水务/饮水'],
      merge: (path: string) => (path === '乡村建设/饮水' ? '水务/饮水' : path),
    }
    const column = (name: string, key: string) => ({ name, classes: [{ by: 'category' as const, key }] })
    const placeOf = (columns: ReturnType<typeof column>[]): number =>
      createColumnFinder({ groups: [{ name: '组', columns }] }, classes)({ category: '乡村建设/饮水', demand: 'help' })
    expect(placeOf([column('乡村', '乡村建设'), column('水务', '水务')])).toBe(1)
    expect(placeOf([column('水务', '水务'), column('老饮水', '乡村建设/饮水')])).toBe(1)
    expect(placeOf([column('乡村', '乡村建设')])).toBe(0)
  })

  it('leaves out the rows that the office has chosen not to see', () => {
    const layout = {
      ...usualLayout(shippedClasses),
      hiddenRows: ['year-reported', 'from-villages', 'of-a-newer-one'],
    }
    const names = tableOf([], layout, june).rows.map(({ name }) => name)
    expect(names).not.toContain('from-villages')
    expect(names).toContain('from-net')
  })
})

describe('a ready choice of columns', () => {
  it('is whole: within its limits, without a class named twice', () => {
    for (const { word, groups } of ready) {
      expect([word, crossLayoutSchema.safeParse(toLayout(groups)).success]).toEqual([word, true])
      const classes = listColumns({ groups }).flatMap((column) => column.classes.map(({ by, key }) => `${by} ${key}`))
      expect([word, new Set(classes).size]).toEqual([word, classes.length])
    }
  })

  it('shaped like 三本台账 has 37 columns of numbers, which with four of names make 41, and loses no usual class', () => {
    const three = ready.find(({ word }) => word.startsWith('三本台账'))
    if (three === undefined) throw new Error('there is such a choice')
    const rows = contentCategories.flatMap(({ name, children }) =>
      children.map((child) => aFigureRow({ id: child, category: `${name}/${child}` })),
    )
    const table = tableOf(rows, toLayout(three.groups), june)
    expect(table.columns.length).toBe(1 + 12 + 7 + 17)
    expect(table.columns.length + 4).toBe(41)
    expect(table.notes).toEqual([])
    expect(listClassless(toLayout(three.groups))).toContain('困难工作—住房')
  })
})
