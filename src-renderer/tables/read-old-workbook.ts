import { readXls, type CellValue, type Sheet } from 'hucre/xlsx'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { NamedTable } from './workbook-tables'

/** Why a workbook cannot be read; the file was not changed. */
export type OldWorkbookFailure = { readonly type: 'WorkbookDamaged' } | { readonly type: 'WorkbookLocked' }

/** A spreadsheet keeps so many digits of a number: what is longer was a number of a sheet, and has lost the rest. */
const keptDigits = 15

const pad = (value: number): string => String(value).padStart(2, '0')

/** Dates come with the wall clock in their UTC fields, some a millisecond early. */
function dateToText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const at = new Date(Math.round(date.getTime() / 1000) * 1000)
  const day = `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`
  const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()]
  return hour === 0 && minute === 0 ? day : `${day} ${pad(hour)}:${pad(minute)}`
}

/** A number that is too long for a spreadsheet is given with the digits that it still has. The library does not tell how one is shown. */
function numberToText(value: number): string {
  if (!Number.isFinite(value)) return ''
  return Number.isInteger(value) && Math.abs(value) >= 10 ** keptDigits
    ? value.toExponential(keptDigits - 1)
    : String(value)
}

function cellToText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateToText(value)
  if (typeof value === 'number') return numberToText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value).trim()
}

const sheetToTable = ({ name, rows }: Sheet): NamedTable => ({ name, table: rows.map((row) => row.map(cellToText)) })

/** The sheets of an .xls or .et workbook of before 2007. */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Result<readonly NamedTable[], OldWorkbookFailure>> {
  try {
    const { sheets } = await readXls(bytes)
    return ok(sheets.map(sheetToTable))
  } catch (error) {
    // Whatever else is thrown comes from the bytes: the library touches nothing else.
    const isLocked = error instanceof Error && /encrypt|password/iu.test(`${error.name} ${error.message}`)
    return fail({ type: isLocked ? 'WorkbookLocked' : 'WorkbookDamaged' })
  }
}
