import { z } from 'zod'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { conflictedFields, holdsNewer, readValue, type LedgerRecord } from '../record/ledger-record'
import { reviewSchema, type Review } from './review'

/**
 * 信访工作目标管理责任书: what one village, department or other unit signs for a year (domain.md §1, forms.md §2.2). A record of the
 * ledger whose id is made of its year and unit, so that two PCs that make the same one make one record; its texts, each indicator,
 * the signing and each appraisal are fields of their own.
 */
export const pledgeKind = 'pledge'

/** The most characters of each text, and the most indicators and units at once. */
export const pledgeLimits = {
  title: 60,
  lead: 600,
  rewards: 1200,
  text: 200,
  group: 12,
  organ: 40,
  person: 20,
  unit: 40,
  reason: 200,
  indicators: 40,
  units: 300,
} as const

/** As what it is printed: 责任书 with its words, or 责任状 as a table of points. */
export const pledgeFormWords = { letter: '信函式', table: '评分表式' } as const
export type PledgeForm = keyof typeof pledgeFormWords

/** Whose pledge it is. A department is known by its id; a village or whatever else by its name, as the 村社 of a case is. */
export const unitKindWords = { village: '村社', department: '部门', other: '其他单位' } as const
export type UnitKind = keyof typeof unitKindWords

export const unitSchema = z.looseObject({
  kind: openChoice(['village', 'department', 'other']),
  /** Of a department its id, else ''. */
  departmentId: z.string(),
  name: z.string().min(1),
})
export type PledgeUnit = z.infer<typeof unitSchema>

/** What is judged, by figures or by a person. `text` is the sentence that is signed. */
export const indicatorSchema = z.looseObject({
  /** By these, the smallest first, they stand on the paper. */
  order: z.number(),
  /** 项目 of a table: 领导重视; '' where none. */
  group: z.string(),
  text: z.string(),
  /** 标准分, in hundredths of a point. */
  points: z.number().int().min(0).max(100_000),
  /** A measure by its name, or '' where a person judges. */
  measure: z.string(),
  /** What the measure has to reach: of a rate in hundredths of a percent, of a count in cases. */
  sign: openChoice(['at-least', 'at-most', 'exactly']),
  goal: z.number().int().min(0),
  /** How points are taken off where it is missed: all, by percentage points below, or by cases. */
  off: openChoice(['all', 'per-point', 'per-case']),
  /** Hundredths of a point for each step or case. */
  each: z.number().int().min(0),
  /** How many hundredths of a percent a step is. */
  step: z.number().int().min(1),
  /** 一票否决 */
  veto: z.boolean(),
  /** It was taken out again: it is kept and nowhere judged. */
  dropped: z.boolean(),
})
export type Indicator = z.infer<typeof indicatorSchema>
export const signWords = { 'at-least': '≥', 'at-most': '≤', exactly: '＝' } as const
export type IndicatorSign = keyof typeof signWords
export const offWords = {
  all: '没达到不得分',
  'per-point': '每低（高）若干个百分点扣分',
  'per-case': '每件扣分',
} as const
export type IndicatorOff = keyof typeof offWords

/** An indicator with the end of its field's name. */
export type NamedIndicator = Indicator & { readonly id: string }

export const signerSchema = z.looseObject({ organ: z.string(), person: z.string() })
export type Signer = z.infer<typeof signerSchema>

/** Struck out or in force, since when and why: a pledge is never removed. */
export const standingSchema = z.looseObject({
  state: openChoice(['valid', 'void']),
  on: localDateSchema,
  words: z.string(),
})

/** The texts of a pledge: each a field by its name. */
export interface PledgeBasics {
  readonly form: PledgeForm
  readonly title: string
  /** What stands before the indicators. */
  readonly lead: string
  /** 考核奖惩, a sentence a line. */
  readonly rewards: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** The party committee, the government, and the unit. */
  readonly signers: readonly Signer[]
}

/** The fields as people call them. */
export const pledgeFieldWords = {
  year: '年度',
  unit: '责任单位',
  form: '形式',
  title: '标题',
  lead: '前言',
  rewards: '考核奖惩',
  from: '责任期起',
  to: '责任期止',
  signers: '签订方',
  signedOn: '签订日期',
  standing: '效力',
  mid: '年中检查',
  end: '年终考核',
} as const

/** When a pledge is judged. */
export const reviewWords = { mid: '年中检查', end: '年终考核' } as const
export type ReviewName = keyof typeof reviewWords

/** How far a pledge has come. */
export const pledgeStateWords = {
  draft: '草拟',
  signed: '已签',
  checked: '已年中检查',
  judged: '已年终考核',
  void: '已作废',
} as const
export type PledgeState = keyof typeof pledgeStateWords

/** A pledge as its record makes it. */
export interface Pledge extends PledgeBasics {
  readonly id: string
  readonly year: number
  readonly unit: PledgeUnit
  /** As they stand on the paper, without those that were taken out. */
  readonly indicators: readonly NamedIndicator[]
  /** '' while it is a draft. */
  readonly signedOn: LocalDate | ''
  readonly mid: Review | undefined
  readonly end: Review | undefined
  /** Why it is void; undefined while it is in force. */
  readonly voided: string | undefined
  /** Fields that two PCs wrote differently, and nobody has decided. */
  readonly conflicts: readonly string[]
  /** It holds something that only a newer program knows: it is shown, and not changed here. */
  readonly newer: boolean
}

