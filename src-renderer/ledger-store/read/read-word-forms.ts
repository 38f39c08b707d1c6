import { officePaperKind, orderWordForms, recordToWordForm, type WordForm } from '#shared/office-paper/word-form'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that the office's own Word files are read from. */
export const wordFormKinds: readonly string[] = [officePaperKind]

/** The office's own Word files, those out of use too. An office has a dozen. */
export async function readWordForms(database: LedgerDatabase): Promise<readonly WordForm[]> {
  const records = await database.records.where('of').equals(officePaperKind).toArray()
  return orderWordForms(records.flatMap((record) => recordToWordForm(record) ?? []))
}
