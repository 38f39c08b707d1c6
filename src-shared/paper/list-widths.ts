/** Parts a width among columns by their shares, in tenths of a millimetre that make the whole: the last takes what rounding leaves. */
export function listWidths(whole: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  const widths = shares.slice(0, -1).map((share) => Math.round((share / sum) * whole * 10) / 10)
  const rest = whole - widths.reduce((all, width) => all + width, 0)
  return [...widths, Math.round(rest * 10) / 10]
}
