import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { consentClaimSchema } from '../case/consent'
import { periodKindWords, type Period } from '../figures/period'
import { canonicalJson } from '../prelude/canonical-json'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { isKnownPeriodKind } from './known-period'
import { logPositionSchema } from '../record/log-position'
import { holdsNewer, readHead, type LedgerRecord } from '../record/ledger-record'

/**
 * 审定的报告: a report as a leader approved it, with the position of the log that its figures were counted at, so that any PC which
 * holds the commits up to there counts them again to the digit. A record of the ledger that is written once; only a withdrawal follows.
 */
export const approvedReportKind = 'approved-report'

const periodKinds = [...Object.keys(periodKindWords), 'span'] as const

const periodSchema = z.looseObject({
  kind: openChoice(periodKinds),
  from: localDateSchema,
  to: localDateSchema,
  name: z.string(),
  daysFromNoon: z.literal(true).optional(),
})

/** The template as it was used: what it means is known where all its parts are (`readTemplate`). */
const templateSchema = z.looseObject({
  name: z.string(),
  word: z.string(),
  about: z.string(),
  period: z.string(),
  title: z.string(),
  addressee: z.string(),
  text: z.string(),
})

const tableSchema = z.looseObject({
  caption: z.string(),
  heads: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  summed: z.boolean(),
})

const chartSchema = z.looseObject({
  shape: openChoice(['columns', 'bars', 'pie']),
  caption: z.string(),
  categories: z.array(z.string()),
  series: z.array(z.looseObject({ name: z.string(), values: z.array(z.number().nullable()) })),
  description: z.string(),
})

/** What a figure was made of, in hundredths of a case; `now` of the report's own period. */
const figureSchema = z.looseObject({
  measure: z.string(),
  now: z.array(z.number()),
  before: z.array(z.number()).optional(),
  yearBefore: z.array(z.number()).optional(),
})
export type ApprovedFigure = Readonly<z.infer<typeof figureSchema>>

/** All that a report says: what its digest is made over. */
const contentSchema = z.looseObject({
  period: periodSchema,
  /** The day that it was composed for: what is not over ends there. */
  composedOn: localDateSchema,
  office: z.looseObject({ name: z.string(), shortName: z.string() }),
  /** How the office's months and days ran. */
  rules: z.looseObject({ monthBegins: z.number(), daysFromNoon: z.boolean() }),
  /** Old classes were told under the new ones of the table at the position (按新分类归并); left out where as filed. */
  mergesClasses: z.literal(true).optional(),
  template: templateSchema,
  /** The words as they were approved. */
  title: z.string(),
  text: z.string(),
  /** Whether the template filled these words, and nobody wrote in them. */
  asDrafted: z.boolean(),
  tables: z.array(tableSchema),
  charts: z.array(chartSchema),
  figures: z.array(figureSchema),
})
/** What is approved. */
export type ReportContent = Readonly<z.infer<typeof contentSchema>>

