import { readTableFile } from '#renderer/tables/read-table-file'
import type { Result } from '#shared/prelude/result'
import { firstRows } from '#shared/workbook/first-rows'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'

/** The rows of a file's first sheet, as the window has them from the worker. */
export function readRows(bytes: Uint8Array): Result<readonly (readonly string[])[], TableFileFailure> {
  const read = readTableFile(bytes)
  return read.ok ? { ok: true, value: firstRows(read.value) } : read
}
