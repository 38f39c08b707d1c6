/** Rows that Page Up and Page Down go over. */
const pageRows = 10

/** The row a key leads to from row `index` (-1 for none) of `count`; undefined for a key that leads nowhere. */
export function moveActive(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined
  const clamp = (wanted: number): number => Math.min(Math.max(wanted, 0), count - 1)
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1)
    case 'ArrowUp':
      return clamp(index - 1)
    case 'PageDown':
      return clamp(index + pageRows)
    case 'PageUp':
      return clamp(index - pageRows)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
