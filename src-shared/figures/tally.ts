import type { Figure } from './count-figures'
import type { Measure, RateMeasure } from './measure'
import { createPartScale, type PartScale } from './weigh-parts'
import { isLeftOut, type Part } from './parts'
import type { FigureRow } from './figure-row'
import type { Span } from './period'

/** What is added up for a measure: of a count its part alone, of a rate what counts and of what. */
interface Sum {
  readonly counted: number
  /** -1 of a count. */
  readonly of: number
}

/** Measures made ready for counting: what is added up for them, and the scale that weighs it. */
export interface CountPlan {
  /** Weighs a row; what `add` of a tally adds is then this row's. Answers whether there is anything to add. */
  readonly weigh: (row: FigureRow, span: Span) => boolean
  readonly createTally: () => Tally
}

/** The sums of one group of cases. */
export interface Tally {
  /** Adds the row that was weighed last. */
  readonly add: () => void
  /** In the order of the measures. */
  readonly figures: () => readonly Figure[]
}

/** The rates that a measure is made of; none of a count. */
const ratesOf = (measure: Measure): readonly RateMeasure[] =>
  measure.kind === 'rate' ? [measure] : measure.kind === 'index' ? measure.parts.map(({ rate }) => rate) : []

const partsOf = (measure: Measure): readonly Part[] =>
  measure.kind === 'count' ? [measure.part] : ratesOf(measure).flatMap(({ counted, of }) => [of, counted])

const sumsOf = (measure: Measure, { placeOf }: PartScale): readonly Sum[] =>
  measure.kind === 'count'
    ? [{ counted: placeOf(measure.part), of: -1 }]
    : ratesOf(measure).map(({ counted, of }) => ({ counted: placeOf(counted), of: placeOf(of) }))

/** Prepares the counting of some measures: once for however many groups of cases. */
export function planCount(measures: readonly Measure[]): CountPlan {
  const scale = createPartScale(measures.flatMap(partsOf))
  const sums = measures.flatMap((measure) => sumsOf(measure, scale))
  let weighed: FigureRow | undefined
  return {
    weigh: (row, span) => {
      weighed = row
      return scale.weigh(row, span)
    },
    createTally: () => createTally(measures, sums, scale.weights, () => weighed !== undefined && isLeftOut(weighed)),
  }
}

const put = (into: Float64Array, at: number, weight: number): void => {
  into[at] = (into[at] ?? 0) + weight
}
const numberOf = (from: Float64Array, at: number): number => from[at] ?? 0

function createTally(
  measures: readonly Measure[],
  sums: readonly Sum[],
  weights: Float64Array,
  isLeft: () => boolean,
): Tally {
  const counted = new Float64Array(sums.length)
  const of = new Float64Array(sums.length)
  const leftCounted = new Float64Array(sums.length)
  const leftOf = new Float64Array(sums.length)
  const add = (): void => {
    let isOut: boolean | undefined
    for (let at = 0; at < sums.length; at += 1) {
      const sum = sums[at]
      if (sum === undefined) continue
      const part = weights[sum.counted] ?? 0
      if (sum.of === -1) {
        put(counted, at, part)
        continue
      }
      const whole = weights[sum.of] ?? 0
      if (whole === 0) continue
      isOut ??= isLeft()
      put(isOut ? leftCounted : counted, at, part)
      put(isOut ? leftOf : of, at, whole)
    }
  }
  const share = (at: number) => ({ counted: numberOf(counted, at), of: numberOf(of, at) })
  const figures = (): readonly Figure[] => {
    let at = -1
    const next = (): number => (at += 1)
    return measures.map((measure): Figure => {
      switch (measure.kind) {
        case 'count':
          return { kind: 'count', counted: numberOf(counted, next()) }
        case 'rate': {
          const place = next()
          const now = share(place)
          return {
            kind: 'rate',
            share: now,
            before: {
              counted: now.counted + numberOf(leftCounted, place),
              of: now.of + numberOf(leftOf, place),
            },
          }
        }
        case 'index':
          return { kind: 'index', parts: measure.parts.map(({ weight }) => ({ weight, share: share(next()) })) }
      }
    })
  }
  return { add, figures }
}
