import { titleCharsPerLine } from './paper-measures'
import { breakCostBetween, splitTitleWords } from './title-words'
import { textWidth } from './text-width'

interface Word {
  readonly text: string
  readonly width: number
  /** What it costs the sense to break behind this word. */
  readonly breakCost: number
}

interface Candidate {
  readonly lines: readonly (readonly Word[])[]
  readonly cost: number
}

/** Titles of more lines than these are set by sense alone: there are too many shapes to weigh. */
const mostShapedLines = 4

const widthOf = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.width, 0)

/**
 * The title's lines, broken where the sense allows, each at most `maxWidth` characters wide, forming a trapezium or a
 * diamond (GB/T 9704-2012 cl. 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当). Joined, the lines are the title.
 * `keepWhole` are names that no line may cut while they fit on one.
 */
export function breakTitle(
  title: string,
  keepWhole: readonly string[] = [],
  maxWidth: number = titleCharsPerLine,
): readonly string[] {
  const words = measureWords(title, keepWhole, maxWidth)
  const total = widthOf(words)
  if (total <= maxWidth) return title === '' ? [] : [title]
  const fewest = Math.ceil(total / maxWidth)
  const candidates = [fewest, fewest + 1].flatMap((count) =>
    count <= mostShapedLines ? arrangements(words, count, maxWidth).map(scoreArrangement) : [],
  )
  const best = candidates.reduce<Candidate | undefined>(
    (left, right) => (left !== undefined && left.cost <= right.cost ? left : right),
    undefined,
  )
  return (best?.lines ?? fillLines(words, maxWidth)).map((line) => line.map((word) => word.text).join(''))
}

function measureWords(title: string, keepWhole: readonly string[], maxWidth: number): readonly Word[] {
  const texts = splitTitleWords(title, keepWhole).flatMap((text) => (textWidth(text) > maxWidth ? [...text] : [text]))
  return texts.map((text, index) => ({
    text,
    width: textWidth(text),
    breakCost: breakCostBetween(texts.slice(0, index + 1), texts.slice(index + 1)),
  }))
}

/** Every way to set the words on exactly `count` lines that all fit. */
function arrangements(
  words: readonly Word[],
  count: number,
  maxWidth: number,
): readonly (readonly (readonly Word[])[])[] {
  if (count === 1) return widthOf(words) <= maxWidth ? [[words]] : []
  const found: (readonly (readonly Word[])[])[] = []
  let width = 0
  for (let taken = 1; taken < words.length; taken += 1) {
    width += words[taken - 1]?.width ?? 0
    if (width > maxWidth) break
    const rest = words.slice(taken)
    if (widthOf(rest) > (count - 1) * maxWidth) continue
    for (const tail of arrangements(rest, count - 1, maxWidth)) found.push([words.slice(0, taken), ...tail])
  }
  return found
}

function scoreArrangement(lines: readonly (readonly Word[])[]): Candidate {
  const sense = lines.slice(0, -1).reduce((sum, line) => sum + (line.at(-1)?.breakCost ?? 0), 0)
  // A further line must earn its place.
  return { lines, cost: sense + shapeCost(lines.map(widthOf)) + lines.length * 12 }
}

/** 0 for a well-made trapezium or diamond; high for an hourglass, for rectangles and for a line left over. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const hollow = widths.some((width, index) => {
    const above = widths.slice(0, index)
    const below = widths.slice(index + 1)
    return above.some((other) => other > width) && below.some((other) => other > width)
  })
  const leftOver = shortest < longest * 0.45 ? (0.45 - shortest / longest) * 120 : 0
  const rectangle = longest - shortest < 1 ? 10 : 0
  const steps = widths.length < 3 ? 0 : (longest - shortest) / 2
  return (hollow ? 60 : 0) + leftOver + rectangle + steps
}

/** For very long titles: each line as full as the sense allows, looking back a quarter of a line for the best break. */
function fillLines(words: readonly Word[], maxWidth: number): readonly (readonly Word[])[] {
  const lines: (readonly Word[])[] = []
  let rest = words
  while (widthOf(rest) > maxWidth) {
    const fits: { readonly taken: number; readonly cost: number }[] = []
    let width = 0
    for (const [index, word] of rest.entries()) {
      width += word.width
      if (width > maxWidth) break
      fits.push({ taken: index + 1, cost: word.breakCost + (maxWidth - width) * 6 })
    }
    const best = fits.reduce((left, right) => (right.cost <= left.cost ? right : left), {
      taken: 1,
      cost: Number.POSITIVE_INFINITY,
    })
    lines.push(rest.slice(0, best.taken))
    rest = rest.slice(best.taken)
  }
  return [...lines, rest]
}
