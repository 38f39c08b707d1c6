import { registrationSchema } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import { awaitsNumber, proposeKeeper } from '#shared/case/case-numbers'
import { parseSerialNumber } from '#shared/case/serial-number'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { shownHead } from '#shared/record/ledger-record'
import type { CommitRef } from '#shared/record/commit'
import type { Instant } from '#shared/prelude/instant'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { orderInLog } from './order-in-log'

/** Which of the two yearly numbers. */
export type NumberKind = 'ledger' | 'stub'

const indexes = { ledger: '[ledgerYear+ledgerSerial]', stub: '[stubYear+stubSerial]' } as const

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
  const waiting = await database.cases.where(indexes.ledger).equals([0, 0]).toArray()
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
  kind: NumberKind,
  number: string,
  exceptCaseId: string,
): Promise<boolean> {
  const serial = parseSerialNumber(number)
  if (serial === undefined) return false
  const bearers = await database.cases.where(indexes[kind]).equals([serial.year, serial.serial]).primaryKeys()
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

/** The rows of a year, and those without an official number: all that may bear or have borne a number of it. */
async function rowsOfYear(database: LedgerDatabase, year: number): Promise<CaseRow[]> {
  const [numbered, waiting] = await Promise.all([
    database.cases.where(indexes.ledger).between([year, Dexie.minKey], [year, Dexie.maxKey]).toArray(),
    database.cases.where(indexes.ledger).equals([0, 0]).toArray(),
  ])
  return [...numbered, ...waiting]
}

/** Every number of a year that any case bears or bore, official and provisional. */
export async function readGivenNumbers(database: LedgerDatabase, year: number): Promise<string[]> {
  const rows = await rowsOfYear(database, year)
  return rows.flatMap((row) => [row.ledgerNumber, ...row.aliases]).filter((number) => number !== '')
}

/** The serials of official numbers among them. */
export const serialsOf = (numbers: readonly string[], year: number): Set<number> =>
  new Set(
    numbers.flatMap((text) => {
      const number = parseSerialNumber(text)
      return number?.year === year ? [number.serial] : []
    }),
  )

/**
 * Registered cases that wait for their official number, in the order of their registration by the log: what one PC
 * registered first has the lower number, whatever its clock said. Of two that did not know of each other the one
 * registered on the earlier day by what is written on paper.
 */
export async function readWaiting(database: LedgerDatabase): Promise<CaseRow[]> {
  const rows = await database.cases.where(indexes.ledger).equals([0, 0]).filter(awaitsNumber).toArray()
  const records = await database.records.bulkGet(rows.map((row) => `case/${row.id}`))
  const given = rows.flatMap((row, index) => {
    const record = records[index]
    const head = record === undefined ? undefined : shownHead(record, 'registration')
    // One whose registration nobody can read stands where the case began.
    const ref = head?.ref ?? record?.commits[0]
    const on = registrationSchema.safeParse(head?.value).data?.registeredOn ?? ''
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

/** How many official numbers more than one case bears, by index keys alone. */
export async function countDoubleNumbers(database: LedgerDatabase): Promise<number> {
  if (!(await hasSeveralPcs(database))) return 0
  const [ledger, stub] = await Promise.all([readDoubleKeys(database, 'ledger'), readDoubleKeys(database, 'stub')])
  return ledger.length + stub.length
}

async function readDoubleKeys(database: LedgerDatabase, kind: NumberKind): Promise<[number, number][]> {
  const keys = await database.cases.where(indexes[kind]).between([1, 0], [9999, Number.MAX_SAFE_INTEGER]).keys()
  const doubled = new Map<string, [number, number]>()
  let before = ''
  // The index hands its keys out in order, so that equal ones stand together.
  for (const key of keys) {
    if (!Array.isArray(key)) continue
    const [year, serial] = [Number(key[0]), Number(key[1])]
    const name = `${year} ${serial}`
    if (name === before) doubled.set(name, [year, serial])
    before = name
  }
  return [...doubled.values()]
}

/** Numbers that several cases bear, with who is proposed to keep each. Nothing is renumbered by itself. */
export async function readDoubleNumbers(database: LedgerDatabase): Promise<DoubleNumber[]> {
  const [ledger, stub] = await Promise.all([readDoubleKeys(database, 'ledger'), readDoubleKeys(database, 'stub')])
  const groups = await Promise.all([
    ...ledger.map(async (key) =>
      readBearers(database, 'ledger', await database.cases.where(indexes.ledger).equals(key).toArray()),
    ),
    ...stub.map(async (key) =>
      readBearers(database, 'stub', await database.cases.where(indexes.stub).equals(key).toArray()),
    ),
    ...(await readDoubleProvisional(database)).map((rows) => readBearers(database, 'ledger', rows)),
  ])
  return groups.flat()
}

async function readDoubleProvisional(database: LedgerDatabase): Promise<CaseRow[][]> {
  const rows = await database.cases
    .where(indexes.ledger)
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
    const head = record === undefined ? undefined : shownHead(record, kind === 'ledger' ? 'ledgerNumber' : 'feedback')
    return head === undefined ? [] : [{ caseId: row.id, row, ref: head.ref, at: head.at, by: head.by }]
  })
  const { keeper, others } = proposeKeeper(bearers)
  const first = rows[0]
  if (keeper === undefined || first === undefined || others.length === 0) return []
  const number =
    kind === 'ledger' ? first.ledgerNumber : `${first.stubYear}-${String(first.stubSerial).padStart(3, '0')}`
  return [{ kind, number, keeper, others }]
}
