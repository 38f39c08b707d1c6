import { z } from 'zod'
import type { DraftedReport } from '#shared/report/draft-report'
import type { Written } from '../../drafts/draft-store'

const writtenSchema = z.object({ title: z.string(), text: z.string() })
const keptSchema = z.object({ written: writtenSchema, base: writtenSchema })

/** What a draft keeps of a report: how it reads, and the words from figures that it was written from. */
export interface KeptReport {
  readonly written: DraftedReport
  readonly base: DraftedReport
}

/** A draft's value as that of a report; undefined where it is none. */
export const parseKeptReport = (value: unknown): KeptReport | undefined => keptSchema.safeParse(value).data

export const isSameReport = (one: DraftedReport, other: DraftedReport): boolean =>
  one.title === other.title && one.text === other.text

/** What is to be kept of a report; undefined while it reads as drafted. */
export const keepReport = (kept: KeptReport | undefined): Written | undefined =>
  kept === undefined || isSameReport(kept.written, kept.base)
    ? undefined
    : { value: kept, text: `${kept.written.title}\n${kept.written.text}` }
