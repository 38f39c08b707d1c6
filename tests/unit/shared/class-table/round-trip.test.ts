import { describe, expect, it } from 'vitest'
import { readRows } from '#tests/support/workbooks/read-rows'
import { renderClassSheet } from '#renderer/papers/render-class-sheet'
import { composeClassSheet } from '#shared/class-table/class-sheet'
import { recordsToClassTable, shippedClassTable, type ClassTable } from '#shared/class-table/class-table'
import { isHarmless, planClassImport } from '#shared/class-table/plan-class-import'
import { planClasses, type ClassForm, type ClassWrite } from '#shared/class-table/plan-classes'
import { readClassSheet, type SheetRows } from '#shared/class-table/read-class-sheet'
import { day } from '#tests/support/builders'
import { writesToRecords } from '#tests/support/class-table/tables'

const today = day('2026-12-01')
const aForm = (form: Partial<ClassForm>): ClassForm => ({
  name: '',
  code: '',
  aliases: [],
  from: '',
  to: '',
  becomes: '',
  ...form,
})
const blank = { code: '', order: 0, from: '', to: '', aliases: [], active: true } as const
const tableOf = (writes: readonly ClassWrite[]): ClassTable => recordsToClassTable(writesToRecords(writes))

/** What saving a table as a sheet and reading it again would change. */
function comeBack(table: ClassTable, rows: SheetRows = composeClassSheet(table)) {
  const read = readClassSheet(rows)
  if (!read.ok) throw new Error(read.failure.type)
  const { writes, faults } = planClassImport({ sheet: read.value, mode: 'replace', startsOn: today }, table)
  return { writes, faults: faults.filter((fault) => !isHarmless(fault)) }
}
const nothing = { writes: [], faults: [] }

describe('a table that was saved as a sheet comes back unchanged', () => {
  it('with a class of more levels, or a longer name, that cases came with', () => {
    for (const path of ['甲/乙/丙/丁', `甲/${'长'.repeat(40)}`]) {
      const mapped = planClasses(
        { want: 'map', path, becomes: shippedClassTable.classes[0]?.path ?? '' },
        shippedClassTable,
        today,
      )
      if (!mapped.ok) throw new Error(mapped.failure.type)
      expect(comeBack(tableOf(mapped.value.writes)), path).toEqual(nothing)
    }
  })
  it('with a code that an ended class had and another has now', () => {
    const ended: ClassWrite = { path: '甲', value: { ...blank, code: '0101', to: day('2026-01-31') }, becomes: '' }
    const added = planClasses(
      { want: 'add', parent: '', form: aForm({ name: '乙', code: '0101' }) },
      tableOf([ended]),
      today,
    )
    if (!added.ok) throw new Error(added.failure.type)
    expect(comeBack(tableOf([ended, ...added.value.writes]))).toEqual(nothing)
  })
  it('with a class that becomes one which was taken back since', () => {
    const writes: ClassWrite[] = [
      { path: '甲', value: { ...blank, to: day('2026-01-31') }, becomes: '乙' },
      { path: '乙', value: { ...blank, active: false }, becomes: '' },
    ]
    expect(comeBack(tableOf(writes))).toEqual(nothing)
  })
  it('with names that a spreadsheet would reckon with, through the file itself', async () => {
    const names = ['=1+1', '+2', '-3', '@SUM(A1)', '007', '1-2', '2026-01-01', '<b>&"粗"</b>', 'TRUE', '_x4E2D_']
    const table = tableOf(
      names.map((name, order) => ({ path: `甲/${name}`, value: { ...blank, order, code: `0${order}` }, becomes: '' })),
    )
    const bytes = await renderClassSheet(composeClassSheet(table), new Date(0))
    const read = readRows(bytes)
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(comeBack(table, read.value)).toEqual(nothing)
  })
})
