import { cleanLine } from '../text/clean-text'
import { foldText } from '../text/fold-text'

/** What one line of a pasted list was taken for. */
export interface ParsedLine<T> {
  /** Its number in the text, from 1. */
  readonly line: number
  readonly text: string
  readonly value: T
}

/** Why a line of a pasted list was left out. */
export type LineProblem = 'repeated' | 'known' | 'name-too-long' | 'contact-too-long' | 'telephone-too-long'

export interface LeftLine {
  readonly line: number
  readonly text: string
  readonly problem: LineProblem
}

export interface ParsedLines<T> {
  readonly taken: readonly ParsedLine<T>[]
  readonly left: readonly LeftLine[]
}

/** A line of a list as its columns: parted by tabs as out of a table, else by commas and the like, else by blanks. */
export function splitColumns(line: string): string[] {
  const mark = line.includes('\t') ? /\t/u : /[,，;；、|]/u.test(line) ? /[,，;；、|]/u : /\s+/u
  return line
    .split(mark)
    .map(cleanLine)
    .filter((column) => column !== '')
}

/**
 * Reads a pasted list line by line: blank lines count for nothing, a name that stands twice or is known already is left out and
 * named. `read` answers the value that a line stands for, with its name, or why it will not do.
 */
export function parseLines<T extends { readonly name: string }>(
  text: string,
  known: readonly string[],
  read: (line: string) => T | LineProblem,
): ParsedLines<T> {
  const knownNames = new Set(known.map(foldText))
  const names = new Set<string>()
  const taken: ParsedLine<T>[] = []
  const left: LeftLine[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const shown = cleanLine(raw)
    if (shown === '') continue
    const value = read(raw.trim())
    const name = typeof value === 'string' ? '' : foldText(value.name)
    const problem =
      typeof value === 'string' ? value : names.has(name) ? 'repeated' : knownNames.has(name) ? 'known' : undefined
    if (typeof value === 'string' || problem !== undefined)
      left.push({ line: index + 1, text: shown, problem: problem ?? 'repeated' })
    else {
      names.add(name)
      taken.push({ line: index + 1, text: shown, value })
    }
  }
  return { taken, left }
}
