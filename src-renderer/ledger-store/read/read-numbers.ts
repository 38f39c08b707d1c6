import { registrationField } from '#shared/case/fields/registration'
import type { CaseRow } from '#shared/case/case-row'
import { awaitsNumber, foldArchiveNumber, proposeKeeper } from '#shared/case/case-numbers'
import { parseSerialNumber, serialNumberToText } from '#shared/case/serial-number'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { shownHead } from '#shared/record/ledger-record'
import type { CommitRef } from '#shared/record/commit'
import type { Instant } from '#shared/prelude/instant'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { doubledNumbersOf, numberIndexes, numberKinds, readDoubleKeys, type NumberKind } from './doubled-numbers'
import { orderInLog } from './order-in-log'

/** A case that bears a number another case bears too. */
export interface DoubleBearer {
  readonly caseId: string
  readonly row: CaseRow
  /** The write that gave it. */
  readonly ref: CommitRef
  readonly at: Instant
  readonly by: string
}

/** A number that several cases bear: the proposed keeper first. */
export interface DoubleNumber {
  readonly kind: NumberKind
  readonly number: string
  readonly keeper: DoubleBearer
  readonly others: readonly DoubleBearer[]
}

/** Whether another case bears the number, or bore it: paper with it exists. */
export async function isLedgerNumberBorne(
  database: LedgerDatabase,
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  if (await isLedgerNumberHeld(database, number, exceptCaseId)) return true
  if (await isAlias(database, 'aliases', number, exceptCaseId)) return true
  if (parseProvisional(number) === undefined || !(await hasSeveralPcs(database))) return false
  const waiting = await database.cases.where(numberIndexes.ledger).equals([0, 0]).toArray()
  return waiting.some((row) => row.id !== exceptCaseId && row.ledgerNumber === number)
}

async function isAlias(
  database: LedgerDatabase,
  index: 'aliases' | 'stubAliases',
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  const bearers = await database.cases.where(index).equals(number).primaryKeys()
  return bearers.some((id) => id !== exceptCaseId)
}

/** Whether another case bears the official number now. */
export async function isLedgerNumberHeld(
  database: LedgerDatabase,
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  return isHeld(database, 'ledger', number, exceptCaseId)
}

export async function isStubNumberBorne(
  database: LedgerDatabase,
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  return (
    (await isHeld(database, 'stub', number, exceptCaseId)) ||
    (await isAlias(database, 'stubAliases', number, exceptCaseId))
  )
}

async function isHeld(
  database: LedgerDatabase,
  kind: 'ledger' | 'stub',
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  const serial = parseSerialNumber(number)
  if (serial === undefined) return false
  const bearers = await database.cases.where(numberIndexes[kind]).equals([serial.year, serial.serial]).primaryKeys()
  return bearers.some((id) => id !== exceptCaseId)
}

/** Whether the ledger has acts of other PCs. One PC alone has no leases, aliases or double numbers to look for. */
export async function hasSeveralPcs(database: LedgerDatabase): Promise<boolean> {
  return (await readDevices(database)).length > 1
}

/** The PCs that wrote in this ledger, by device id. */
export async function readDevices(database: LedgerDatabase): Promise<string[]> {
  const state = await database.state.get('view')
  return [...new Set(Object.keys(state?.chains ?? {}).map((replica) => replica.split('.')[0] ?? replica))].toSorted()
}

/** Every number of a year that any case bears or bore, official and provisional: by the keys of indexes, and of what waits for its number. */
export async function readGivenNumbers(database: LedgerDatabase, year: number): Promise<string[]> {
  const { cases } = database
  const [official, former, provisional] = await Promise.all([
    cases.where(numberIndexes.ledger).between([year, Dexie.minKey], [year, Dexie.maxKey]).keys(),
    cases.where('aliases').startsWith(`${year}-`).keys(),
    readProvisional(database),
  ])
  const numbers = official.flatMap((key) =>
    Array.isArray(key) ? [serialNumberToText({ year, serial: Number(key[1]) })] : [],
  )
  return [...numbers, ...former.map(String), ...provisional]
}

/** The provisional numbers that stand. One PC alone gives none: what waits there was not registered yet. */
async function readProvisional(database: LedgerDatabase): Promise<string[]> {
  if (!(await hasSeveralPcs(database))) return []
  const waiting = await database.cases.where(numberIndexes.ledger).equals([0, 0]).toArray()
  return waiting.map((row) => row.ledgerNumber).filter((number) => number !== '')
}

