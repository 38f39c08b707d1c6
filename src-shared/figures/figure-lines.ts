import type { Figure } from './count-figures'
import type { Measure } from './measure'
import type { Share } from './rate'

/** One line of a table of figures, with what it is compared with. */
export interface FigureLine {
  readonly now: Figure
  readonly before: Figure
  readonly yearBefore: Figure
}

/** A measure with its line. */
export interface MeasureLine extends FigureLine {
  readonly measure: Measure
}

/** A part of a whole with its line: a village, a class. */
export interface PartLine extends FigureLine {
  readonly key: string
  readonly words: string
}

/** A measure that nothing was counted of: what a part has where no case of it is in the span. */
export function emptyFigure(measure: Measure): Figure {
  const nothing = { counted: 0, of: 0 }
  switch (measure.kind) {
    case 'count':
      return { kind: 'count', counted: 0 }
    case 'rate':
      return { kind: 'rate', share: nothing, before: nothing }
    case 'index':
      return { kind: 'index', parts: measure.parts.map(({ weight }) => ({ weight, share: nothing })) }
  }
}

const addShares = (one: Share, other: Share): Share => ({
  counted: one.counted + other.counted,
  of: one.of + other.of,
})

/** What figures of one measure make together, each of cases of its own; undefined of none. */
export function addFigures(figures: readonly Figure[]): Figure | undefined {
  const [first, ...others] = figures
  return others.reduce<Figure | undefined>(
    (sum, figure) => (sum === undefined ? figure : addFigure(sum, figure)),
    first,
  )
}

function addFigure(one: Figure, other: Figure): Figure {
  if (one.kind === 'count' && other.kind === 'count') return { kind: 'count', counted: one.counted + other.counted }
  if (one.kind === 'rate' && other.kind === 'rate')
    return { kind: 'rate', share: addShares(one.share, other.share), before: addShares(one.before, other.before) }
  if (one.kind === 'index' && other.kind === 'index')
    return {
      kind: 'index',
      parts: one.parts.map((part, nth) => {
        const added = other.parts[nth]
        return added === undefined ? part : { weight: part.weight, share: addShares(part.share, added.share) }
      }),
    }
  throw new Error(`figures of two measures: ${one.kind} and ${other.kind}`)
}

/** What a part weighs beside others: its cases, of a rate those it is made of. */
export function weightOf(figure: Figure): number {
  switch (figure.kind) {
    case 'count':
      return figure.counted
    case 'rate':
      return figure.share.of
    case 'index':
      return Math.max(0, ...figure.parts.map(({ share }) => share.of))
  }
}
