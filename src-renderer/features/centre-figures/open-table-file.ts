import { judgeTable, type TableTooMuch } from '#shared/centre-figures/text-table'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import { callHost } from '../../host/call-host'
import type { FileReadFailure } from '../../messages/host-words'
import type { CodeNotThere } from '../../prelude/load-late'
import { readTableOnce } from '../../table-worker/read-once'
import { loadReadOldWorkbook } from '../../tables/load-read-old-workbook'
import type { OldWorkbookFailure } from '../../tables/read-old-workbook'
import { workbookToTables, type NamedTable } from '../../tables/workbook-tables'

/** The largest file that is read: a year of a district has less. */
export const mostTableBytes = 10_000_000

export type OpenTableFailure =
  | FileReadFailure
  | OldWorkbookFailure
  | CodeNotThere
  | TableTooMuch
  | { readonly type: 'TableNotRead'; readonly failure: TableFileFailure }

/** A file that was chosen, with its tables: those of its sheets in which anything stands. */
export interface TableFile {
  readonly name: string
  readonly tables: readonly NamedTable[]
}

/** Lets the person choose a table and reads it; undefined when the dialog was cancelled. */
export async function openTableFile(): Promise<Result<TableFile | undefined, OpenTableFailure>> {
  const chosen = await callHost('file.open', { kind: 'table' })
  if (!chosen.ok) return chosen
  if (chosen.value.file === null) return ok(undefined)
  const read = await callHost('file.read', { token: chosen.value.file.token, maxBytes: mostTableBytes })
  if (!read.ok) return read
  const { name, bytes } = read.value
  const tables = await readTables(bytes)
  return tables.ok ? ok({ name, tables: tables.value }) : tables
}

async function readTables(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly NamedTable[], OpenTableFailure>> {
  const read = await readTableOnce(bytes)
  if (read.ok) return chooseTables(workbookToTables(read.value))
  const { failure } = read
  if (failure.type === 'OtherSheetFormat' && failure.format === 'old-binary') return readOld(bytes)
  return fail({ type: 'TableNotRead', failure })
}

/** A workbook of before 2007, which a library reads as far as a list of figures needs it. */
async function readOld(bytes: Uint8Array): Promise<Result<readonly NamedTable[], OpenTableFailure>> {
  const load = await loadReadOldWorkbook()
  if (!load.ok) return load
  const sheets = await load.value(bytes)
  return sheets.ok ? chooseTables(sheets.value) : sheets
}

/** Those of its tables in which anything stands. */
function chooseTables(sheets: readonly NamedTable[]): Result<readonly NamedTable[], OpenTableFailure> {
  const judged = sheets.map((sheet) => ({ sheet, fits: judgeTable(sheet.table) }))
  const tables = judged.flatMap(({ sheet, fits }) => (fits.ok ? [sheet] : []))
  const tooLarge = judged.find(({ fits }) => !fits.ok && fits.failure.type === 'TableTooLarge')
  if (tables.length > 0) return ok(tables)
  return tooLarge !== undefined && !tooLarge.fits.ok ? tooLarge.fits : fail({ type: 'TableEmpty' })
}
