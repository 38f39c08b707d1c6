import type { NumberedCase } from '#shared/case/case-step'
import { parseSerialNumber } from '#shared/case/serial-number'
import type { LedgerDatabase } from '../view/ledger-database'

/** The case that bears a 台账号 or a 承办单号, also one that it bore before; undefined where there is none. */
export async function readCaseByNumber(database: LedgerDatabase, number: string): Promise<NumberedCase | undefined> {
  const serial = parseSerialNumber(number)
  const [bySerial, bySheet, byAlias] = await Promise.all([
    serial === undefined
      ? undefined
      : database.cases.where('[ledgerYear+ledgerSerial]').equals([serial.year, serial.serial]).first(),
    database.cases.where('sheetNumber').equals(number).first(),
    database.cases.where('aliases').equals(number).first(),
  ])
  const row = bySerial ?? bySheet ?? byAlias
  return row === undefined
    ? undefined
    : {
        id: row.id,
        number: row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber,
        isEnded: row.open === 0 && row.stage !== 'closed',
      }
}
