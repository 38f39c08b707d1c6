import { foldText } from '../text/fold-text'

/** A number of a sheet as numbers are compared: text, in one spelling, without blanks (forms.md §3). */
export const foldNumber = (number: string): string =>
  // Most are plain, and a ledger has very many.
  /^[\da-z-]*$/u.test(number) ? number : foldText(number).replaceAll(/[\s'’]/gu, '')

/** The digits of a number that a spreadsheet keeps: all behind them become zeros. */
const keptDigits = 15

const inExponent = /^(\d)(?:\.(\d+))?e\+?(\d{2,3})$/u

/**
 * The first digits of a number that a spreadsheet may have taken for an amount: `2.50912E+17`, and 16 digits and more that end in zeros
 * from the sixteenth on. Undefined of every other number. They are never all of it.
 */
export function digitsLeft(folded: string): string | undefined {
  const [, whole, fraction = '', exponent] = inExponent.exec(folded) ?? []
  if (whole !== undefined && Number(exponent) >= fraction.length) return `${whole}${fraction}`.replace(/0+$/u, '')
  return /^\d{16,}$/u.test(folded) && /^0+$/u.test(folded.slice(keptDigits)) ? folded.slice(0, keptDigits) : undefined
}

/** How long the whole number was, where its damaged form says it. */
const lengthOf = (folded: string): number => {
  const exponent = inExponent.exec(folded)?.[3]
  return exponent === undefined ? folded.length : Number(exponent) + 1
}

/** Whether a damaged number may have been this whole one. Rounding may have raised the last digit that is left. */
export function mayHaveBeen(damaged: string, whole: string): boolean {
  const left = digitsLeft(damaged)
  if (left === undefined || left.length < 4 || !/^\d+$/u.test(whole) || whole.length !== lengthOf(damaged)) return false
  const same = whole.slice(0, left.length)
  const difference = BigInt(left) - BigInt(same)
  return difference === 0n || difference === 1n
}

/** Whether two numbers differ by one character, or only by zeros before them: written wrong rather than another's. */
export function isNearNumber(one: string, other: string): boolean {
  if (one === other || one.length < 6 || other.length < 6) return false
  if (one.replace(/^0+/u, '') === other.replace(/^0+/u, '')) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  // Numbers that follow each other are two sheets, not one written wrong.
  if (short.length === long.length) return at < short.length - 1 && short.slice(at + 1) === long.slice(at + 1)
  return short.slice(at) === long.slice(at + 1)
}
