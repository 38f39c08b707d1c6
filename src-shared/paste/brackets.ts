import { fail, ok, type Result } from '../prelude/result'

/** The kinds of brackets in which messages set their values. A bracket is closed by its own kind alone. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['[', ']'],
  ['［', '］'],
  ['〔', '〕'],
  ['（', '）'],
  ['(', ')'],
])

/** A bracket that nothing closes. Reading on would take half a message for the whole. */
export interface BracketUnclosed {
  readonly type: 'BracketUnclosed'
  readonly bracket: string
  /** The text from the bracket on, cut short. */
  readonly from: string
}

/** A value in brackets, with the words between it and the one before. */
export interface BracketedValue {
  readonly before: string
  readonly bracket: string
  /** All that stands inside, brackets within it too. */
  readonly value: string
  /** The index behind its closing bracket. */
  readonly end: number
}

export interface BracketedText {
  readonly values: readonly BracketedValue[]
  /** What stands behind the last one. */
  readonly rest: string
}

/** Where the bracket at `at` closes: at its own depth, counted in its own kind; undefined where it never does. */
export function findClosing(text: string, at: number): number | undefined {
  const open = text[at] ?? ''
  const close = kinds.get(open)
  if (close === undefined) return undefined
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === open) depth += 1
    if (text[index] === close) depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/** The outermost values in brackets of a text, in order. A comma, a line break or a bracket within a value does not end it. */
export function scanBrackets(text: string): Result<BracketedText, BracketUnclosed> {
  const values: BracketedValue[] = []
  let done = 0
  for (let at = 0; at < text.length; at += 1) {
    const bracket = text[at] ?? ''
    if (!kinds.has(bracket)) continue
    const close = findClosing(text, at)
    if (close === undefined) return fail({ type: 'BracketUnclosed', bracket, from: text.slice(at, at + 24) })
    values.push({ before: text.slice(done, at), bracket, value: text.slice(at + 1, close), end: close + 1 })
    done = close + 1
    at = close
  }
  return ok({ values, rest: text.slice(done) })
}
