/** In tenths, so that widths add up. */
const toTenth = (millimetres: number): number => Math.round(millimetres * 10) / 10

/**
 * Parts a width among columns by their shares, in tenths of a millimetre that make the whole: the last takes what rounding leaves. `least` is
 * what a column needs; the others give way to it as long as all of it has room.
 */
export function listWidths(whole: number, shares: readonly number[], least: readonly number[] = []): readonly number[] {
  const needed = shares.map((_share, nth) => least[nth] ?? 0)
  const isRoom = needed.reduce((sum, width) => sum + width, 0) <= whole
  const held = new Set<number>()
  const widthOf = (nth: number): number => {
    if (held.has(nth)) return needed[nth] ?? 0
    const free = shares.reduce((sum, share, other) => (held.has(other) ? sum : sum + share), 0)
    const taken = [...held].reduce((sum, other) => sum + (needed[other] ?? 0), 0)
    return ((shares[nth] ?? 0) / free) * (whole - taken)
  }
  // Each round holds the columns that would be too narrow, until none is.
  for (let isSettled = !isRoom; !isSettled;) {
    const narrow = shares.flatMap((_share, nth) => (!held.has(nth) && widthOf(nth) < (needed[nth] ?? 0) ? [nth] : []))
    narrow.forEach((nth) => held.add(nth))
    isSettled = narrow.length === 0 || held.size === shares.length
  }
  const widths = shares.slice(0, -1).map((_share, nth) => toTenth(widthOf(nth)))
  return [...widths, toTenth(whole - widths.reduce((sum, width) => sum + width, 0))]
}
