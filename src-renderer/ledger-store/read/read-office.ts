import { z } from 'zod'
import {
  departmentSchema,
  officeSchema,
  personSchema,
  type Department,
  type Office,
  type Person,
} from '#shared/office/office'
import { withCovers, type Actor, type Cover } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { standInOffice } from '#shared/office/stand-in-office'
import { createValueReader } from '#shared/prelude/value-reader'
import { readValue, shownValue } from '#shared/record/ledger-record'
import { readCovers } from './read-arrangements'
import { readCards } from './read-cards'
import { readFounded } from './read-founded'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that the office is read from. */
export const officeKinds: readonly string[] = ['office', 'device', 'person', 'department']

/** The kinds of records that its staff is read from. */
export const staffKinds: readonly string[] = ['person', 'department', 'cover']

/**
 * The office as its record says, by the last of its profiles that can be read; undefined before the first run is finished. Where
 * something of an office stands and no profile can be read, what can be told of it all the same.
 */
export async function readOffice(database: LedgerDatabase): Promise<Office | undefined> {
  const record = await database.records.get('office/office')
  const profile = record === undefined ? undefined : readValue(record, 'profile', readOfficeProfile)
  if (profile !== undefined) return profile
  const { hasProfile, hasCases, isSample } = await readFounded(database)
  if (!hasProfile && (!hasCases || isSample)) return undefined
  const own = (await readCards(database)).find(({ card }) => card.role === 'unit')
  return standInOffice(record === undefined ? undefined : shownValue(record, 'profile'), own?.card)
}

/** Whether this ledger was laid down as the sample, to be shown as one on every screen. */
export async function readIsSample(database: LedgerDatabase): Promise<boolean> {
  const record = await database.records.get('office/office')
  return record !== undefined && readValue(record, 'sample', readFlag) === true
}

/** Everyone who has or had a place in the office, the inactive too: old entries still name them. Sorted by entry order. */
export async function readPeople(database: LedgerDatabase): Promise<Person[]> {
  const records = await database.records.where('of').equals('person').toArray()
  return records.flatMap(
    (record) =>
      personSchema.safeParse({ ...readValue(record, 'profile', readPersonProfile), id: record.id }).data ?? [],
  )
}

export async function readDepartments(database: LedgerDatabase): Promise<Department[]> {
  const records = await database.records.where('of').equals('department').toArray()
  return records.flatMap(
    (record) =>
      departmentSchema.safeParse({ ...readValue(record, 'profile', readDepartmentProfile), id: record.id }).data ?? [],
  )
}

/** The people and departments by id, as deciding a step needs them. */
export interface Staff {
  readonly people: ReadonlyMap<string, Actor>
  readonly departments: ReadonlyMap<string, Department>
  /** Who acts in whose place, and when. */
  readonly covers: readonly Cover[]
}

export async function readStaff(database: LedgerDatabase): Promise<Staff> {
  const [people, departments, covers] = await Promise.all([
    readPeople(database),
    readDepartments(database),
    readCovers(database),
  ])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    departments: new Map(departments.map((department) => [department.id, department])),
    covers,
  }
}

/** The same with whom everybody covers on a day: for whatever asks who may do what. */
export async function readStaffOn(database: LedgerDatabase, day: LocalDate): Promise<Staff> {
  return staffOn(await readStaff(database), day)
}

/** Staff that was read, with whom everybody covers on a day. */
export const staffOn = (staff: Staff, day: LocalDate): Staff => ({
  ...staff,
  people: withCovers(staff.people, staff.covers, day),
})

const readFlag = createValueReader(z.boolean())
const readOfficeProfile = createValueReader(officeSchema)
const readPersonProfile = createValueReader(personSchema.omit({ id: true }))
const readDepartmentProfile = createValueReader(departmentSchema.omit({ id: true }))
