import { z } from 'zod'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { conflictedFields, holdsNewer, readValue, type LedgerRecord } from '../record/ledger-record'

/**
 * 集中问题专档: the special file that an office keeps on an issue raised often (专门档案). A record of the ledger: each of its fields, each
 * measure and each return visit is a field of its own, so that two PCs may work on one and only what both wrote is asked about;
 * its cases are a set in which an addition outlives a removal that did not know of it.
 */
export const dossierKind = 'dossier'

/** The most characters of each text, and the most cases, measures and visits of one dossier. */
export const dossierLimits = {
  name: 40,
  text: 1000,
  measure: 500,
  whom: 60,
  reason: 200,
  cases: 500,
  measures: 60,
  visits: 200,
} as const

/** Whether it is worked on. */
export const dossierStateWords = { open: '整治中', closed: '已销号' } as const
export type DossierState = keyof typeof dossierStateWords

/** How a measure stands. */
export const measureStateWords = { planned: '未开始', doing: '进行中', done: '已完成', dropped: '不再采取' } as const
export type MeasureState = keyof typeof measureStateWords

/** What a return visit found. */
export const visitViewWords = { settled: '已解决', partly: '部分解决', unsettled: '没有解决' } as const
export type VisitView = keyof typeof visitViewWords

const optionalDay = z.union([localDateSchema, z.literal('')])

/** One of the 整治措施: who does what by when, and how it stands since which day. */
export const measureSchema = z.looseObject({
  text: z.string(),
  ownerId: z.string(),
  dueOn: optionalDay,
  state: openChoice(['planned', 'doing', 'done', 'dropped']),
  /** The day since which it stands so. */
  on: localDateSchema,
  /** What came of it. */
  result: z.string(),
})
export type Measure = z.infer<typeof measureSchema>

/** One 回访 about the issue as a whole: callers, the village. What a caller said of their own case stands with the case. */
export const visitSchema = z.looseObject({
  on: localDateSchema,
  byId: z.string(),
  whom: z.string(),
  found: z.string(),
  view: openChoice(['settled', 'partly', 'unsettled']),
})
export type Visit = z.infer<typeof visitSchema>

/** Whether it is worked on, since when and why. */
export const standingSchema = z.looseObject({
  state: openChoice(['open', 'closed']),
  on: localDateSchema,
  words: z.string(),
})
export type DossierStanding = z.infer<typeof standingSchema>

/** The texts and people of a dossier: each a field by its name. */
export interface DossierBasics {
  /** What it is called: 石桥村路灯. */
  readonly name: string
  /** 问题概述 */
  readonly about: string
  /** 成因 */
  readonly cause: string
  /** 包案领导, '' while nobody is named. */
  readonly leaderId: string
  /** 责任人, '' while nobody is named. */
  readonly ownerId: string
  /** By which day it is to be settled, '' where no day is set. */
  readonly dueOn: LocalDate | ''
}

/** The fields as people call them. */
export const dossierFieldWords = {
  name: '专档名称',
  about: '问题概述',
  cause: '成因',
  leaderId: '包案领导',
  ownerId: '责任人',
  dueOn: '整治期限',
} as const satisfies { readonly [F in keyof DossierBasics]: string }

/** A measure or a visit with the name of its field's end. */
export type Named<T> = T & { readonly id: string }

/** A dossier as its record makes it. */
export interface Dossier extends DossierBasics {
  readonly id: string
  readonly standing: DossierStanding
  readonly openedOn: LocalDate
  readonly caseIds: readonly string[]
  /** In the order in which they were entered. */
  readonly measures: readonly Named<Measure>[]
  /** By their days, the first first. */
  readonly visits: readonly Named<Visit>[]
  /** Fields that two PCs wrote differently, and nobody has decided. */
  readonly conflicts: readonly string[]
  /** It holds something that only a newer program knows: it is shown, and not changed here. */
  readonly newer: boolean
}

