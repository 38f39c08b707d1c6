import { wordFieldNames } from '#shared/papers/word-fields'
import type { OfficeWording } from '#shared/wording/say-wording'
import { listWordings, toOfficeWording, wordingKind, type WordingLine } from '#shared/wording/wording-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that the office's wordings are read from. */
export const wordingKinds: readonly string[] = [wordingKind]

/** Every wording as it stands. */
export async function readWordings(database: LedgerDatabase): Promise<readonly WordingLine[]> {
  const records = await database.records.where('of').equals(wordingKind).toArray()
  return listWordings(records, wordFieldNames)
}

/** What papers are composed with now. */
export const readOfficeWording = async (database: LedgerDatabase): Promise<OfficeWording> =>
  toOfficeWording(await readWordings(database))
