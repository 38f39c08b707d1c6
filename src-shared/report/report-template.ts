import type { PeriodKind } from '../figures/period'
import type { ReportDimensionName } from './dimensions'

/** Months by 受理 and 办结, 内容分类, 诉求类型. */
export type ReportChartName = 'months' | 'class' | 'demand'

/** 主要数据, or what is put together by a dimension. */
export type ReportTableName = 'figures' | ReportDimensionName

/** 报告模板: what a kind of report says and shows, as plain data that an office can edit. */
export interface ReportTemplate {
  readonly name: string
  /** As lists and file names call it: 月报. */
  readonly word: string
  /** What it is for, in a sentence. */
  readonly about: string
  /** Of what period it tells; `span` of one chosen by its two days. */
  readonly period: PeriodKind | 'span'
  readonly title: string
  /** 主送机关 or 称谓 with its colon; '' where a report has none. */
  readonly addressee: string
  /** A paragraph a line, in the language of `parseTemplate`. */
  readonly text: string
  /** What stands behind the text; nothing where words are enough. */
  readonly tables: readonly ReportTableName[]
  readonly charts: readonly ReportChartName[]
}
