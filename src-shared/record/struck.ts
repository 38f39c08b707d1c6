import { z } from 'zod'
import { createValueReader } from '../prelude/value-reader'
import { commitRefSchema, type CommitRef } from './commit'
import { compareWrites, standsUnder, type LedgerRecord, type ListEntry } from './ledger-record'

/**
 * An entry of a list that says of all that one commit wrote there that it counts no more, or (`back`) that it counts again. A list only
 * grows, so its entries are struck by entries of their own. Older programs read nothing in it and go on showing what it strikes.
 */
export const strikeSchema = z.looseObject({ strikes: commitRefSchema, back: z.boolean() })
export type Strike = z.infer<typeof strikeSchema>

/** Reads a strike; undefined of any other entry. */
export const readStrike = createValueReader(strikeSchema)

/** The entries of a list that count, strikes and what they strike left out. The later of two strikes of one commit decides. */
export function listUnstruck(record: LedgerRecord, field: string): readonly ListEntry[] {
  const entries = standsUnder(record.lists, field) ?? []
  const struck = new Set<CommitRef>()
  for (const { value } of [...entries].sort(compareWrites)) {
    const strike = readStrike(value)
    if (strike === undefined) continue
    if (strike.back) struck.delete(strike.strikes)
    else struck.add(strike.strikes)
  }
  return entries.filter(({ ref, value }) => !struck.has(ref) && readStrike(value) === undefined)
}
