import '#shared/prelude/zod-setup'
import { trustOwnScripts } from '#renderer/shell/trust-own-scripts'
import { createTableReader } from '#renderer/table-worker/table-client'
import { readTableFile } from '#renderer/tables/read-table-file'
import type { Workbook } from '#shared/workbook/workbook'

// The reader of spreadsheets in its worker and nothing else, for a test and for the bench to call.
trustOwnScripts()

const reader = createTableReader()
reader.prepare()

const toBytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

const countCells = ({ sheets }: Workbook): number =>
  sheets.reduce(
    (sum, { lines }) => sum + lines.reduce((cells, line) => cells + line.filter((cell) => cell).length, 0),
    0,
  )

/** Reads a file in the worker. Answers what a test asks of it, and how long it took. */
async function readInWorker(base64: string): Promise<object> {
  const bytes = toBytes(base64)
  const told: number[] = []
  const from = performance.now()
  const read = await reader.read(bytes, ({ lines }) => told.push(lines))
  const ms = performance.now() - from
  if (!read.ok) return { failure: read.failure.type }
  const lines = read.value.sheets[0]?.lines ?? []
  return {
    ms,
    told: told.length,
    lines: lines.length,
    cells: countCells(read.value),
    first: lines[1]?.slice(0, 2),
    last: lines.at(-1)?.slice(0, 1),
  }
}

/** The bare reading of the same file, in this thread. */
function readHere(base64: string): number {
  const bytes = toBytes(base64)
  const from = performance.now()
  const read = readTableFile(bytes)
  if (!read.ok) throw new Error(read.failure.type)
  return performance.now() - from
}

async function readAndEnd(base64: string): Promise<string> {
  const reading = reader.read(toBytes(base64), () => reader.end())
  const read = await reading
  return read.ok ? 'read' : read.failure.type
}

Object.assign(window, { tables: { readInWorker, readHere, readAndEnd } })
