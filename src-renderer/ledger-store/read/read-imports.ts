import type { CaseRow } from '#shared/case/case-row'
import { readOwnEntry } from '#shared/case/case'
import { numberKey } from '#shared/excel-import/join-lines'
import { importKind, recordToImport, type PastImport } from '#shared/excel-import/import-record'
import { isStruckWithImport } from '#shared/excel-import/import-ops'
import type { HeldOld, ImportHeld, UndoneOld } from '#shared/excel-import/plan-import'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCases } from './read-cases'

/** The kinds of records that imports are read from. */
export const importKinds: readonly string[] = [importKind]

/** Every import of an old ledger, the newest first; those that only a newer program can read are left out. */
export async function readImports(database: LedgerDatabase): Promise<readonly PastImport[]> {
  const records = await database.records.where('of').equals(importKind).toArray()
  return records
    .flatMap((record) => recordToImport(record) ?? [])
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}

const numbersOf = ({ sheetNumber, ledgerNumber, aliases }: CaseRow) => [
  ...(sheetNumber === '' ? [] : [{ key: numberKey(sheetNumber), isLedgerNumber: false }]),
  ...[ledgerNumber, ...aliases]
    .filter((number) => number !== '')
    .map((number) => ({ key: numberKey(number), isLedgerNumber: true })),
]

/** What of the ledger lines with these numbers and prints may meet. What was struck out is met by none, but taken up again where its import was undone. */
export async function readImportHeld(
  database: LedgerDatabase,
  { numbers, prints }: { readonly numbers: ReadonlySet<string>; readonly prints: ReadonlySet<string> },
): Promise<ImportHeld> {
  const rows = await database.cases.toArray()
  const borne = new Set(rows.flatMap(({ ledgerNumber, aliases }) => [ledgerNumber, ...aliases]))
  const met = rows
    .filter(({ stage }) => stage !== 'voided')
    .flatMap((row) => {
      const named = numbersOf(row).filter(({ key }) => numbers.has(key))
      return named.length > 0 || prints.has(row.importPrint) ? [{ row, named }] : []
    })
  const found = await readCases(
    database,
    met.map(({ row }) => row.id),
  )
  const entries = new Map(
    found.map(({ one, record }) => [one.id, one.origin === 'own' ? readOwnEntry(record) : undefined]),
  )
  const byNumber = new Map<string, HeldOld[]>()
  const byPrint = new Map<string, HeldOld>()
  for (const { row, named } of met) {
    const held = {
      id: row.id,
      number: row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber,
      calledOn: row.calledOn,
      entry: entries.get(row.id),
    }
    if (row.importPrint !== '') byPrint.set(row.importPrint, { ...held, isLedgerNumber: false })
    for (const { key, isLedgerNumber } of named)
      byNumber.set(key, [...(byNumber.get(key) ?? []), { ...held, isLedgerNumber }])
  }
  return { byNumber, byPrint, borne, undone: await readUndone(database, rows, prints) }
}

/** Cases that were struck out as their import was undone, by print; of several alike the one with a number. */
async function readUndone(
  database: LedgerDatabase,
  rows: readonly CaseRow[],
  prints: ReadonlySet<string>,
): Promise<ReadonlyMap<string, UndoneOld>> {
  const files = new Map((await readImports(database)).map(({ id, file }) => [id, file]))
  const struck = rows.filter(({ stage, importPrint }) => stage === 'voided' && prints.has(importPrint))
  const records = await database.records.bulkGet(struck.map(({ id }) => `case/${id}`))
  const found = struck.flatMap(({ id, importId, importPrint, ledgerNumber }, at): [string, UndoneOld][] => {
    const [record, file] = [records[at], files.get(importId)]
    return record !== undefined && file !== undefined && isStruckWithImport(record, file)
      ? [[importPrint, { id, ledgerNumber }]]
      : []
  })
  return new Map(found.toSorted(([, a], [, b]) => Number(a.ledgerNumber !== '') - Number(b.ledgerNumber !== '')))
}

/** The ids of the cases that an import brought. */
export async function readImportedIds(database: LedgerDatabase, importId: string): Promise<readonly string[]> {
  const rows = await database.cases.filter((row) => row.importId === importId && row.stage !== 'voided').toArray()
  return rows.map(({ id }) => id)
}
