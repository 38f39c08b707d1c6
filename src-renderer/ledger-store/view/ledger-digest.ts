import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { emptySummary } from '#shared/case/ledger-summary'
import { canonicalJson } from '#shared/prelude/canonical-json'
import type { LedgerDatabase } from './ledger-database'

/**
 * A fingerprint of everything the view holds, tables in name order and rows in key order, and of how it is summed up: equal ledgers give equal
 * digests whatever order they were written in. In which order this PC folded them is left out. SHA-256, lower-case hex.
 */
export async function readLedgerDigest(database: LedgerDatabase): Promise<string> {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  for (const table of [database.cases, database.commits, database.records]) {
    const rows = await table.toArray()
    for (const row of rows) hash.update(encoder.encode(canonicalJson('nth' in row ? { ...row, nth: 0 } : row)))
    hash.update(encoder.encode(`${table.name}:${rows.length}`))
  }
  const state = await database.state.get('view')
  hash.update(encoder.encode(canonicalJson(state?.summary ?? emptySummary)))
  return bytesToHex(hash.digest())
}
