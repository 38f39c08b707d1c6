// `Math.max(...many)` hands its numbers over one by one: from some hundred thousand on the engine refuses.

/** The largest of as many numbers as there are, and at least `least`. */
export const largestOf = (numbers: Iterable<number>, least: number): number => {
  let largest = least
  for (const one of numbers) if (one > largest) largest = one
  return largest
}

/** The smallest of as many numbers as there are; infinity of none. */
export const smallestOf = (numbers: Iterable<number>): number => {
  let smallest = Number.POSITIVE_INFINITY
  for (const one of numbers) if (one < smallest) smallest = one
  return smallest
}
