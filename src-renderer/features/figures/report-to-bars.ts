import { figureToNumber, figureToText } from '#shared/figures/figure-words'
import type { PaperBars } from '#shared/paper/render-bar-chart'
import type { FigureReport } from './figure-report'

/** Bars that a page of paper has room for below its heading; the table has all. */
const barsAtMost = 12

/** The chart of what is shown, for paper and picture; undefined where there is none. */
export function reportToBars({ table, periodName, chart }: FigureReport): PaperBars | undefined {
  if (chart === undefined || chart.parts.length === 0) return undefined
  const { measure, parts, comparedWith } = chart
  const bars = parts.slice(0, barsAtMost).map(({ words, now, before }) => ({
    words,
    now: figureToNumber(now),
    before: figureToNumber(before),
    nowWords: figureToText(now),
    beforeWords: figureToText(before),
  }))
  return {
    title: `${periodName}${table.title}`,
    names: { now: periodName, before: comparedWith },
    bars,
    note: parts.length > bars.length ? `图上画前 ${barsAtMost} 项，其余 ${parts.length - bars.length} 项见表` : '',
    most: measure.kind === 'rate' ? 100 : Math.max(1, ...bars.flatMap(({ now = 0, before = 0 }) => [now, before])),
  }
}
