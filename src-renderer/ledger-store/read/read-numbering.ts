import { leaseSchema, numberingSchema, returnedSchema, type Lease } from '#shared/numbering/numbering-record'
import { issuingRight, type IssuingRight, type NumberingFacts } from '#shared/numbering/issuing-right'
import { deviceLetter, nextProvisional } from '#shared/numbering/provisional-number'
import type { LocalDate } from '#shared/prelude/local-date'
import type { CommitRef } from '#shared/record/commit'
import { createValueReader } from '#shared/prelude/value-reader'
import { paperLeaseSchema, type PaperLease } from '#shared/numbering/paper-series'
import { readHeads, readValue, type LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { orderInLog } from './order-in-log'
import { readCards } from './read-cards'
import { readDevices, readGivenNumbers, serialsOf } from './read-numbers'
import { readOffice } from './read-office'

/** Who gives numbers, with the PCs there are to choose from. */
export interface NumberingState {
  readonly facts: NumberingFacts
  /** Runs of papers' numbers that are lent, each of one kind. */
  readonly paperLeases: readonly PaperLease[]
  /** Every PC of the office that this ledger knows, this one too, by device id. */
  readonly devices: readonly string[]
}

const readHolder = createValueReader(numberingSchema)
const readLease = createValueReader(leaseSchema)
const readReturned = createValueReader(returnedSchema)
const readPaperLease = createValueReader(paperLeaseSchema)

const isReturned = (block: LedgerRecord): boolean => readValue(block, 'returned', readReturned) !== undefined

const deviceOf = (replica: string): string => replica.split('.')[0] ?? replica

/** Reads who gives numbers as this PC knows it. `replica` is the name this PC writes under. */
export async function readNumbering(database: LedgerDatabase, replica: string): Promise<NumberingState> {
  const ownDevice = deviceOf(replica)
  const [office, record, blocks, wrote, cards] = await Promise.all([
    readOffice(database),
    database.records.get('office/office'),
    database.records.where('of').equals('block').toArray(),
    readDevices(database),
    readCards(database),
  ])
  const colleagues = cards
    .filter(
      ({ card, revokedAt }) => card.role === 'unit' && card.officeCode === office?.code && revokedAt === undefined,
    )
    .map(({ card }) => String(card.deviceId))
  const devices = [...new Set([ownDevice, ...wrote, ...colleagues])].toSorted()
  const holders = new Set(
    record === undefined ? [] : readHeads(record, 'numbering', readHolder).map(({ value }) => value.deviceId),
  )
  const leases = blocks.flatMap((block): Lease[] => {
    const lease = readValue(block, 'lease', readLease)
    return lease === undefined ? [] : [{ ...lease, id: block.id, returned: isReturned(block) }]
  })
  return {
    facts: {
      ownDevice,
      holders: [...holders].toSorted(),
      founder: await readFounder(database, record?.commits ?? []),
      severalPcs: devices.length > 1,
      leases,
    },
    paperLeases: blocks.flatMap((block): PaperLease[] => {
      const lease = readValue(block, 'paperLease', readPaperLease)
      return lease === undefined ? [] : [{ ...lease, id: block.id, returned: isReturned(block) }]
    }),
    devices,
  }
}

/**
 * The PC on which the office was first described, by the order of the log: on it depends who gives numbers, so that no clock
 * may, and every PC comes to the same.
 */
async function readFounder(database: LedgerDatabase, refs: readonly CommitRef[]): Promise<string | undefined> {
  const [first] = await orderInLog(database, refs, (ref) => ref)
  return first === undefined ? undefined : deviceOf(first)
}

/** What registering needs to know: may this PC give a number, which is next, and what it could give in need. */
export interface NumberOffer {
  readonly year: number
  readonly right: IssuingRight
  readonly provisional: string
  readonly severalPcs: boolean
}

export async function readNumberOffer(
  database: LedgerDatabase,
  replica: string,
  year: number,
  today: LocalDate,
): Promise<NumberOffer> {
  const [{ facts, devices }, given] = await Promise.all([
    readNumbering(database, replica),
    readGivenNumbers(database, year),
  ])
  const letter = deviceLetter(facts.ownDevice, facts.founder, devices)
  return {
    year,
    right: issuingRight(facts, year, serialsOf(given, year), today),
    provisional: nextProvisional(year, letter, given),
    severalPcs: facts.severalPcs,
  }
}
