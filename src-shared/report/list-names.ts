import { channelWords, demandWords } from '../case/taxonomy'
import { reportDimensionNames, type ReportDimensionName } from './dimensions'
import type { ReportClasses } from './report-classes'
import type { RankedLine, ReportSource } from './report-facts'
import { collectNames, type TemplateNames } from './template-names'

/** The names of the office's lists, its classes with those that ended, and those that cases of the period or of the one before bear. */
export function listNames(
  { lists }: Pick<ReportSource, 'lists'>,
  classes: ReportClasses,
  rankings: ReadonlyMap<ReportDimensionName, readonly RankedLine[]>,
): TemplateNames {
  const listed: Partial<Record<ReportDimensionName, readonly string[]>> = {
    ...classes.names,
    village: lists?.villages ?? [],
    department: lists?.departments ?? [],
    demand: Object.values(demandWords),
    channel: Object.values(channelWords),
  }
  const bornBy = (dimension: ReportDimensionName): string[] =>
    (rankings.get(dimension) ?? []).filter(({ isBlank }) => !isBlank).map(({ name }) => name)
  return collectNames(
    new Map(reportDimensionNames.map((name) => [name, [...(listed[name] ?? []), ...bornBy(name)]])),
    classes.toldUnder,
  )
}
