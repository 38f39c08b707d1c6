/**
 * A share of cases. Both are counted in hundredths of a case, so that a case that counts for nine tenths (基本满意) is still a whole
 * number and no sum depends on the order of its parts.
 */
export interface Share {
  readonly counted: number
  readonly of: number
}

/** A whole case in the units of a `Share`. */
export const wholeCase = 100

/** What stands where there is nothing to divide by: never 0 %, never 100 % (连云港's notices list such units apart). */
export const nothingToDivide = '—'

/** The digits behind the point that published rates have: 99.3 %, 88.34 %, 99 %. */
export type RateDigits = 0 | 1 | 2

/** The rate in units of 10⁻ᵈ percent, the half rounded up as offices do; undefined of 0/0. Exact: no fraction is ever a float. */
export function rateInUnits({ counted, of }: Share, digits: RateDigits): number | undefined {
  if (of === 0) return undefined
  const scaled = BigInt(counted) * 100n * 10n ** BigInt(digits)
  return Number((scaled * 2n + BigInt(of)) / (BigInt(of) * 2n))
}

/** As printed: `88.34%`; "—" of 0/0. */
export function rateToText(share: Share, digits: RateDigits): string {
  const units = rateInUnits(share, digits)
  if (units === undefined) return nothingToDivide
  if (digits === 0) return `${units}%`
  const text = String(units).padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}%`
}

/** Cases in words: `12`, and `11.7` where some count in part. */
export const casesToText = (hundredths: number): string => String(hundredths / wholeCase)

/** How a count stands to an earlier one, in whole units of 10⁻ᵈ percent with its sign; undefined where there was nothing before. */
export function changeInUnits(now: number, before: number, digits: RateDigits): number | undefined {
  const units = rateInUnits({ counted: Math.abs(now - before), of: before }, digits)
  return units === undefined ? undefined : now < before ? -units : units
}

/** `上升 12.5%`、`下降 8%`、`持平`; "—" where there was nothing before, for nothing rises from nothing by a percentage. */
export function changeToText(now: number, before: number, digits: RateDigits): string {
  if (before === 0) return nothingToDivide
  if (now === before) return '持平'
  const amount = rateToText({ counted: Math.abs(now - before), of: before }, digits)
  return `${now > before ? '上升' : '下降'} ${amount}`
}

/** How a rate stands to an earlier one, in percentage points: `上升 1.25 个百分点`. */
export function pointsToText(now: Share, before: Share, digits: RateDigits): string {
  const [units, unitsBefore] = [rateInUnits(now, digits), rateInUnits(before, digits)]
  if (units === undefined || unitsBefore === undefined) return nothingToDivide
  const difference = units - unitsBefore
  if (difference === 0) return '持平'
  return `${difference > 0 ? '上升' : '下降'} ${Math.abs(difference) / 10 ** digits} 个百分点`
}
