import { diffChars } from 'diff'

/** A stretch of a text, and whether the other text has it too. */
export interface MarkedStretch {
  readonly text: string
  readonly own: boolean
}

/** Beyond this many differences the texts are two texts, and nothing is marked. */
const mostDifferences = 800

/** What two texts share by chance between two differences, in characters: marked with them, for speckles tell a reader nothing. */
const mostByChance = 2

/** A text whole, with the stretches marked that the other text has not got. */
export function markDifferences(text: string, other: string): MarkedStretch[] {
  const changes = diffChars(other, text, { maxEditLength: mostDifferences })
  if (changes === undefined) return [{ text, own: false }]
  const stretches = changes
    .filter((change) => !change.removed)
    .map((change): MarkedStretch => ({ text: change.value, own: change.added }))
  return joinAlike(
    stretches.map((one, index) =>
      !one.own &&
      one.text.length <= mostByChance &&
      stretches[index - 1]?.own === true &&
      stretches[index + 1]?.own === true
        ? { ...one, own: true }
        : one,
    ),
  )
}

function joinAlike(stretches: readonly MarkedStretch[]): MarkedStretch[] {
  const joined: MarkedStretch[] = []
  for (const one of stretches) {
    const last = joined.at(-1)
    if (last?.own === one.own) joined[joined.length - 1] = { ...one, text: last.text + one.text }
    else joined.push(one)
  }
  return joined
}
