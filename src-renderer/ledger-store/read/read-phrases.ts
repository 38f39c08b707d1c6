import { orderPhrases, phraseKind, recordToPhrase, type Phrase } from '#shared/phrase/phrase'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that phrases are read from. */
export const phraseKinds: readonly string[] = [phraseKind]

/** Every phrase of the ledger, those out of use and of other people too. */
export async function readPhrases(database: LedgerDatabase): Promise<readonly Phrase[]> {
  const records = await database.records.where('of').equals(phraseKind).toArray()
  return orderPhrases(records.flatMap((record) => recordToPhrase(record) ?? []))
}
