import type { FigureRow } from './figure-row'
import type { Part } from './parts'
import type { Span } from './period'

/**
 * Weighs many parts of one row, each once however many measures are made of it, and none whose whole is not there: most of what
 * measures ask of a row has been answered by then.
 */
export interface PartScale {
  /** Where each part that was asked for stands in `weights`. */
  readonly placeOf: (part: Part) => number
  /** How much of the row that was weighed last counts in each part, in hundredths. */
  readonly weights: Float64Array
  /** Answers whether it counts in any part. */
  readonly weigh: (row: FigureRow, span: Span) => boolean
}

/** A scale for these parts, and for what they are some of. */
export function createPartScale(asked: Iterable<Part>): PartScale {
  const places = new Map<Part, number>()
  const put = (part: Part): void => {
    if (places.has(part)) return
    // The whole comes first, so that it is known when its part is weighed.
    if (part.inside !== undefined) put(part.inside.part)
    places.set(part, places.size)
  }
  for (const part of asked) put(part)
  const parts = [...places.keys()]
  const wholes = parts.map(({ inside }) => (inside === undefined ? -1 : (places.get(inside.part) ?? -1)))
  const weights = new Float64Array(parts.length)
  return {
    placeOf: (part) => places.get(part) ?? -1,
    weights,
    weigh: (row, span) => {
      let counts = false
      for (let at = 0; at < parts.length; at += 1) {
        const part = parts[at]
        if (part === undefined) continue
        const { inside } = part
        if (inside === undefined) {
          const weight = part.weigh(row, span)
          weights[at] = weight
          if (weight !== 0) counts = true
          continue
        }
        const whole = weights[wholes[at] ?? -1] ?? 0
        weights[at] = whole === 0 ? 0 : inside.weigh(whole, row, span)
      }
      return counts
    },
  }
}
