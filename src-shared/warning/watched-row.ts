import type { CaseRow } from '../case/case-row'
import type { WarningRow } from './warning'

/** What is kept of a case for being watched: what warnings look at, and by what a line names it. */
export type WatchedRow = WarningRow & Pick<CaseRow, 'ledgerNumber' | 'sheetNumber'>

/** The columns that are watched, and nothing else. What is told of an old case is not compared with anything, and not kept. */
export const pickWatchedRow = (row: WatchedRow, isOld: boolean): WatchedRow => ({
  id: row.id,
  stage: row.stage,
  calledOn: row.calledOn,
  title: row.title,
  place: row.place,
  category: row.category,
  villageName: row.villageName,
  callerPhones: isOld ? [] : row.callerPhones,
  callerName: isOld ? '' : row.callerName,
  searchText: isOld ? '' : row.searchText,
  ledgerNumber: row.ledgerNumber,
  sheetNumber: row.sheetNumber,
})

/** A case as a line of a warning shows it. */
export interface WarnedCase {
  readonly id: string
  readonly calledOn: string
  readonly number: string
  readonly title: string
  readonly place: string
}

export const rowToWarned = ({ id, calledOn, ledgerNumber, sheetNumber, title, place }: WatchedRow): WarnedCase => ({
  id,
  calledOn,
  number: ledgerNumber === '' ? sheetNumber : ledgerNumber,
  title,
  place,
})
