import * as closing from './closing'
import * as contacts from './contacts'
import * as days from './days'
import * as doubts from './doubts'
import * as files from './files'
import * as followUp from './follow-up'
import * as imported from './imported'
import * as numbers from './numbers'
import * as origin from './origin'
import * as people from './people'
import * as pressing from './pressing'
import * as search from './search'
import * as sheet from './sheet'
import * as sides from './sides'
import * as signing from './signing'
import * as standing from './standing'

const {
  ledgerNumber,
  ledgerYear,
  ledgerSerial,
  stubYear,
  stubSerial,
  aliases,
  stubAliases,
  archiveNumber,
  archiveKeys,
  paperNumbers,
} = numbers
const { stage, open, sentBack, movedOn, round } = standing

/**
 * Every column of the ledger by its name in the row: the one list of them. The row, the view's indexes, the ledger's
 * table, its filters, orders, words and search are made from it.
 */
export const columns = {
  ...sheet,
  ...origin,
  ledgerNumber,
  ledgerYear,
  ledgerSerial,
  stubYear,
  stubSerial,
  aliases,
  stubAliases,
  archiveNumber,
  archiveKeys,
  paperNumbers,
  stage,
  open,
  sentBack,
  movedOn,
  ...sides,
  round,
  ...pressing,
  ...days,
  ...signing,
  ...people,
  ...contacts,
  ...closing,
  ...followUp,
  ...doubts,
  ...files,
  ...imported,
  ...search,
}

export type ColumnName = keyof typeof columns
