import { Dexie, type Table } from 'dexie'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { emptySummary } from '#shared/case/ledger-summary'
import { canonicalJson } from '#shared/prelude/canonical-json'
import type { LedgerDatabase } from './ledger-database'

/** Rows read at a time. */
const rowsAtATime = 100

/**
 * A fingerprint of everything the view holds, tables in name order and rows in key order, and of how it is summed up: equal ledgers give equal
 * digests whatever order they were written in. In which order this PC folded them is left out. SHA-256, lower-case hex. What is written
 * meanwhile may be in it or not: whoever compares looks whether something was.
 */
export async function readLedgerDigest(database: LedgerDatabase): Promise<string> {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  for (const name of ['cases', 'commits', 'records']) {
    let count = 0
    await eachPart(database, database.table(name), (rows) => {
      for (const row of rows) hash.update(encoder.encode(canonicalJson('nth' in row ? { ...row, nth: 0 } : row)))
      count += rows.length
    })
    hash.update(encoder.encode(`${name}:${count}`))
  }
  const state = await database.state.get('view')
  hash.update(encoder.encode(canonicalJson(state?.summary ?? emptySummary)))
  return bytesToHex(hash.digest())
}

/**
 * Tells all rows of a table in the order of their keys, some at a time: a large ledger has no place in memory twice, and an act waits
 * to be written for one part alone.
 */
async function eachPart(
  database: LedgerDatabase,
  table: Table<object, string>,
  take: (rows: readonly object[]) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const rows = await database.transaction('r', table, () =>
      table.where(':id').above(last).limit(rowsAtATime).toArray(),
    )
    take(rows)
    const end = rows.at(-1)
    if (rows.length < rowsAtATime || end === undefined) return
    last = String(Dexie.getByKeyPath(end, String(table.schema.primKey.keyPath)))
  }
}
