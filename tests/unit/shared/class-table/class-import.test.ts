import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRows } from '#tests/support/workbooks/read-rows'
import { renderClassSheet } from '#renderer/papers/render-class-sheet'
import {
  classesInForce,
  recordsToClassTable,
  shippedClassTable,
  type ClassTable,
} from '#shared/class-table/class-table'
import { composeClassSheet } from '#shared/class-table/class-sheet'
import { createClassMerging } from '#shared/class-table/merge-classes'
import { isHarmless, planClassImport, type ClassImportMode } from '#shared/class-table/plan-class-import'
import { readClassSheet, type SheetRows } from '#shared/class-table/read-class-sheet'
import { createFigureClasses } from '#shared/figures/figure-classes'
import { groupingOf } from '#shared/figures/dimensions'
import { day } from '#tests/support/builders'
import { writesToRecords } from '#tests/support/class-table/tables'
import { aFigureRow, june } from '#tests/support/figures/figure-rows'
import { skipWithReason } from '#tests/support/skip-with-reason'

const startsOn = day('2026-12-01')

function importInto(rows: SheetRows, table: ClassTable, mode: ClassImportMode = 'replace') {
  const read = readClassSheet(rows)
  if (!read.ok) throw new Error(read.failure.type)
  return planClassImport({ sheet: read.value, mode, startsOn }, table)
}

function tableOf(rows: SheetRows, mode: ClassImportMode = 'replace'): ClassTable {
  const plan = importInto(rows, shippedClassTable, mode)
  return recordsToClassTable(writesToRecords(plan.writes))
}

const levels = ['一级分类', '二级分类', '三级分类'] as const
const problemsOf = (rows: SheetRows): readonly string[] =>
  importInto(rows, shippedClassTable).faults.map(({ row, problem }) => `${row} ${problem}`)

