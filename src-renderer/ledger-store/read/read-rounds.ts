import type { LocalDate } from '#shared/prelude/local-date'
import { createValueReader } from '#shared/prelude/value-reader'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { listUnstruck } from '#shared/record/struck'
import { roundSchema, type Round } from '#shared/round/round'
import type { LedgerDatabase } from '../view/ledger-database'

/** The rounds made on a day, in the order they were made. */
export const readRounds = (database: LedgerDatabase, on: LocalDate): Promise<Round[]> => readRoundsOf(database, [on])

/** The rounds of some days, in the order they were made. */
export async function readRoundsOf(database: LedgerDatabase, days: readonly LocalDate[]): Promise<Round[]> {
  const [office, ...records] = await database.records.bulkGet(['office/office', ...days.map((day) => `rounds/${day}`)])
  const found = [...listRounds(office, 'rounds'), ...records.flatMap((record) => listRounds(record, 'made'))]
  return found.filter(({ on }) => days.includes(on)).toSorted((a, b) => a.at - b.at)
}

/** The last round that anybody made in this ledger before one is made now; undefined where nobody made any. */
export async function readLastRound(database: LedgerDatabase): Promise<Round | undefined> {
  const [office, last] = await Promise.all([
    database.records.get('office/office'),
    database.records.where('of').equals('rounds').sortBy('id'),
  ])
  return [...listRounds(office, 'rounds'), ...listRounds(last.at(-1), 'made')].toSorted((a, b) => a.at - b.at).at(-1)
}

function listRounds(record: LedgerRecord | undefined, field: string): Round[] {
  return (record === undefined ? [] : listUnstruck(record, field)).flatMap(({ value, at, by }) => {
    const round = readRound(value)
    return round === undefined ? [] : [{ on: round.on, half: round.half, at, by, stood: round.stood, seen: round.seen }]
  })
}

const readRound = createValueReader(roundSchema)
