import { z } from 'zod'
import { officeArrangementSchema } from '../calendar/calendar-record'
import { localDaysSchema } from '../calendar/local-days'
import type { Names } from '../case/names'
import { classValueSchema } from '../class-table/class-entry'
import { coverSchema, findCoverProblem, type Cover } from '../office/cover'
import { departmentSchema, personSchema, type Person } from '../office/office'
import { villageSchema } from '../office/village'
import { readLawStanding } from '../law/law-record'
import type { LocalDate } from '../prelude/local-date'
import { createValueReader, type ValueReader } from '../prelude/value-reader'
import { readHead, readValue, standsUnder, type Head, type LedgerRecord } from '../record/ledger-record'
import { ruleRecordId } from '../rules/rule-record'
import { ruleSetSchema } from '../rules/rule-set'
import { findOverlaps, type KeptVersion } from '../rules/rule-versions'
import { officePaperReaders, recordToWordForm } from '../office-paper/word-form'
import { phraseReaders, recordToPhrase } from '../phrase/phrase'
import { foldText } from '../text/fold-text'
import { templateReaders } from '../template/template-record'
import type { BinGroup } from './bin-entry'

/** What stands beside a thing that is brought back. */
export interface Beside {
  /** All records of its kind, itself among them. */
  readonly records: readonly LedgerRecord[]
  readonly people: ReadonlyMap<string, Person>
  readonly today: LocalDate
}

/** A field by which something is put out of use, and the way back. */
export interface PutAway {
  readonly group: BinGroup
  readonly field: string
  /** The write that put it out of use, where it is that and of any use still. */
  readonly findAway: (record: LedgerRecord, today: LocalDate) => Pick<Head, 'ref' | 'at' | 'by'> | undefined
  readonly name: (record: LedgerRecord, names: Names) => string
  /** What the field says once it is back. */
  readonly back: (record: LedgerRecord) => unknown
  /** Whether what is in use today leaves it no place. */
  readonly clashes: (record: LedgerRecord, beside: Beside) => boolean
}

