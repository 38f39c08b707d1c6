import { countFigures, createTouch, type Figure } from '../figures/count-figures'
import type { FigureRow } from '../figures/figure-row'
import { measures, type MeasureName } from '../figures/measures'
import type { Span } from '../figures/period'
import { wholeCase } from '../figures/rate'
import type { RowNames } from '../case/columns/column'
import { reportDimensions, type ReportDimensionName } from '../report/dimensions'
import { dimensionMeasures } from '../report/tabulate-figures'
import type { ToldFigures } from './told-figures'

/** A figure in which one case counts otherwise than it did, with what the case alone makes of it. */
export interface MovedFigure {
  readonly measure: MeasureName
  readonly before: Figure
  readonly after: Figure
}

/** A class, village or department under which a case that was taken in stands otherwise. */
export interface MovedKey {
  readonly dimension: ReportDimensionName
  readonly before: string
  readonly after: string
}

/** What a case changed of a period's figures; nothing of it where it counts as before. */
export interface CaseMove {
  readonly figures: readonly MovedFigure[]
  readonly keys: readonly MovedKey[]
}

const nothing: CaseMove = { figures: [], keys: [] }

export const isMoved = ({ figures, keys }: CaseMove): boolean => figures.length > 0 || keys.length > 0

const isIn = (row: FigureRow | undefined, span: Span): row is FigureRow => row !== undefined && createTouch(span)(row)

const isSame = (one: Figure, other: Figure): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What a case as it stands now changes of a period's figures against how it stood; undefined stands for a case that was not there.
 * Which cases have moved is thus told by the same parts that count the figures.
 */
export function moveOf(
  former: FigureRow | undefined,
  now: FigureRow | undefined,
  span: Span,
  { measures: names, dimensions }: ToldFigures,
): CaseMove {
  if (!isIn(former, span) && !isIn(now, span)) return nothing
  const counted = names.map((name) => measures[name])
  const [before, after] = [former, now].map((row) => countFigures(row === undefined ? [] : [row], span, counted))
  const figures = names.flatMap((measure, nth): MovedFigure[] => {
    const [one, other] = [before?.[nth], after?.[nth]]
    return one === undefined || other === undefined || isSame(one, other)
      ? []
      : [{ measure, before: one, after: other }]
  })
  return { figures, keys: listMovedKeys(former, now, span, dimensions) }
}

/** Whether a case stands in a table by a dimension. */
const isTabulated = (row: FigureRow, span: Span): boolean =>
  dimensionMeasures.some((name) => {
    const measure = measures[name]
    return (measure.kind === 'count' ? measure.part : measure.of).weigh(row, span) > 0
  })

function listMovedKeys(
  former: FigureRow | undefined,
  now: FigureRow | undefined,
  span: Span,
  dimensions: readonly ReportDimensionName[],
): readonly MovedKey[] {
  if (former === undefined || now === undefined || !isTabulated(former, span) || !isTabulated(now, span)) return []
  return dimensions.flatMap((dimension): MovedKey[] => {
    const { keyOf } = reportDimensions[dimension]
    const [before, after] = [keyOf(former, span), keyOf(now, span)]
    return before === after ? [] : [{ dimension, before, after }]
  })
}

const signed = (hundredths: number): string => `${hundredths > 0 ? '+' : '−'}${Math.abs(hundredths) / wholeCase}`

/** `办结 −1`, `按期办结率（分子 −1，分母 −1）`. */
function tellFigure({ measure, before, after }: MovedFigure): string {
  const { title } = measures[measure]
  if (before.kind === 'count' && after.kind === 'count') return `${title} ${signed(after.counted - before.counted)}`
  if (before.kind !== 'rate' || after.kind !== 'rate') return title
  const parts = [
    ['分子', after.share.counted - before.share.counted],
    ['分母', after.share.of - before.share.of],
  ] as const
  const told = parts.filter(([, change]) => change !== 0).map(([word, change]) => `${word} ${signed(change)}`)
  return told.length === 0 ? title : `${title}（${told.join('，')}）`
}

/** What moved, in words: the counts, or the rates where no count did, then where it stands otherwise. */
export function tellMove({ figures, keys }: CaseMove, names: RowNames): string {
  const counts = figures.filter(({ after }) => after.kind === 'count')
  const rates = figures.filter(({ after }) => after.kind !== 'count')
  return [
    ...(counts.length === 0 ? rates : counts).map(tellFigure),
    ...keys.map(({ dimension, before, after }) => {
      const { word, words } = reportDimensions[dimension]
      return `${word}由“${words(before, names)}”改为“${words(after, names)}”`
    }),
    ...(counts.length === 0 || rates.length === 0 ? [] : [`${rates.length} 项率随之变化`]),
  ].join('；')
}
