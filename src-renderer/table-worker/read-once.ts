import type { Result } from '#shared/prelude/result'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import type { Workbook } from '#shared/workbook/workbook'
import { createTableReader } from './table-client'

/** Reads one spreadsheet in a worker of its own, for files of a few megabytes that nobody waits for. */
export async function readTableOnce(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Workbook, TableFileFailure>> {
  const reader = createTableReader()
  const read = await reader.read(bytes)
  reader.end()
  return read
}
