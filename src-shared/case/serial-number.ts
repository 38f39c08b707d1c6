/** A yearly serial such as 台账号 2026-017 or a stub's number: at least three digits, more when the year needs them. */
export interface SerialNumber {
  readonly year: number
  readonly serial: number
}

export const serialNumberToText = ({ year, serial }: SerialNumber): string =>
  `${year}-${String(serial).padStart(3, '0')}`

/** Reads `2026-017`; undefined for anything else, also for a serial of 0 and for needless zeros. */
export function parseSerialNumber(text: string): SerialNumber | undefined {
  const match = /^(\d{4})-(\d{3,6})$/.exec(text)
  if (match === null) return undefined
  const number = { year: Number(match[1]), serial: Number(match[2]) }
  return number.serial > 0 && serialNumberToText(number) === text ? number : undefined
}