interface Spec<T> {
  readonly group: BinGroup
  readonly field: string
  readonly read: ValueReader<T>
  readonly isAway: (value: T, today: LocalDate) => boolean
  /** What of the value is otherwise once it is back. */
  readonly back: Readonly<Record<string, unknown>> | boolean
  readonly name: (value: T, record: LedgerRecord, names: Names) => string
  readonly clashes?: (value: T, record: LedgerRecord, beside: Beside) => boolean
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

function putAway<T>({ group, field, read, isAway, back, name, clashes }: Spec<T>): PutAway {
  return {
    group,
    field,
    findAway: (record, today) => {
      const head = readHead(record, field, read)
      return head !== undefined && isAway(head.value, today) ? head : undefined
    },
    name: (record, names) => {
      const value = readValue(record, field, read)
      return value === undefined ? record.id : name(value, record, names)
    },
    back: (record) => {
      if (typeof back === 'boolean') return back
      const ref = readHead(record, field, read)?.ref
      // As it was written: what only a newer program reads of it stays.
      const written = (standsUnder(record.registers, field) ?? []).find((head) => head.ref === ref)?.value
      return { ...asObject(written), ...back }
    },
    clashes: (record, beside) => {
      const value = readValue(record, field, read)
      return value !== undefined && clashes?.(value, record, beside) === true
    },
  }
}

const readPerson = createValueReader(personSchema.omit({ id: true }))
const readDepartment = createValueReader(departmentSchema.omit({ id: true }))
const readVillage = createValueReader(villageSchema.omit({ id: true }))
const readYear = createValueReader(officeArrangementSchema)
const readLocal = createValueReader(localDaysSchema)
const readVersion = createValueReader(ruleSetSchema)
const readFlag = createValueReader(z.boolean())

function toVersion(record: LedgerRecord): KeptVersion | undefined {
  const set = readValue(record, 'version', readVersion)
  if (set === undefined || ruleRecordId(set) !== record.id) return undefined
  return { set, withdrawn: readValue(record, 'withdrawn', readFlag) === true }
}

/** A version stands again only between those before and after it. */
function overlapsOthers(record: LedgerRecord, { records }: Beside): boolean {
  const mine = toVersion(record)?.set
  if (mine === undefined) return true
  const versions = records.flatMap((one) => toVersion(one) ?? []).filter(({ set }) => set.id === mine.id)
  return findOverlaps(
    versions.map((one) => (one.set.version === mine.version ? { ...one, withdrawn: false } : one)),
  ).some(({ earlier, later }) => earlier === mine.version || later === mine.version)
}

const readClass = createValueReader(classValueSchema)

/** The code of a class is its own among those in use. */
const isCodeTaken = (code: string, record: LedgerRecord, { records }: Beside): boolean =>
  code !== '' &&
  records.some((one) => {
    const value = one.id === record.id ? undefined : readValue(one, 'entry', readClass)
    return value?.active === true && value.to === '' && value.code === code
  })

export const personAway = putAway({
  group: 'person',
  field: 'profile',
  read: readPerson,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: ({ name }) => name,
})

export const departmentAway = putAway({
  group: 'department',
  field: 'profile',
  read: readDepartment,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: ({ name }) => name,
})

export const villageAway = putAway({
  group: 'village',
  field: 'profile',
  read: readVillage,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: ({ name }) => name,
})

const readCover = createValueReader(coverSchema.omit({ id: true }))

/** One that is over brings nobody anything. */
export const coverAway = putAway({
  group: 'cover',
  field: 'profile',
  read: readCover,
  isAway: ({ withdrawn, to }, today) => withdrawn === true && to >= today,
  back: { withdrawn: false },
  name: ({ absentId, coverId, from, to }, _record, { person }) =>
    `${person(coverId)}代${person(absentId)}（${from} 至 ${to}）`,
  clashes: ({ absentId, coverId, reason, from, to }, { id }, { records, people, today }) => {
    const covers = records.flatMap((one): Cover[] => {
      const value = readValue(one, 'profile', readCover)
      return value === undefined ? [] : [{ ...value, id: one.id }]
    })
    return findCoverProblem({ id, absentId, coverId, reason, from, to }, covers, people, today) !== undefined
  },
})

export const rulesAway = putAway({
  group: 'rules',
  field: 'withdrawn',
  read: readFlag,
  isAway: (withdrawn) => withdrawn,
  back: false,
  name: (_value, record) => {
    const set = toVersion(record)?.set
    return set === undefined ? record.id : `“${set.name}”第 ${set.version} 版`
  },
  clashes: (_value, record, beside) => overlapsOthers(record, beside),
})

export const templateAway = putAway({
  group: 'template',
  field: 'retired',
  read: templateReaders.retired,
  isAway: (retired) => retired,
  back: false,
  name: (_value, record) => readValue(record, 'word', templateReaders.word) ?? record.id,
})

/** A name that another one in use bears meanwhile is not free any more. */
export const wordFormAway = putAway({
  group: 'word-form',
  field: 'retired',
  read: officePaperReaders.retired,
  isAway: (retired) => retired,
  back: false,
  name: (_value, record) => recordToWordForm(record)?.name ?? record.id,
  clashes: (_value, record, { records }) => {
    const name = foldText(recordToWordForm(record)?.name ?? '')
    return records.some((other) => {
      const form = other.id === record.id ? undefined : recordToWordForm(other)
      return form?.retired === false && foldText(form.name) === name
    })
  },
})

/** A name is free again as long as no other in the same list bears it. */
export const phraseAway = putAway({
  group: 'phrase',
  field: 'retired',
  read: phraseReaders.retired,
  isAway: (retired) => retired,
  back: false,
  name: (_value, record) => recordToPhrase(record)?.name ?? record.id,
  clashes: (_value, record, { records }) => {
    const mine = recordToPhrase(record)
    return records.some((other) => {
      const one = other.id === record.id ? undefined : recordToPhrase(other)
      return one?.retired === false && one.ownerId === mine?.ownerId && foldText(one.name) === foldText(mine.name)
    })
  },
})

/** 移出 of a law. */
export const lawAway = putAway({
  group: 'law',
  field: 'standing',
  read: readLawStanding,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: (_value, { id }) => id.replace(/@/u, ' '),
})

/** 停用 of a class is its last day. */
export const classAway = putAway({
  group: 'class',
  field: 'entry',
  read: readClass,
  isAway: ({ active, to }, today) => !active || (to !== '' && to < today),
  back: { active: true, to: '' },
  name: (_value, { id }) => id,
  clashes: ({ code }, record, beside) => isCodeTaken(code, record, beside),
})

export const yearAway = putAway({
  group: 'calendar',
  field: 'table',
  read: readYear,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: ({ year }) => `${year} 年节假日安排`,
})

export const localDaysAway = putAway({
  group: 'calendar',
  field: 'local',
  read: readLocal,
  isAway: ({ active }) => !active,
  back: { active: true },
  name: ({ kind, from, to, why }) =>
    `${kind === 'off' ? '本地放假' : '本地补班'} ${from === to ? from : `${from} 至 ${to}`}（${why}）`,
})
