import type { Figure } from './count-figures'
import type { Measure } from './measure'

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
