/** The elements from the last to the first; the list stays as it is. */
export const lastFirst = <T>(list: readonly T[]): T[] =>
  list.flatMap((_, index) => list.slice(-1 - index, list.length - index))
