import { cleanText } from './clean-text'

/** A character that no standard explains: whoever reads the text sees a box, or another character on each PC. */
export interface Unreadable {
  readonly char: string
  /** `U+E863` */
  readonly code: string
  /** The line it stands in, from 1. */
  readonly line: number
  /** A few characters before and after it, for finding it. */
  readonly before: string
  readonly after: string
}

// U+FFFD stands where an earlier program already lost a character.
const unreadable = /[\p{Private_Use}\p{Unassigned}\ufffd]/gu
const contextChars = 6

/** Every character that is still unreadable once the text has passed the border, in order. */
export function findUnreadable(text: string): readonly Unreadable[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, nth) =>
      Array.from(line.matchAll(unreadable), ({ 0: char, index }) => ({
        char,
        code: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        line: nth + 1,
        before: charsOf(line.slice(0, index)).slice(-contextChars).join(''),
        after: charsOf(line.slice(index + char.length))
          .slice(0, contextChars)
          .join(''),
      })),
    )
}

const charsOf = (text: string): readonly string[] => Array.from(text)
