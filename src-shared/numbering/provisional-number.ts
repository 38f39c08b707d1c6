/** 临时号: `2026-B-003`, given by a PC in need when official numbers are given elsewhere. The letter is the PC's. */
export interface ProvisionalNumber {
  readonly year: number
  readonly letter: string
  readonly serial: number
}

export const provisionalToText = ({ year, letter, serial }: ProvisionalNumber): string =>
  `${year}-${letter}-${String(serial).padStart(3, '0')}`

/** Reads `2026-B-003`; undefined for anything else. */
export function parseProvisional(text: string): ProvisionalNumber | undefined {
  const match = /^(\d{4})-([A-Z])-(\d{3,6})$/.exec(text)
  if (match === null) return undefined
  const number = { year: Number(match[1]), letter: match[2] ?? '', serial: Number(match[3]) }
  return number.serial > 0 && provisionalToText(number) === text ? number : undefined
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A PC's letter: the founder's is A, the others follow in the order of their device ids. Beyond 26 PCs they share Z. */
export function deviceLetter(device: string, founder: string | undefined, devices: readonly string[]): string {
  const others = [...new Set([...devices, device])].filter((one) => one !== founder).sort()
  const place = device === founder ? 0 : others.indexOf(device) + 1
  return letters[Math.min(place, letters.length - 1)] ?? 'Z'
}

/** The next provisional number of a PC; `given` are all numbers ever borne as far as this PC knows. */
export function nextProvisional(year: number, letter: string, given: Iterable<string>): string {
  let highest = 0
  for (const text of given) {
    const number = parseProvisional(text)
    if (number?.year === year && number.letter === letter) highest = Math.max(highest, number.serial)
  }
  return provisionalToText({ year, letter, serial: highest + 1 })
}
