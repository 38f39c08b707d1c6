import { z } from 'zod'
import { periodKindWords } from '../figures/period'
import { openChoice, type Open } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { reportDimensionNames, reportDimensions } from '../report/dimensions'
import { templateLimits } from '../report/parse-template'
import type { ReportChartName, ReportTableName } from '../report/report-template'
import { newerContentWords } from '../text/say-word'

/**
 * 报告模板 of an office: what it writes otherwise than the program does. A record for each kind of report that it changed, under the
 * kind's name, and for each kind of its own. Every part is a field, so that two PCs may work on one and only what both
 * wrote is asked about. Null says `as the program brings it`: 恢复自带模板 is such a write, and nothing is ever deleted.
 */
export const templateKind = 'template'

/** The most characters of each part, and the most kinds that an office makes itself. */
export const templatePartLimits = {
  word: 12,
  about: 60,
  title: 200,
  addressee: 60,
  text: templateLimits.chars,
  kinds: 30,
} as const

/** The tables and charts that a template may name, in the order in which they are offered. */
export const reportTables: readonly ReportTableName[] = ['figures', ...reportDimensionNames]
export const reportCharts = ['months', 'class', 'demand'] as const satisfies readonly ReportChartName[]

/** The periods of which a report can tell; `span` is one chosen by its two days. */
export const templatePeriods = ['day', 'week', 'month', 'quarter', 'half', 'year', 'span'] as const
export type TemplatePeriod = (typeof templatePeriods)[number]
export const templatePeriodWords: { readonly [P in TemplatePeriod]: string } = {
  ...periodKindWords,
  span: '自选起止日期',
}

const written = z.string().max(50_000)

/** What is written of a kind of report. Null, or nothing, is as the program brings it. */
export interface TemplateParts {
  readonly title: string | null
  readonly addressee: string | null
  readonly text: string | null
  readonly tables: readonly Open<ReportTableName>[] | null
  readonly charts: readonly Open<ReportChartName>[] | null
}
export type TemplatePart = keyof TemplateParts

/** What a kind of the office's own has besides. */
export interface TemplateBasics {
  /** As lists and file names call it: 信访例会材料. */
  readonly word: string
  /** What it is for, in a sentence; '' where nobody said. */
  readonly about: string
  readonly period: Open<TemplatePeriod>
  /** The name of the shipped kind that it was copied from. */
  readonly base: string
  /** Nobody drafts by it any more. */
  readonly retired: boolean
}
export type TemplateBasic = keyof TemplateBasics

/** Every part in words, for forms, conflicts and the log. */
export const templateFieldWords = {
  title: '标题',
  addressee: '称谓',
  text: '正文',
  tables: '附表',
  charts: '图',
  word: '名称',
  about: '用途',
  period: '期间',
  base: '照哪种报告',
  retired: '停用',
} as const satisfies { readonly [P in TemplatePart | TemplateBasic]: string }
export type TemplateFieldName = keyof typeof templateFieldWords

export const isTemplateFieldName = (name: string): name is TemplateFieldName => Object.hasOwn(templateFieldWords, name)

/** By what each part is read. */
export const templateReaders = {
  title: createValueReader<string | null>(written.nullable()),
  addressee: createValueReader<string | null>(written.nullable()),
  text: createValueReader<string | null>(written.nullable()),
  tables: createValueReader<readonly Open<ReportTableName>[] | null>(z.array(openChoice(reportTables)).nullable()),
  charts: createValueReader<readonly Open<ReportChartName>[] | null>(z.array(openChoice(reportCharts)).nullable()),
  word: createValueReader(z.string().min(1).max(200)),
  about: createValueReader(z.string().max(1000)),
  period: createValueReader<Open<TemplatePeriod>>(openChoice(templatePeriods)),
  base: createValueReader(z.string().max(100)),
  retired: createValueReader(z.boolean()),
} as const

/** The same by the name of the field; undefined of one that this program does not know. */
export const templateReaderOf = (field: string): SchemaReader<unknown> | undefined =>
  new Map<string, SchemaReader<unknown>>(Object.entries(templateReaders)).get(field)

/** The fields that this program reads. */
export const templateRecordFields: readonly string[] = Object.keys(templateReaders)

const tableWords = new Map<string, string>([
  ['figures', '主要数据'],
  ...reportDimensionNames.map((name): [string, string] => [name, `按${reportDimensions[name].word}分`]),
])
const chartWords = new Map<string, string>(
  Object.entries({
    months: '各月受理和办结',
    class: '按内容分类（条形图）',
    demand: '按诉求类型（饼图）',
  } satisfies Record<ReportChartName, string>),
)

/** A table of a report in words; a newer program's is called so. */
export const tableToWords = (name: Open<ReportTableName>): string => tableWords.get(name) ?? newerContentWords
/** A chart of a report in words. */
export const chartToWords = (name: Open<ReportChartName>): string => chartWords.get(name) ?? newerContentWords
