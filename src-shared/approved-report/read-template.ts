import { isKnownPeriodKind } from './known-period'
import { reportDimensionNames } from '../report/dimensions'
import type { ReportChartName, ReportTableName, ReportTemplate } from '../report/report-template'
import type { ReportContent } from './approved-report'

const chartNames: readonly ReportChartName[] = ['months', 'class', 'demand']
const tableNames: readonly ReportTableName[] = ['figures', ...reportDimensionNames]

const listOf = <Name extends string>(value: unknown, names: readonly Name[]): readonly Name[] | undefined => {
  if (!Array.isArray(value)) return undefined
  const found = value.flatMap((one) => names.find((name) => name === one) ?? [])
  return found.length === value.length ? found : undefined
}

/** The template of an archived report as this program fills it; undefined where it asks for tables or charts of a newer one. */
export function readTemplate({ template }: Pick<ReportContent, 'template'>): ReportTemplate | undefined {
  const tables = listOf(template['tables'], tableNames)
  const charts = listOf(template['charts'], chartNames)
  const { period } = template
  if (tables === undefined || charts === undefined || !isKnownPeriodKind(period)) return undefined
  return { ...template, period, tables, charts }
}
