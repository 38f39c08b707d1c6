import { listTemplates, type OfficeTemplate } from '#shared/template/office-template'
import { templateKind } from '#shared/template/template-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that templates of reports are read from. */
export const templateKinds: readonly string[] = [templateKind]

/** Every kind of report of the office: the shipped ones as it changed them, then its own. An office has a dozen. */
export async function readTemplates(database: LedgerDatabase): Promise<readonly OfficeTemplate[]> {
  return listTemplates(await database.records.where('of').equals(templateKind).toArray())
}
