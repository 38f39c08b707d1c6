import { judgeFile } from '#shared/bundle/file-nature'
import { judgeTable, parseTextTable, type TableTooMuch } from '#shared/centre-figures/text-table'
import { fail, ok, type Result } from '#shared/prelude/result'
import { decodeText } from '#shared/text/decode-text'
import { callHost } from '../../host/call-host'
import type { FileReadFailure } from '../../messages/host-words'
import type { CodeNotThere } from '../../prelude/load-late'
import { loadReadWorkbook } from '../../tables/load-read-workbook'
import type { NamedTable, WorkbookFailure } from '../../tables/read-workbook'

/** The largest file that is read: a year of a district has less. */
export const mostTableBytes = 10_000_000

export type TableFileFailure =
  | FileReadFailure
  | WorkbookFailure
  | CodeNotThere
  | TableTooMuch
  /** A web page or XML under the name of a workbook, as some platforms export. */
  | { readonly type: 'TableIsMarkup' }

/** A file that was chosen, with its tables: those of its sheets in which anything stands. */
export interface TableFile {
  readonly name: string
  readonly tables: readonly NamedTable[]
}

/** Lets the person choose a table and reads it; undefined when the dialog was cancelled. */
export async function openTableFile(): Promise<Result<TableFile | undefined, TableFileFailure>> {
  const chosen = await callHost('file.open', { kind: 'table' })
  if (!chosen.ok) return chosen
  if (chosen.value.file === null) return ok(undefined)
  const read = await callHost('file.read', { token: chosen.value.file.token, maxBytes: mostTableBytes })
  if (!read.ok) return read
  const { name, bytes } = read.value
  const tables = await readTables(bytes)
  return tables.ok ? ok({ name, tables: tables.value }) : tables
}

async function readTables(bytes: Uint8Array): Promise<Result<readonly NamedTable[], TableFileFailure>> {
  const judged = judgeFile(bytes)
  const { nature } = judged
  if (nature === 'excel' || nature === 'old-office') return readSheets(bytes, nature === 'old-office')
  if (nature === 'web-page') return fail({ type: 'TableIsMarkup' })
  if (nature !== 'text' && nature !== 'json' && nature !== 'unknown') return fail({ type: 'OtherFile', ...judged })
  const text = decodeText(bytes)
  if (!text.ok) return text
  if (/^\s*<(?:\?xml|table|html)/iu.test(text.value)) return fail({ type: 'TableIsMarkup' })
  const table = parseTextTable(text.value)
  return table.ok ? ok([{ name: '', table: table.value }]) : table
}

async function readSheets(bytes: Uint8Array, isOld: boolean): Promise<Result<readonly NamedTable[], TableFileFailure>> {
  const load = await loadReadWorkbook()
  if (!load.ok) return load
  const sheets = await load.value(bytes, isOld)
  if (!sheets.ok) return sheets
  const judged = sheets.value.map((sheet) => ({ sheet, fits: judgeTable(sheet.table) }))
  const tables = judged.flatMap(({ sheet, fits }) => (fits.ok ? [sheet] : []))
  const tooLarge = judged.find(({ fits }) => !fits.ok && fits.failure.type === 'TableTooLarge')
  if (tables.length > 0) return ok(tables)
  return tooLarge !== undefined && !tooLarge.fits.ok ? tooLarge.fits : fail({ type: 'TableEmpty' })
}
