import { z } from 'zod'
import type { DraftedReport } from '#shared/report/draft-report'
import { isSame } from '#shared/prelude/merge-opened'
import { parseTemplate } from '#shared/report/parse-template'
import type { ReportFacts } from '#shared/report/report-facts'
import type { TemplateFault, TemplatePlace } from '#shared/report/template'
import type { OfficeTemplate } from '#shared/template/office-template'
import type { TemplateForm } from '#shared/template/plan-template'
import type { FiledTemplate } from '#shared/template/template-file'
import {
  reportCharts,
  reportTables,
  templatePartLimits,
  templateReaders,
  type TemplateParts,
} from '#shared/template/template-record'
import { charsOver } from '#shared/text/chars-over'
import type { Written } from '../../drafts/draft-store'

/** A template as it is being written: no part is left to the program. */
export type TemplateWriting = { readonly [P in keyof TemplateParts]: NonNullable<TemplateParts[P]> }

/** What a draft keeps of a template: how it reads, and what stood in the ledger when it was begun. */
export interface KeptTemplate {
  readonly written: TemplateWriting
  readonly opened: TemplateForm
}

const { title, addressee, text, tables, charts } = templateReaders
const openedSchema = z.object({
  title: title.schema,
  addressee: addressee.schema,
  text: text.schema,
  tables: tables.schema,
  charts: charts.schema,
})

/** A draft's value as that of a template; undefined where it is none. */
export function parseKeptTemplate(value: unknown): KeptTemplate | undefined {
  const kept = z.object({ written: openedSchema, opened: openedSchema }).safeParse(value).data
  const written = kept === undefined ? undefined : toWhole(kept.written)
  return kept === undefined || written === undefined ? undefined : { written, opened: kept.opened }
}

function toWhole(parts: TemplateParts): TemplateWriting | undefined {
  return parts.title === null ||
    parts.addressee === null ||
    parts.text === null ||
    parts.tables === null ||
    parts.charts === null
    ? undefined
    : { title: parts.title, addressee: parts.addressee, text: parts.text, tables: parts.tables, charts: parts.charts }
}

/** A template as the ledger has it, for the form: the office's parts, of all else the program's. */
export const templateToWriting = ({ parts, shipped }: OfficeTemplate): TemplateWriting => ({
  title: parts.title ?? shipped.title,
  addressee: parts.addressee ?? shipped.addressee,
  // A text begins on its first line.
  text: (parts.text ?? shipped.text).trim(),
  tables: parts.tables ?? shipped.tables,
  charts: parts.charts ?? shipped.charts,
})

/** What is written, as the ledger is to keep it: a part that reads as the program brings it follows the program. */
export function writingToParts(written: TemplateWriting, { shipped }: Pick<OfficeTemplate, 'shipped'>): TemplateParts {
  const plain = { ...shipped, text: shipped.text.trim() }
  const keep = <P extends keyof TemplateParts>(part: P): TemplateParts[P] =>
    isSame(written[part], plain[part]) ? null : written[part]
  return {
    title: keep('title'),
    addressee: keep('addressee'),
    text: keep('text'),
    tables: keep('tables'),
    charts: keep('charts'),
  }
}

/** What is to be kept of a template; undefined while it reads as in the ledger. */
export function keepTemplate(kept: KeptTemplate | undefined, standing: TemplateWriting): Written | undefined {
  if (kept === undefined || isSame(kept.written, standing)) return undefined
  return { value: kept, text: writingToText(kept.written) }
}

const writingToText = (written: DraftedReport): string => `${written.title}\n${written.text}`

/** The first thing for which a template cannot be saved. */
export type WritingFault =
  | { readonly part: 'title' | 'text'; readonly fault: TemplateFault }
  | { readonly part: 'title' | 'addressee' | 'text'; readonly why: 'empty' | 'long' }

/** What is wrong with a template as it stands, held against what a period holds; undefined where it can be saved. */
export function findWritingFault(
  written: TemplateWriting,
  { names }: Pick<ReportFacts, 'names'>,
): WritingFault | undefined {
  for (const part of ['title', 'text'] as const) {
    if (written[part].trim() === '') return { part, why: 'empty' }
    const parsed = parseTemplate(written[part], names)
    if (!parsed.ok) return { part, fault: parsed.failure }
  }
  const long = (['title', 'addressee', 'text'] as const).find(
    (part) => charsOver(written[part], templatePartLimits[part]) > 0,
  )
  return long === undefined ? undefined : { part: long, why: 'long' }
}

/** Where a fault stands in a text, as a range of an input: begin and length in UTF-16 units. */
export function placeToRange(text: string, { line, column, text: shown }: TemplatePlace): readonly [number, number] {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const within = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length
  return [before + within, shown.length]
}

/** A template as its file holds it: what only a newer program knows of its tables and charts stays here. */
export const toFiled = (word: string, { title, addressee, text, tables, charts }: TemplateWriting): FiledTemplate => ({
  word,
  title,
  addressee,
  text,
  tables: tables.flatMap((name) => reportTables.find((one) => one === name) ?? []),
  charts: charts.flatMap((name) => reportCharts.find((one) => one === name) ?? []),
})

/** What a file brings, as it is written on with; the name of its kind is the other office's. */
export const fromFiled = ({ title, addressee, text, tables, charts }: FiledTemplate): TemplateWriting => ({
  title,
  addressee,
  text,
  tables,
  charts,
})
