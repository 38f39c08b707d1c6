import { readXls, readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx'
import type { TextTable } from '#shared/centre-figures/text-table'
import { fail, ok, type Result } from '#shared/prelude/result'

/** A sheet of a workbook, its cells as they are shown. */
export interface NamedTable {
  readonly name: string
  readonly table: TextTable
}

/** Why a workbook cannot be read; the file was not changed. */
export type WorkbookFailure = { readonly type: 'WorkbookDamaged' } | { readonly type: 'WorkbookLocked' }

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

/** The digits behind the point of a format: 2 of `0.00%`; undefined of one without. */
const digitsOf = (format: string): number | undefined => /0(?:\.(0+))?/u.exec(format)?.[1]?.length

/** A number as it is shown. One that is too long for a spreadsheet is given with the digits that it still has. */
function numberToText(value: number, format: string): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** keptDigits) return value.toExponential(keptDigits - 1)
  if (format.includes('%')) return `${(value * 100).toFixed(digitsOf(format) ?? 0)}%`
  const digits = /^[#,0]*0\.0+$/u.test(format) ? digitsOf(format) : undefined
  return digits === undefined ? String(value) : value.toFixed(digits)
}

function cellToText(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateToText(value)
  if (typeof value === 'number') return numberToText(value, cell?.style?.numFmt ?? '')
  if (typeof value === 'boolean') return value ? '是' : '否'
  return String(value).trim()
}

const sheetToTable = ({ name, rows, cells }: Sheet): NamedTable => ({
  name,
  table: rows.map((row, line) => row.map((value, column) => cellToText(value, cells?.get(`${line},${column}`)))),
})

const isShown = ({ hidden, veryHidden }: Pick<Sheet, 'hidden' | 'veryHidden'>): boolean =>
  hidden !== true && veryHidden !== true

/** The sheets of a workbook that are not hidden: .xlsx, and .xls and .et of before 2007. */
export async function readWorkbook(
  bytes: Uint8Array,
  isOld: boolean,
): Promise<Result<readonly NamedTable[], WorkbookFailure>> {
  try {
    const { sheets } = await (isOld ? readXls(bytes) : readXlsx(bytes, { readStyles: true }))
    return ok(sheets.filter(isShown).map(sheetToTable))
  } catch (error) {
    // Whatever else is thrown comes from the bytes: the library touches nothing else.
    const isLocked = error instanceof Error && /encrypt|password/iu.test(`${error.name} ${error.message}`)
    return fail({ type: isLocked ? 'WorkbookLocked' : 'WorkbookDamaged' })
  }
}
