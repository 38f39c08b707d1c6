import type { CaseRow } from '#shared/case/case-row'
import type { RowNames } from '#shared/case/columns/column'
import { columns } from '#shared/case/columns/columns'
import { composeList } from '#shared/paper/compose-list'
import type { FigureReport } from './figure-report'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { PageGround } from '../../desk/use-print-page'

/** What is shown of each case, with its width in CSS pixels; the title takes what the others leave. */
export const shownColumns = [
  { name: 'ledgerNumber', width: 88 },
  { name: 'title', width: undefined },
  { name: 'villageName', width: 96 },
  { name: 'category', width: 150 },
  { name: 'departmentId', width: 110 },
  { name: 'handlerId', width: 76 },
  { name: 'stage', width: 76 },
  { name: 'issuedOn', width: 96 },
  { name: 'dueOn', width: 96 },
  { name: 'closedOn', width: 96 },
] as const

/** A cell as it is read. */
export function cellWords(name: (typeof shownColumns)[number]['name'], row: CaseRow, names: RowNames): string {
  switch (name) {
    case 'departmentId':
    case 'handlerId':
      return columns[name].words(row[name], names, row)
    case 'stage':
      return columns.stage.words(row.stage, names, row)
    case 'ledgerNumber':
      return row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber
    default:
      return row[name]
  }
}

/** The width of the title's column beside the others. */
const titleWidth = 260

/** The cases behind a number on A4 landscape, as the screen lists them. */
export function casesToPaper(
  { title, about }: { readonly title: string; readonly about: string },
  rows: readonly CaseRow[],
  names: RowNames,
  ground: PageGround,
): DeskPaper {
  const paper = composeList({
    ...ground,
    title,
    about,
    heads: shownColumns.map(({ name }) => columns[name].head),
    shares: shownColumns.map(({ width }) => width ?? titleWidth),
    groups: [{ words: '', lines: rows.map((row) => shownColumns.map(({ name }) => cellWords(name, row, names))) }],
  })
  return {
    paper,
    title,
    printed: { act: 'list-printed', list: title, lines: rows.length },
    saved: (file) => ({ act: 'list-saved', list: title, lines: rows.length, of: about, file }),
  }
}

/** How wide a column is in a workbook, in characters, by its width on the screen. */
const charactersOf = (width: number | undefined): number => Math.round((width ?? titleWidth) / 8)

/** The same as a table of a workbook. */
export function casesToReport(
  { title, about, periodName }: { readonly title: string; readonly about: string; readonly periodName: string },
  rows: readonly CaseRow[],
  names: RowNames,
): FigureReport {
  return {
    periodName,
    periodWords: about,
    of: title,
    table: {
      title,
      heads: shownColumns.map(({ name }) => columns[name].head),
      widths: shownColumns.map(({ width }) => charactersOf(width)),
      lines: rows.map((row) => shownColumns.map(({ name }) => ({ words: cellWords(name, row, names), as: 'text' }))),
    },
    chart: undefined,
  }
}
