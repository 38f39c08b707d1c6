import { recordToCase } from '#shared/case/case'
import { matterOf, receiptOfRound } from '#shared/case/ruled-matter'
import type { PreviewedCase } from '#shared/rules/preview-rules'
import type { LedgerDatabase } from '../view/ledger-database'

/** An open case to be held against rules, with what a list calls it; its title is veiled as in every list. */
export interface RuledCase extends PreviewedCase {
  readonly number: string
  readonly title: string
}

/** Every case to which an answer is owed, by its limit. */
export async function readRuledCases(database: LedgerDatabase): Promise<RuledCase[]> {
  const rows = await database.cases.where('open').equals(1).toArray()
  const records = await database.records.bulkGet(rows.map(({ id }) => `case/${id}`))
  return rows
    .flatMap((row, index): RuledCase[] => {
      const record = records[index]
      const one = record === undefined ? undefined : recordToCase(record)
      if (one === undefined) return []
      return [
        {
          id: row.id,
          number: row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber,
          title: row.title,
          matter: matterOf(one),
          received: receiptOfRound(one),
          dueOn: one.dueOn,
          movedTo: one.dueOn === one.givenDueOn ? '' : one.dueOn,
          isStated: one.origin !== 'own',
          innerDueOn: one.innerDueOn,
        },
      ]
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}
