import { diffChars } from 'diff'

/** A stretch of two texts laid over each other. */
export interface TextStretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Characters of what stayed the same that are shown on each side of a difference. */
const context = 14

/** Beyond this many single differences the texts are two texts, and finding out how they differ would hold the window up. */
const mostDifferences = 1_500

/**
 * How the second text differs from the first, with a little of what stayed the same around each difference. Texts that
 * have next to nothing in common are told as one replaced by the other.
 */
export function differText(before: string, after: string): TextStretch[] {
  const changes = diffChars(before, after, { maxEditLength: mostDifferences })
  const same = (changes ?? []).reduce(
    (sum, change) => sum + (change.added || change.removed ? 0 : change.value.length),
    0,
  )
  if (changes === undefined || same * 3 < Math.min(before.length, after.length))
    return [stretch('gone', before), stretch('new', after)].filter(({ text }) => text !== '')
  const whole = changes.map((change) => stretch(change.removed ? 'gone' : change.added ? 'new' : 'same', change.value))
  return whole.map((one, index) =>
    one.kind === 'same' ? { ...one, text: shorten(one.text, index > 0, index < whole.length - 1) } : one,
  )
}

const stretch = (kind: TextStretch['kind'], text: string): TextStretch => ({ kind, text })

function shorten(text: string, afterDifference: boolean, beforeDifference: boolean): string {
  const [head, tail] = [afterDifference ? context : 0, beforeDifference ? context : 0]
  return text.length <= head + tail + 6 ? text : `${text.slice(0, head)}…${tail === 0 ? '' : text.slice(-tail)}`
}
