/** The sorted list with one more, behind its equals. Most come last, so the end is looked at first. */
export function insertSorted<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): T[] {
  const last = sorted.at(-1)
  if (last === undefined || compare(last, item) <= 0) return [...sorted, item]
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && compare(one, item) <= 0) low = middle + 1
    else high = middle
  }
  return [...sorted.slice(0, low), item, ...sorted.slice(low)]
}