export const approvedSchema = z.looseObject({
  content: contentSchema,
  position: logPositionSchema,
  /** Over the canonical content. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  consent: consentClaimSchema,
})
export type Approved = z.infer<typeof approvedSchema>
/** As it is written. */
export type WrittenApproved = z.input<typeof approvedSchema>

/** 撤回审定: when, why and by whose consent. */
export const withdrawnSchema = z.looseObject({ on: localDateSchema, reason: z.string(), consent: consentClaimSchema })
export type WrittenWithdrawn = z.input<typeof withdrawnSchema>

const readApproved = createValueReader(approvedSchema)
const readWithdrawn = createValueReader(withdrawnSchema)

/** By what the fields of such a record are read. */
export const approvedReportReaders: Readonly<Record<string, SchemaReader<unknown>>> = {
  approved: createValueReader<unknown>(approvedSchema),
  withdrawn: createValueReader<unknown>(withdrawnSchema),
}

/** An approved report as its record makes it. */
export interface ApprovedReport {
  readonly id: string
  readonly content: ReportContent
  readonly approved: Approved
  /** When the act was taken, and by whom: the leader, or who recorded it. */
  readonly at: number
  readonly by: string
  readonly ref: string
  readonly withdrawn: { readonly on: LocalDate; readonly reason: string; readonly by: string } | undefined
  /** What it says is what its digest was made over. */
  readonly isWhole: boolean
  /** It holds something that only a newer program knows: it is shown, and not counted again here. */
  readonly newer: boolean
}

/** A record in which something stands that nobody here can read: it is listed as such, and takes nothing else away. */
export interface UnreadableReport {
  readonly id: string
  readonly unreadable: true
}

/** The digest of a report: equal content gives an equal one on every PC. */
export const digestReport = (content: ReportContent): string =>
  bytesToHex(sha256(new TextEncoder().encode(canonicalJson(content))))

/** The record read as an approved report. */
export function recordToApprovedReport(record: LedgerRecord): ApprovedReport | UnreadableReport {
  const head = readHead(record, 'approved', readApproved)
  if (head === undefined) return { id: record.id, unreadable: true }
  const withdrawn = readHead(record, 'withdrawn', readWithdrawn)
  return {
    id: record.id,
    content: head.value.content,
    approved: head.value,
    at: head.at,
    by: head.by,
    ref: head.ref,
    withdrawn:
      withdrawn === undefined
        ? undefined
        : { on: withdrawn.value.on, reason: withdrawn.value.reason, by: withdrawn.value.consent?.of ?? withdrawn.by },
    isWhole: digestReport(head.value.content) === head.value.digest,
    newer: holdsNewer(record),
  }
}

export const isReadable = (report: ApprovedReport | UnreadableReport): report is ApprovedReport =>
  !('unreadable' in report)

/** Whether it locks its period: it was approved and nobody took that back. */
export const isInForce = ({ withdrawn }: Pick<ApprovedReport, 'withdrawn'>): boolean => withdrawn === undefined

/** What was composed as it will stand in the log: what is not there stands nowhere, so that both have the same digest. */
export const toContent = (composed: unknown): ReportContent => contentSchema.parse(JSON.parse(canonicalJson(composed)))

/** Who approved it: the leader whose consent it is. */
export const approverOf = ({ approved, by }: Pick<ApprovedReport, 'approved' | 'by'>): string =>
  approved.consent?.of ?? by

/** Of which kind and period: two in force with the same are doubled. */
export const lockOf = ({ content: { template, period } }: Pick<ApprovedReport, 'content'>): string =>
  `${template.name} ${period.from} ${period.to}`

/** `2026年10月月报` */
export const reportToName = ({ content: { template, period } }: Pick<ApprovedReport, 'content'>): string =>
  `${period.name}${template.word}`

/** Those of the same kind and period as another in force: one of them has to be withdrawn. */
export function findDoubled(reports: readonly ApprovedReport[]): ReadonlySet<string> {
  const held = new Map<string, string[]>()
  for (const report of reports.filter(isInForce))
    held.set(lockOf(report), [...(held.get(lockOf(report)) ?? []), report.id])
  return new Set([...held.values()].filter((ids) => ids.length > 1).flat())
}

/** The latest period first, then the latest approved. */
export function orderReports(reports: readonly ApprovedReport[]): ApprovedReport[] {
  return [...reports].sort((a, b) => {
    const [one, other] = [a.content.period.to, b.content.period.to]
    if (one !== other) return one < other ? 1 : -1
    return b.at - a.at || (a.id < b.id ? -1 : 1)
  })
}

/** The period of a report; undefined of a kind that only a newer program knows. */
export function periodOf({ content: { period } }: Pick<ApprovedReport, 'content'>): Period | undefined {
  const { kind, from, to, name, daysFromNoon } = period
  if (!isKnownPeriodKind(kind)) return undefined
  return { kind, from, to, name, ...(daysFromNoon === undefined ? {} : { daysFromNoon }) }
}