const text = createValueReader(z.string())
const readers: Readonly<Record<string, SchemaReader<unknown>>> = {
  name: text,
  about: text,
  cause: text,
  leaderId: text,
  ownerId: text,
  dueOn: createValueReader<unknown>(optionalDay),
  openedOn: createValueReader<unknown>(localDateSchema),
  standing: createValueReader<unknown>(standingSchema),
}
const readMeasure = createValueReader(measureSchema)
const readVisit = createValueReader(visitSchema)
const readStanding = createValueReader(standingSchema)
const readDay = (value: unknown): LocalDate | undefined => localDateSchema.safeParse(value).data
const readOptionalDay = createValueReader<LocalDate | ''>(optionalDay)

/** The field of a measure or of a visit. */
export const measureField = (id: string): string => `measure:${id}`
export const visitField = (id: string): string => `visit:${id}`

/** The set of its cases, and the list of what was done to it. */
export const casesField = 'cases'
export const actsField = 'acts'

/** By what a field of a dossier is read; undefined of one that this program does not know. */
export const dossierReaderOf = (field: string): SchemaReader<unknown> | undefined =>
  field.startsWith('measure:')
    ? readMeasure
    : field.startsWith('visit:')
      ? readVisit
      : Object.hasOwn(readers, field)
        ? readers[field]
        : undefined

/** The fixed fields that this program reads. */
export const dossierFields: readonly string[] = Object.keys(readers)

/** A field in words, for conflicts and the log. */
export const dossierFieldName = (field: string): string =>
  field.startsWith('measure:')
    ? '整治措施'
    : field.startsWith('visit:')
      ? '回访'
      : field === 'standing'
        ? '整治状态'
        : field === 'openedOn'
          ? '立档日期'
          : (new Map<string, string>(Object.entries(dossierFieldWords)).get(field) ?? '其他')

/** The record read as a dossier; undefined where nothing of one stands there. */
export function recordToDossier(record: LedgerRecord): Dossier | undefined {
  const read = (field: keyof DossierBasics): string => readValue(record, field, text) ?? ''
  const standing = readValue(record, 'standing', readStanding)
  const name = read('name')
  if (standing === undefined && name === '') return undefined
  const openedOn = readValue(record, 'openedOn', readDay) ?? standing?.on
  if (openedOn === undefined) return undefined
  return {
    id: record.id,
    name: name === '' ? '（没有名称）' : name,
    about: read('about'),
    cause: read('cause'),
    leaderId: read('leaderId'),
    ownerId: read('ownerId'),
    dueOn: readValue(record, 'dueOn', readOptionalDay) ?? '',
    standing: standing ?? { state: 'open', on: openedOn, words: '' },
    openedOn,
    caseIds: (record.sets[casesField] ?? []).filter(({ adds }) => adds.length > 0).map(({ element }) => element),
    measures: readEach(record, 'measure:', readMeasure),
    visits: readEach(record, 'visit:', readVisit).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
    conflicts: conflictedFields(record),
    newer: holdsNewer(record),
  }
}

/** The values of all fields that begin so, by their names: those hold the moment they were made in, so that this is their order. */
function readEach<T extends object>(record: LedgerRecord, prefix: string, read: SchemaReader<T>): Named<T>[] {
  return Object.keys(record.registers)
    .filter((field) => field.startsWith(prefix))
    .sort()
    .flatMap((field) => {
      const value = readValue(record, field, read)
      return value === undefined ? [] : [{ ...value, id: field.slice(prefix.length) }]
    })
}

/** Whether somebody still works on it. What a newer program calls its state is not known to be closed. */
export const isDossierOpen = ({ standing }: Pick<Dossier, 'standing'>): boolean => standing.state !== 'closed'

/** The measures that are neither done nor dropped. */
export const openMeasures = ({ measures }: Pick<Dossier, 'measures'>): readonly Named<Measure>[] =>
  measures.filter(({ state }) => state !== 'done' && state !== 'dropped')

/** Open ones first, then by the day they were opened, the latest first. */
export function orderDossiers(dossiers: readonly Dossier[]): Dossier[] {
  return [...dossiers].sort(
    (a, b) =>
      Number(isDossierOpen(b)) - Number(isDossierOpen(a)) ||
      (a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? 1 : -1),
  )
}
