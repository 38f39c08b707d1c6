import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { fail, ok, type Result } from '#shared/prelude/result'
import { decodeText } from '#shared/text/decode-text'

/** A file that is neither a workbook nor a table in text. */
export interface SheetUnreadable {
  readonly type: 'SheetUnreadable'
}

/** More rows than any table of an office has; what is behind them is not read. */
const mostRows = 20_000

/** A workbook is a zip archive. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const pad = (part: number): string => String(part).padStart(2, '0')
/** The days of a workbook know no time zone: they are read as UTC. */
const dayToText = (day: Date): string =>
  `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`

function cellToText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayToText(value)
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** The rows of a workbook's first sheet, or of a table in text (UTF-8 or GB18030), as texts; days as 2026-01-31. */
export async function readSheet(bytes: Uint8Array): Promise<Result<readonly (readonly string[])[], SheetUnreadable>> {
  try {
    if (isZip(bytes)) {
      const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: mostRows })
      return ok((sheets[0]?.rows ?? []).map((row) => row.map(cellToText)))
    }
    const text = decodeText(bytes)
    if (!text.ok) return fail({ type: 'SheetUnreadable' })
    return ok(
      parseCsv(text.value)
        .slice(0, mostRows)
        .map((row) => row.map(cellToText)),
    )
  } catch {
    // The library throws whatever it meets in a file that is none of its own.
    return fail({ type: 'SheetUnreadable' })
  }
}
