import type { CaseRow } from '#shared/case/case-row'
import { dossierKind, orderDossiers, recordToDossier, type Dossier } from '#shared/dossier/dossier'
import type { HistoryAct } from '#shared/history/replay-history'
import type { LedgerDatabase } from '../view/ledger-database'
import { readHistory } from './read-history'

/** The kinds of records that dossiers are read from. */
export const dossierKinds: readonly string[] = [dossierKind]

/** Every dossier of the ledger, those that are worked on first. An office has some dozens. */
export async function readDossiers(database: LedgerDatabase): Promise<Dossier[]> {
  const records = await database.records.where('of').equals(dossierKind).toArray()
  return orderDossiers(records.flatMap((record) => recordToDossier(record) ?? []))
}

/** One dossier with the rows of its cases and what was done to it, the first first. */
export interface WholeDossier {
  readonly dossier: Dossier
  readonly rows: readonly CaseRow[]
  readonly history: readonly HistoryAct[]
}

/** The dossier of that id; undefined where the ledger has none. */
export async function readDossier(database: LedgerDatabase, id: string): Promise<WholeDossier | undefined> {
  const record = await database.records.get(`${dossierKind}/${id}`)
  const dossier = record === undefined ? undefined : recordToDossier(record)
  if (dossier === undefined) return undefined
  const [rows, history] = await Promise.all([
    database.cases.bulkGet([...dossier.caseIds]),
    readHistory(database, { of: dossierKind, id }),
  ])
  return {
    dossier,
    rows: rows.flatMap((row) => row ?? []).toSorted((a, b) => (a.calledOn < b.calledOn ? 1 : -1)),
    history,
  }
}