describe('a table of classes from a file', () => {
  it('is read by a column for each level, blank where merged cells are', () => {
    const table = tableOf([
      ['某市分类表', '', ''],
      [...levels, '代码'],
      ['城建', '市政', '路灯', '010101'],
      ['', '', '井盖', '010102'],
      ['', '环卫', '垃圾', '010201'],
      ['农业', '', '', '02'],
    ])
    const inForce = classesInForce(table, startsOn)
    expect(inForce.map(({ path }) => path)).toEqual([
      '城建',
      '城建/市政',
      '城建/市政/路灯',
      '城建/市政/井盖',
      '城建/环卫',
      '城建/环卫/垃圾',
      '农业',
    ])
    expect(inForce.find(({ path }) => path === '城建/市政/井盖')?.code).toBe('010102')
  })

  it('is read by code, name and the code above, in any order', () => {
    const table = tableOf([
      ['代码', '名称', '上级代码', '启用日期'],
      ['010101', '路灯', '0101', '2026/1/5'],
      ['0101', '市政', '01', ''],
      ['01', '城建', '', '2026年1月5日'],
    ])
    const found = new Map(table.classes.map((one) => [one.path, one]))
    expect(found.get('城建/市政/路灯')).toMatchObject({ code: '010101', from: '2026-01-05' })
    expect(found.get('城建/市政')?.from).toBe(startsOn)
    expect(found.get('乡村建设/路灯')?.to).toBe('2026-11-30')
  })

  it('names each row that is wrong, and takes nothing of such a file', () => {
    expect(
      problemsOf([
        [...levels, '代码', '启用日期', '停用日期'],
        ['', '市政', '路灯', '', '', ''],
        ['甲', '', '丙', '', '', ''],
        ['甲', '乙/丁', '', '', '', ''],
        ['甲', '乙', '', '1', '2026-13-01', ''],
        ['甲', '丙', '', '1', '2026-02-01', '2026-01-01'],
        ['甲', '丙', '', '', '', ''],
        ['长'.repeat(31), '', '', '', '', ''],
      ]),
    ).toEqual([
      '2 parent-missing',
      '3 parent-missing',
      '4 name-unfit',
      '5 day-malformed',
      '6 day-order',
      '6 code-doubled',
      '7 doubled',
      '8 name-unfit',
    ])
    expect(
      problemsOf([
        ['代码', '名称', '上级代码', '对应新分类'],
        ['1', '甲', '9', ''],
        ['2', '乙', '3', ''],
        ['3', '丙', '2', ''],
        ['4', '', '', ''],
        ['5', '戊', '', '没有的'],
        ['6', '己', '', '己'],
      ]),
    ).toEqual([
      '2 parent-unknown',
      '3 parents-in-ring',
      '4 parents-in-ring',
      '5 name-missing',
      '6 becomes-unknown',
      '7 becomes-back',
    ])
  })

  it('is refused in words where it has no heads, no rows, or far too many', () => {
    const refusalOf = (rows: SheetRows): string => {
      const read = readClassSheet(rows)
      return read.ok ? 'read' : read.failure.type
    }
    expect(refusalOf([])).toBe('ClassSheetEmpty')
    expect(refusalOf([['', '']])).toBe('ClassSheetEmpty')
    expect(refusalOf([[...levels]])).toBe('ClassSheetEmpty')
    expect(
      refusalOf([
        ['姓名', '电话'],
        ['甲', '1'],
      ]),
    ).toBe('ClassHeadsMissing')
    expect(refusalOf([[...levels], ...Array.from({ length: 5001 }, (_, nth) => [`类${nth}`])])).toBe('ClassesTooMany')
  })

  it('renames what keeps its code, and ends what the file does not have only where it replaces the table', () => {
    const first = tableOf([
      [...levels, '代码'],
      ['城建', '市政', '路灯', 'A1'],
      ['城建', '市政', '井盖', 'A2'],
    ])
    const rows = [
      [...levels, '代码'],
      ['城建', '市政', '照明', 'A1'],
    ]
    const plan = importInto(rows, first)
    expect(plan.renamed).toEqual([{ from: '城建/市政/路灯', to: '城建/市政/照明' }])
    expect(plan.ended).toEqual(['城建/市政/井盖'])
    expect(importInto(rows, first, 'add').ended).toEqual([])
    const after = recordsToClassTable(writesToRecords(plan.writes, []))
    expect(createClassMerging(after)('城建/市政/路灯')).toBe('城建/市政/照明')
  })

  it('that was saved and comes back changes nothing', async () => {
    const name = fc.constantFrom('甲', '乙', '丙', '丁', '戊')
    const row = fc.tuple(name, fc.option(name, { nil: '' }), fc.option(name, { nil: '' }))
    const aliases = fc.array(fc.constantFrom('灯', '坏了', '不亮'), { maxLength: 2 })
    const tables = fc.array(fc.tuple(row, aliases), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(tables, async (given) => {
        const rows = given.map(([[first, second, third], words]) => [
          first,
          second,
          second === '' ? '' : third,
          words.join('、'),
        ])
        const table = tableOf([[...levels, '别名'], ...rows])
        const read = readRows(await renderClassSheet(composeClassSheet(table), new Date(0)))
        if (!read.ok) throw new Error(read.failure.type)
        const plan = importInto(read.value, table)
        expect({ ...plan, kept: 0, faults: [] }).toEqual({
          writes: [],
          added: [],
          ended: [],
          renamed: [],
          changed: [],
          kept: 0,
          faults: [],
        })
        expect(plan.kept).toBe(table.classes.length)
        expect(plan.faults).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('counts every case once at each level, as filed and told under new classes', () => {
    const paths = ['', '甲', '甲/乙', '甲/乙/丙', '甲/乙/丙/丁', '乡村建设/路灯', '交通/公共交通']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...paths)), fc.boolean(), (filed, merges) => {
        const table = recordsToClassTable(
          writesToRecords(
            importInto(
              [
                [...levels, '对应新分类'],
                ['甲', '乙', '丙', ''],
                ['交通', '', '', '甲/乙'],
              ],
              shippedClassTable,
            ).writes,
          ),
        )
        const classes = createFigureClasses({ table, merges, today: startsOn })
        const keysOf = (under: string | undefined): Map<string, number> => {
          const counts = new Map<string, number>()
          for (const category of filed) {
            const key = groupingOf('category', under, classes).keyOf(aFigureRow({ category }), june)
            if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
          }
          return counts
        }
        const sum = (counts: ReadonlyMap<string, number>): number =>
          [...counts.values()].reduce((all, one) => all + one, 0)
        const first = keysOf(undefined)
        expect(sum(first)).toBe(filed.length)
        for (const [key, count] of first) {
          const second = keysOf(key)
          expect(sum(second)).toBe(count)
          for (const [below, some] of second)
            if (key !== '' && below !== '') expect(sum(keysOf(`${key}/${below}`))).toBe(some)
        }
      }),
    )
  })
})

const realFile = join(import.meta.dirname, '../../../../../shared/data/three-level-classes.xlsx')

describe('the real table of three levels', () => {
  it('is taken whole, and comes back as it was saved', async (context) => {
    if (!existsSync(realFile)) return skipWithReason(context, 'the table does not lie beside the project')
    const read = readRows(readFileSync(realFile))
    if (!read.ok) throw new Error(read.failure.type)
    const plan = importInto(read.value, shippedClassTable)
    expect(plan.faults.filter((fault) => !isHarmless(fault))).toEqual([])
    const table = recordsToClassTable(writesToRecords(plan.writes))
    const inForce = classesInForce(table, startsOn)
    expect(inForce.filter(({ names }) => names.length === 3)).toHaveLength(517)
    expect(inForce.filter(({ names }) => names.length === 1)).toHaveLength(15)
    const saved = readRows(await renderClassSheet(composeClassSheet(table), new Date(0)))
    if (!saved.ok) throw new Error(saved.failure.type)
    expect(importInto(saved.value, table)).toMatchObject({ writes: [], added: [], ended: [], changed: [], faults: [] })
  })
})
