import type { PrintedPage } from './print-pdf'
import type { TwoLayouts } from './lay-out-twice'

/** How far two layouts of one paper agree. */
export interface Agreement {
  readonly samePages: boolean
  /** Lines of the printed paper, and how many of them begin and end at the same character in the other. */
  readonly lines: number
  readonly sameLines: number
  /** The lines that do not, as the printer and as the word processor break them. */
  readonly differing: readonly (readonly [printed: string, word: string])[]
  /** Whether both carry the same characters in the same order. */
  readonly sameText: boolean
}

interface PlacedLine {
  readonly from: number
  readonly text: string
}

const bare = (text: string): string => text.replaceAll(/[\s\u200B]/gu, '')

function placeLines(pages: readonly PrintedPage[]): readonly PlacedLine[] {
  let from = 0
  return pages.flatMap((page) =>
    page.lines.map(({ text }) => {
      const line = { from, text: bare(text) }
      from += line.text.length
      return line
    }),
  )
}

/** Compares line by line: a line is the same where it begins and ends at the same character. */
export function compareLayouts({ printed, word }: TwoLayouts): Agreement {
  const [here, there] = [placeLines(printed), placeLines(word)]
  const byStart = new Map(there.map((line) => [line.from, line.text]))
  const differing = here.filter((line) => byStart.get(line.from) !== line.text)
  const textOf = (lines: readonly PlacedLine[]): string => lines.map(({ text }) => text).join('')
  return {
    samePages: printed.length === word.length,
    lines: here.length,
    sameLines: here.length - differing.length,
    differing: differing.map(({ from, text }) => [text, byStart.get(from) ?? '']),
    sameText: textOf(here) === textOf(there),
  }
}