export const indicatorField = (id: string): string => `indicator:${id}`
/** The list of what was done to it. */
export const pledgeActsField = 'acts'

const text = createValueReader(z.string())
const dayOrNone = createValueReader<LocalDate | ''>(z.union([localDateSchema, z.literal('')]))
const form = createValueReader(openChoice(['letter', 'table']))
const signers = createValueReader(z.array(signerSchema))
const year = createValueReader(z.number().int().min(1900).max(2999))
const unit = createValueReader(unitSchema)
const indicator = createValueReader(indicatorSchema)
const standing = createValueReader(standingSchema)
const review = createValueReader(reviewSchema)

const readers: Readonly<Record<string, SchemaReader<unknown>>> = {
  year,
  unit,
  form,
  title: text,
  lead: text,
  rewards: text,
  from: dayOrNone,
  to: dayOrNone,
  signers,
  signedOn: dayOrNone,
  standing,
  mid: review,
  end: review,
}

/** By what a field of a pledge is read; undefined of one that this program does not know. */
export const pledgeReaderOf = (field: string): SchemaReader<unknown> | undefined =>
  field.startsWith('indicator:') ? indicator : Object.hasOwn(readers, field) ? readers[field] : undefined

/** The fixed fields that this program reads. */
export const pledgeFields: readonly string[] = Object.keys(readers)

/** A field in words, for conflicts and the log. */
export const pledgeFieldName = (field: string): string =>
  field.startsWith('indicator:')
    ? '考核指标'
    : (new Map<string, string>(Object.entries(pledgeFieldWords)).get(field) ?? '其他')

const yearDay = (of: number, end: '01-01' | '12-31'): LocalDate => localDateSchema.parse(`${of}-${end}`)

/** The record read as a pledge; undefined where its year or its unit cannot be read. */
export function recordToPledge(record: LedgerRecord): Pledge | undefined {
  const [of, whose] = [readValue(record, 'year', year), readValue(record, 'unit', unit)]
  if (of === undefined || whose === undefined) return undefined
  const stands = readValue(record, 'standing', standing)
  const read = (field: 'title' | 'lead' | 'rewards'): string => readValue(record, field, text) ?? ''
  const day = (field: 'from' | 'to', usual: LocalDate): LocalDate => {
    const found = readValue(record, field, dayOrNone) ?? ''
    return found === '' ? usual : found
  }
  return {
    id: record.id,
    year: of,
    unit: whose,
    form: readValue(record, 'form', form) === 'table' ? 'table' : 'letter',
    title: read('title') || `${of}年度信访工作目标管理责任书`,
    lead: read('lead'),
    rewards: read('rewards'),
    from: day('from', yearDay(of, '01-01')),
    to: day('to', yearDay(of, '12-31')),
    signers: readValue(record, 'signers', signers) ?? [],
    indicators: readIndicators(record),
    signedOn: readValue(record, 'signedOn', dayOrNone) ?? '',
    mid: readValue(record, 'mid', review),
    end: readValue(record, 'end', review),
    voided: stands?.state === 'void' ? stands.words : undefined,
    conflicts: conflictedFields(record),
    newer: holdsNewer(record),
  }
}

function readIndicators(record: LedgerRecord): readonly NamedIndicator[] {
  const found = Object.keys(record.registers)
    .filter((field) => field.startsWith('indicator:'))
    .sort()
    .flatMap((field) => {
      const value = readValue(record, field, indicator)
      return value === undefined || value.dropped ? [] : [{ ...value, id: field.slice('indicator:'.length) }]
    })
  return found.sort((a, b) => a.order - b.order)
}

/** How far it has come. */
export function pledgeStateOf({
  voided,
  signedOn,
  mid,
  end,
}: Pick<Pledge, 'voided' | 'signedOn' | 'mid' | 'end'>): PledgeState {
  if (voided !== undefined) return 'void'
  if (end !== undefined) return 'judged'
  if (mid !== undefined) return 'checked'
  return signedOn === '' ? 'draft' : 'signed'
}

const kindOrder: readonly string[] = ['village', 'department', 'other']
const placeOf = ({ unit: { kind } }: Pledge): number => {
  const at = kindOrder.indexOf(kind)
  return at === -1 ? kindOrder.length : at
}

/** By year, the latest first; villages, departments, others, each by name. Never by points. */
export const orderPledges = (pledges: readonly Pledge[]): Pledge[] =>
  [...pledges].sort(
    (a, b) =>
      b.year - a.year ||
      placeOf(a) - placeOf(b) ||
      (a.unit.name < b.unit.name ? -1 : a.unit.name > b.unit.name ? 1 : a.id < b.id ? -1 : 1),
  )

/** The id of a unit's pledge of a year: the same on every PC. */
export const pledgeIdOf = (of: number, whose: Pick<PledgeUnit, 'kind' | 'departmentId' | 'name'>): string =>
  whose.kind === 'department' ? `${of} department ${whose.departmentId}` : `${of} unit ${whose.name}`
