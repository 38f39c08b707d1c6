import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { CaseRow } from '#shared/case/case-row'
import { columns } from '#shared/case/columns/columns'
import type { PackMark, PackRow } from '../view/ledger-database'

// Rows as text: of each column the values of all rows. That is half as long as a name beside each value, a fifth when deflated, and
// as soon read.

/** In the order of the table of columns. A view of other columns has another shape, and none of these packs. */
const names: readonly string[] = Object.keys(columns)

type Values = Readonly<Record<string, unknown>>

const rowsToText = (rows: readonly Values[]): string =>
  JSON.stringify(names.map((name) => rows.map((row) => row[name])))

/** The rows of a text, undefined where it is not that of so many rows. */
function textToRows(text: string, count: number): readonly CaseRow[] | undefined {
  const values: unknown = JSON.parse(text)
  if (!Array.isArray(values) || values.length !== names.length) return undefined
  const lists: readonly unknown[][] = values.filter((list) => Array.isArray(list) && list.length === count)
  if (lists.length !== names.length) return undefined
  // Copies of one object made by the parser: an object that is given some dozen names one by one becomes a slow and large one.
  const [first]: Record<string, unknown>[] = JSON.parse(
    `[{${names.map((name) => `${JSON.stringify(name)}:null`).join(',')}}]`,
  )
  const rows: CaseRow[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const row = { ...first }
    for (const [column, name] of names.entries()) row[name] = lists[column]?.[nth]
    if (!isRow(row)) return undefined
    rows.push(row)
  }
  return rows
}

/** The digest has said that it is what was packed. */
const isRow = (row: Values): row is CaseRow => typeof row['id'] === 'string'

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start: (to) => {
      to.enqueue(bytes)
      to.close()
    },
  })

/** Rows packed. */
export interface Packed extends Pick<PackRow, 'bytes'> {
  readonly mark: PackMark
}

/** Some rows as a pack has them. */
export async function packRows(rows: readonly CaseRow[]): Promise<Packed> {
  const text = new TextEncoder().encode(rowsToText(rows))
  const deflated = streamOf(text).pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer())
  return { mark: { rows: rows.length, digest: digestOf(bytes) }, bytes }
}

/** The rows of a pack; undefined where it is not as it was made. */
export async function unpackRows({ mark, bytes }: Packed): Promise<readonly CaseRow[] | undefined> {
  try {
    if (digestOf(bytes) !== mark.digest) return undefined
    const text = await new Response(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw'))).text()
    return textToRows(text, mark.rows)
  } catch {
    return undefined
  }
}

const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
