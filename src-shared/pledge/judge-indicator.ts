import type { Figure } from '../figures/count-figures'
import { wholeCase } from '../figures/rate'
import type { Indicator } from './pledge'

/** What a count makes of an indicator. Points are in hundredths and lie between 0 and its 标准分. */
export type Verdict =
  /** 0/0: there is no case to judge by, and it counts neither as reached nor as missed. */
  { readonly judged: false } | { readonly judged: true; readonly missed: boolean; readonly points: number }

/** Hundredths of a percent that make a whole. */
const wholeRate = 10_000n

const ceilOf = (value: bigint, by: bigint): bigint => (value + by - 1n) / by

/** By how much a number misses its goal, never negative. */
function missBy(sign: Indicator['sign'], value: bigint, goal: bigint): bigint {
  const [below, above] = [goal > value ? goal - value : 0n, value > goal ? value - goal : 0n]
  if (sign === 'at-most') return above
  if (sign === 'exactly') return below + above
  return below
}

/** So many cases as a number of hundredths begins. */
const casesIn = (hundredths: bigint): bigint => ceilOf(hundredths, BigInt(wholeCase))

/**
 * Judges an indicator by its figure. A rate is compared exactly, not as it is rounded for the eye. Where it is missed, points are taken off
 * by its rule: all of them, `each` for every step of percentage points that is begun, or `each` for every case that fails; never
 * more than there are. A rule that only a newer program knows takes all.
 */
export function judgeIndicator(indicator: Indicator, figure: Figure): Verdict {
  if (figure.kind === 'index') return { judged: false }
  const { sign, off, points } = indicator
  const each = BigInt(indicator.each)
  if (figure.kind === 'count') {
    const over = missBy(sign, BigInt(figure.counted), BigInt(indicator.goal) * BigInt(wholeCase))
    return verdict(points, over > 0n, off === 'all' ? undefined : casesIn(over) * each)
  }
  const { counted, of } = figure.share
  if (of === 0) return { judged: false }
  const [part, whole] = [BigInt(counted), BigInt(of)]
  // Over the common denominator, so that nothing is rounded.
  const over = missBy(sign, part * wholeRate, BigInt(indicator.goal) * whole)
  const failing = sign === 'at-most' ? part : whole - part
  const taken =
    off === 'per-point'
      ? ceilOf(over, BigInt(indicator.step) * whole) * each
      : off === 'per-case'
        ? casesIn(failing) * each
        : undefined
  return verdict(points, over > 0n, taken)
}

function verdict(points: number, missed: boolean, taken: bigint | undefined): Verdict {
  if (!missed) return { judged: true, missed, points }
  const full = BigInt(points)
  return { judged: true, missed, points: taken === undefined || taken >= full ? 0 : Number(full - taken) }
}
