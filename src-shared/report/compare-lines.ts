import type { RowNames } from '../case/columns/column'
import { countFigures, countFiguresBy, type Figure } from '../figures/count-figures'
import { measures, type MeasureName } from '../figures/measures'
import type { ReportDimensionName } from './dimensions'
import type { ComparedFigure, ComparedFigures, Earlier, FactLine, HeldSpan, ReportFacts } from './report-facts'
import { namedMeasures } from './template-fields'

const counted = namedMeasures.map((name) => measures[name])

type Counted = readonly Figure[] | undefined

const putTogether = (now: readonly Figure[], yearBefore: Counted, before: Counted): ComparedFigures =>
  new Map(
    namedMeasures.flatMap((name, nth): [MeasureName, ComparedFigure][] => {
      const figure = now[nth]
      return figure === undefined ? [] : [[name, { now: figure, yearBefore: yearBefore?.[nth], before: before?.[nth] }]]
    }),
  )

const isSomeCases = (figure: Figure): boolean => figure.kind === 'count' && figure.counted > 0

const takenInOf = ({ figures }: FactLine): number => {
  const figure = figures.get('taken-in')?.now
  return figure?.kind === 'count' ? figure.counted : 0
}

/** What says nothing of it last, then the most taken in first, then by name: the same on every PC. */
const byTakenIn = (a: FactLine, b: FactLine): number =>
  Number(a.isBlank) - Number(b.isBlank) ||
  takenInOf(b) - takenInOf(a) ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** The lines of every dimension with their own figures, each dimension counted once it is asked for. */
export function compareLines(
  held: HeldSpan,
  earlier: Earlier,
  names: RowNames,
  dimensionOf: ReportFacts['dimensionOf'],
): Pick<ReportFacts, 'linesOf' | 'nothing'> {
  const none = (one: HeldSpan | undefined): Counted => one && countFigures([], one.span, counted)
  const noneNow = countFigures([], held.span, counted)
  const nothing = putTogether(noneNow, none(earlier.yearBefore), none(earlier.before))
  const known = new Map<ReportDimensionName, readonly FactLine[]>()
  const count = (dimension: ReportDimensionName): readonly FactLine[] => {
    const { keyOf, words } = dimensionOf(dimension)
    const groupsOf = (one: HeldSpan | undefined) => one && countFiguresBy(one.rows, one.span, counted, keyOf)
    const [now, yearBefore, before] = [groupsOf(held), groupsOf(earlier.yearBefore), groupsOf(earlier.before)]
    return [...(now ?? [])]
      .filter(([, figures]) => figures.some(isSomeCases))
      .map(([key, figures]) => ({
        name: words(key, names),
        isBlank: key === '',
        figures: putTogether(
          figures,
          yearBefore && (yearBefore.get(key) ?? none(earlier.yearBefore)),
          before && (before.get(key) ?? none(earlier.before)),
        ),
      }))
      .sort(byTakenIn)
  }
  return {
    linesOf: (dimension) => {
      const lines = known.get(dimension) ?? count(dimension)
      known.set(dimension, lines)
      return lines
    },
    nothing: () => nothing,
  }
}
