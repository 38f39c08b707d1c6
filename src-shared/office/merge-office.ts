import { isSame, type MergedForm } from '../prelude/merge-opened'
import { fail, ok, type Result } from '../prelude/result'
import type { Cover } from './cover'
import type { Department, Office, Person } from './office'
import { coverAsForm, departmentAsForm, officeAsForm, personAsForm } from './profile-as-form'
import type { RotaWeek } from './rota'
import type { Village } from './village'

/** Records of the office of which all stands in one field each, so that a form of them writes the whole. */
export interface OfficeProfiles {
  readonly office?: Office
  readonly people?: readonly Person[]
  readonly departments?: readonly Department[]
  readonly villages?: readonly Village[]
  readonly covers?: readonly Cover[]
  readonly rota?: readonly RotaWeek[]
}

/** Whose profile it is. */
export type ProfileKind = 'office' | 'person' | 'department' | 'village' | 'cover' | 'rota'

/** A part of a profile that a form changed, and since it was opened somebody else to something else. */
export interface ChangedPart {
  readonly kind: ProfileKind
  readonly id: string
  readonly part: string
}

/** Nothing was written: a person has to look at what stands there now. */
export interface OfficeChangedMeanwhile {
  readonly type: 'OfficeChangedMeanwhile'
  readonly parts: readonly ChangedPart[]
}

/** What a form of the settings brings. */
export interface OfficeForm {
  /** What stood there when the form was opened; what is new is not among it. */
  readonly opened: OfficeProfiles
  readonly written: OfficeProfiles
  /** What is written counts as chosen also where it is what stood there: a plan of many weeks is kept whole or not at all. */
  readonly whole?: true
}

/** How a form reads a profile that nobody touched in it. */
export type AsForm<T> = (profile: T) => T

/**
 * A profile as a form leaves it on what stands there now: what the form changed, and of all else what stands. Of a list of choices
 * (职责) what was added and taken away. What the form does not know, of a newer program, stays. Pure.
 */
export function mergeProfile<T extends object>(opened: T, now: T, written: T, asForm: AsForm<T>): MergedForm<T> {
  const [before, stands, wish] = [asForm(opened), asForm(now), asForm(written)]
  const merged = { ...now }
  const clashes: (keyof T & string)[] = []
  for (const field in wish) {
    if (isSame(wish[field], before[field])) continue
    const list = mergeList(before[field], now[field], wish[field])
    if (list !== undefined) Object.assign(merged, { [field]: list })
    else if (isSame(stands[field], before[field]) || isSame(stands[field], wish[field])) merged[field] = wish[field]
    else clashes.push(field)
  }
  return { merged, clashes }
}

/** What was added to a list and taken from it, on the list as it stands; undefined of what is no list. */
function mergeList(before: unknown, stands: unknown, wish: unknown): unknown[] | undefined {
  if (!isList(before) || !isList(stands) || !isList(wish)) return undefined
  return [
    ...stands.filter((one) => wish.includes(one) || !before.includes(one)),
    ...wish.filter((one) => !before.includes(one) && !stands.includes(one)),
  ]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** What a form of the settings is to write on what stands in the ledger now, or what somebody else changed meanwhile. Pure. */
export function mergeOffice(
  { opened, written, whole }: OfficeForm,
  now: OfficeProfiles,
): Result<OfficeProfiles, OfficeChangedMeanwhile> {
  const parts: ChangedPart[] = []
  const merge = <T extends object>(kind: ProfileKind, idOf: (one: T) => string, asForm: AsForm<T>, of: Three<T>): T[] =>
    of.written.map((wish) => {
      const id = idOf(wish)
      const before = of.opened.find((one) => idOf(one) === id)
      const stands = of.now.find((one) => idOf(one) === id)
      if (before === undefined || stands === undefined) return wish
      const { merged, clashes } =
        whole === true ? claimAll(before, stands, wish) : mergeProfile(before, stands, wish, asForm)
      for (const part of clashes) parts.push({ kind, id, part })
      return merged
    })
  const merged: OfficeProfiles = {
    ...(written.office === undefined
      ? {}
      : withOffice(
          merge('office', () => 'office', officeAsForm, three([opened.office], [now.office], [written.office])),
        )),
    people: merge('person', ({ id }) => id, personAsForm, three(opened.people, now.people, written.people)),
    departments: merge(
      'department',
      ({ id }) => id,
      departmentAsForm,
      three(opened.departments, now.departments, written.departments),
    ),
    villages: merge('village', ({ id }) => id, asItIs, three(opened.villages, now.villages, written.villages)),
    covers: merge('cover', ({ id }) => id, coverAsForm, three(opened.covers, now.covers, written.covers)),
    rota: merge('rota', ({ monday }) => monday, asItIs, three(opened.rota, now.rota, written.rota)),
  }
  return parts.length > 0 ? fail({ type: 'OfficeChangedMeanwhile', parts }) : ok(merged)
}

const asItIs = <T>(profile: T): T => profile

interface Three<T> {
  readonly opened: readonly T[]
  readonly now: readonly T[]
  readonly written: readonly T[]
}

type Some<T> = readonly (T | undefined)[] | undefined
const listed = <T>(some: Some<T>): T[] => (some ?? []).flatMap((one) => (one === undefined ? [] : [one]))
const three = <T>(opened: Some<T>, now: Some<T>, written: Some<T>): Three<T> => ({
  opened: listed(opened),
  now: listed(now),
  written: listed(written),
})

const withOffice = ([office]: readonly Office[]): OfficeProfiles => (office === undefined ? {} : { office })

/** The same where all of the form is meant, also what stood there when it was opened. */
function claimAll<T extends object>(opened: T, now: T, written: T): MergedForm<T> {
  const clashes: (keyof T & string)[] = []
  for (const field in written)
    if (!isSame(now[field], opened[field]) && !isSame(now[field], written[field])) clashes.push(field)
  return { merged: { ...now, ...written }, clashes }
}
