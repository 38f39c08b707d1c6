import type { z } from 'zod'
import { coverSchema, type Cover } from '#shared/office/cover'
import { rotaWeekSchema, type RotaWeek } from '#shared/office/rota'
import { villageSchema, type Village } from '#shared/office/village'
import { createValueReader, type ValueReader } from '#shared/prelude/value-reader'
import { readValue } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** Who acts in whose place and when, the past too: steps were taken under it. By the day it begins. */
export async function readCovers(database: LedgerDatabase): Promise<Cover[]> {
  const covers = await readProfiles(database, 'cover', 'id', coverSchema, readCoverProfile)
  return covers.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
}

/** The villages and communities, those out of use too. */
export const readVillages = (database: LedgerDatabase): Promise<Village[]> =>
  readProfiles(database, 'village', 'id', villageSchema, readVillageProfile)

/** The 阅批 rota, week by week. */
export async function readRota(database: LedgerDatabase): Promise<RotaWeek[]> {
  const weeks = await readProfiles(database, 'rota', 'monday', rotaWeekSchema, readWeekProfile)
  return weeks.toSorted((a, b) => (a.monday < b.monday ? -1 : 1))
}

/** The records of one kind whose profile can be read, each with its record's id under the name it has there. */
async function readProfiles<T>(
  database: LedgerDatabase,
  of: string,
  idName: string,
  schema: z.ZodType<T>,
  read: ValueReader<object>,
): Promise<T[]> {
  const records = await database.records.where('of').equals(of).toArray()
  return records.flatMap(
    (record) => schema.safeParse({ ...readValue(record, 'profile', read), [idName]: record.id }).data ?? [],
  )
}

const readCoverProfile = createValueReader(coverSchema.omit({ id: true }))
const readVillageProfile = createValueReader(villageSchema.omit({ id: true }))
const readWeekProfile = createValueReader(rotaWeekSchema.omit({ monday: true }))
