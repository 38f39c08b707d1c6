import {
  departmentSchema,
  officeSchema,
  personSchema,
  type Department,
  type Office,
  type Person,
} from '#shared/office/office'
import { shownValue } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** The office as its record says, or undefined before the first run is finished. */
export async function readOffice(database: LedgerDatabase): Promise<Office | undefined> {
  const record = await database.records.get('office/office')
  return record === undefined ? undefined : officeSchema.safeParse(shownValue(record, 'profile')).data
}

/** Whether this ledger was laid down as the sample, to be shown as one on every screen. */
export async function readIsSample(database: LedgerDatabase): Promise<boolean> {
  const record = await database.records.get('office/office')
  return record !== undefined && shownValue(record, 'sample') === true
}

/** Everyone who has or had a place in the office, the inactive too: old entries still name them. Sorted by entry order. */
export async function readPeople(database: LedgerDatabase): Promise<Person[]> {
  const records = await database.records.where('of').equals('person').toArray()
  return records.flatMap(
    (record) => personSchema.safeParse({ ...asObject(shownValue(record, 'profile')), id: record.id }).data ?? [],
  )
}

export async function readDepartments(database: LedgerDatabase): Promise<Department[]> {
  const records = await database.records.where('of').equals('department').toArray()
  return records.flatMap(
    (record) => departmentSchema.safeParse({ ...asObject(shownValue(record, 'profile')), id: record.id }).data ?? [],
  )
}

/** The people and departments by id, as deciding a step needs them. */
export interface Staff {
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
}

export async function readStaff(database: LedgerDatabase): Promise<Staff> {
  const [people, departments] = await Promise.all([readPeople(database), readDepartments(database)])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    departments: new Map(departments.map((department) => [department.id, department])),
  }
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
