import { diffChars } from 'diff'

/** A stretch of a text, and whether the other text has it too. */
export interface MarkedStretch {
  readonly text: string
  readonly own: boolean
}

/** Beyond this many differences the texts are two texts, and nothing is marked. */
const mostDifferences = 800

/** A text whole, with the stretches marked that the other text has not got. */
export function markDifferences(text: string, other: string): MarkedStretch[] {
  const changes = diffChars(other, text, { maxEditLength: mostDifferences })
  if (changes === undefined) return [{ text, own: false }]
  return changes.filter((change) => !change.removed).map((change) => ({ text: change.value, own: change.added }))
}