/** The serials of official numbers among them. */
export const serialsOf = (numbers: readonly string[], year: number): Set<number> =>
  new Set(
    numbers.flatMap((text) => {
      const number = parseSerialNumber(text)
      return number?.year === year ? [number.serial] : []
    }),
  )

/** What an old ledger closed or ended keeps the number that it had there, and is given none. */
const waitsHere = (row: CaseRow): boolean => awaitsNumber(row) && (row.importId === '' || row.open === 1)

/**
 * Registered cases that wait for their official number, in the order of their registration by the log: what one PC
 * registered first has the lower number, whatever its clock said. Of two that did not know of each other the one
 * registered on the earlier day by what is written on paper.
 */
export async function readWaiting(database: LedgerDatabase): Promise<CaseRow[]> {
  const rows = await database.cases.where(numberIndexes.ledger).equals([0, 0]).filter(waitsHere).toArray()
  const records = await database.records.bulkGet(rows.map((row) => `case/${row.id}`))
  const given = rows.flatMap((row, index) => {
    const record = records[index]
    const head = record === undefined ? undefined : shownHead(record, 'registration')
    // One whose registration nobody can read stands where the case began.
    const ref = head?.ref ?? record?.commits[0]
    const on = registrationField.schema.safeParse(head?.value).data?.registeredOn ?? ''
    return ref === undefined ? [] : [{ row, ref, on }]
  })
  const ordered = await orderInLog(
    database,
    given,
    ({ ref }) => ref,
    (a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1),
  )
  return ordered.map(({ row }) => row)
}

/** How many official numbers more than one case bears: of one PC alone none. Counted on from the numbers that acts touched. */
export async function countDoubleNumbers(database: LedgerDatabase): Promise<number> {
  return (await hasSeveralPcs(database)) ? doubledNumbersOf(database).count() : 0
}

/** Numbers that several cases bear, with who is proposed to keep each. Nothing is renumbered by itself. */
export async function readDoubleNumbers(database: LedgerDatabase): Promise<DoubleNumber[]> {
  const doubled = await Promise.all(
    numberKinds.map(async (kind) => (await readDoubleKeys(database, kind)).map((key) => [kind, key] as const)),
  )
  const groups = await Promise.all([
    ...doubled
      .flat()
      .map(async ([kind, key]) =>
        readBearers(database, kind, await database.cases.where(numberIndexes[kind]).equals(key).toArray()),
      ),
    ...(await readDoubleProvisional(database)).map((rows) => readBearers(database, 'ledger', rows)),
  ])
  return groups.flat()
}

async function readDoubleProvisional(database: LedgerDatabase): Promise<CaseRow[][]> {
  const rows = await database.cases
    .where(numberIndexes.ledger)
    .equals([0, 0])
    .filter((row) => row.ledgerNumber !== '')
    .toArray()
  const byNumber = new Map<string, CaseRow[]>()
  for (const row of rows) byNumber.set(row.ledgerNumber, [...(byNumber.get(row.ledgerNumber) ?? []), row])
  return [...byNumber.values()].filter((bearers) => bearers.length > 1)
}

async function readBearers(
  database: LedgerDatabase,
  kind: NumberKind,
  rows: readonly CaseRow[],
): Promise<DoubleNumber[]> {
  const records = await database.records.bulkGet(rows.map((row) => `case/${row.id}`))
  const bearers = rows.flatMap((row, index): DoubleBearer[] => {
    const record = records[index]
    const head = record === undefined ? undefined : shownHead(record, homeOfNumber[kind])
    return head === undefined ? [] : [{ caseId: row.id, row, ref: head.ref, at: head.at, by: head.by }]
  })
  const { keeper, others } = proposeKeeper(bearers)
  const first = rows[0]
  if (keeper === undefined || first === undefined || others.length === 0) return []
  const number = numberOf(kind, first)
  return [{ kind, number, keeper, others }]
}

/** In which field of a case a number stands. */
const homeOfNumber: { readonly [K in NumberKind]: string } = {
  ledger: 'ledgerNumber',
  stub: 'feedback',
  archive: 'archiving',
}

function numberOf(kind: NumberKind, row: CaseRow): string {
  if (kind === 'ledger') return row.ledgerNumber
  return kind === 'stub'
    ? serialNumberToText({ year: row.stubYear, serial: row.stubSerial })
    : (row.archiveKeys[0] ?? '')
}

/** Whether another case bears the 档号, however it was typed. */
export async function isArchiveNumberHeld(
  database: LedgerDatabase,
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  const bearers = await database.cases.where(numberIndexes.archive).equals(foldArchiveNumber(number)).primaryKeys()
  return bearers.some((id) => id !== exceptCaseId)
}
