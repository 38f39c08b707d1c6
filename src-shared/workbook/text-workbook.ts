import { fail, ok, type Result } from '../prelude/result'
import { CellBudget, hasCells, SheetLines } from './sheet-lines'
import { chooseSeparator, splitText, type CellSeparator } from './split-text'
import { ReadingStopped, type TableFileFailure } from './table-file-failure'
import { tableLimits, type TableLimits } from './table-limits'
import type { Sheet, Workbook, WorkbookKind } from './workbook'

/**
 * What Excel and WPS put on the clipboard, as a workbook of one sheet: cells parted by tabs, all of them texts. Commas part nothing there.
 * A text that ends in a line break has no line behind it.
 */
export function parsePasted(text: string, limits: TableLimits = tableLimits): Result<Workbook, TableFileFailure> {
  return stoppedToFailure(() => textWorkbook('pasted', plainText(text), '\t', new CellBudget(limits)))
}

/** A file of text as a workbook of one sheet. Throws `ReadingStopped`. */
export function readTextWorkbook(text: string, budget: CellBudget): Workbook {
  const plain = plainText(text)
  const told = /^sep=([\t,;])\r?\n/u.exec(plain)
  const body = told === null ? plain : plain.slice(told[0].length)
  const separator = told === null ? chooseSeparator(body) : separatorOf(told[1])
  return textWorkbook(separator === '\t' ? 'tsv' : 'csv', body, separator, budget)
}

/** Turns what a reader throws at a limit or a damage into a value; whatever else is thrown is a defect, and goes on. */
export function stoppedToFailure(read: () => Workbook): Result<Workbook, TableFileFailure> {
  try {
    const workbook = read()
    return workbook.sheets.some(hasCells) ? ok(workbook) : fail({ type: 'TableWithoutCells' })
  } catch (error) {
    if (error instanceof ReadingStopped) return fail(error.failure)
    throw error
  }
}

const plainText = (text: string): string => text.replace(/^\uFEFF/u, '')

const separatorOf = (mark: string | undefined): CellSeparator => (mark === '\t' || mark === ';' ? mark : ',')

function textWorkbook(kind: WorkbookKind, text: string, separator: CellSeparator, budget: CellBudget): Workbook {
  const lines = new SheetLines(budget)
  splitText(text, separator, (line, column, cell) => lines.put(line, column, { type: 'text', text: cell }))
  const sheet: Sheet = lines.finish('', false, [])
  return { kind, sheets: [sheet], pictures: [], remarks: [] }
}
