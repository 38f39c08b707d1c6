import { z } from 'zod'

const inside: unique symbol = Symbol('kept private')

/** What stands on a screen where a private text got drawn past its veil after all: a defect, but one that tells nothing. */
const struckOut = '〔保密〕'

class Kept<T> {
  readonly [inside]: T

  constructor(held: T) {
    this[inside] = held
  }

  /** Written in silence it would be lost: what cannot be written as it is, is not written at all. */
  toJSON(): never {
    throw new Error('private text is not written as it stands')
  }

  toString(): string {
    return struckOut
  }

  [Symbol.toPrimitive](): string {
    return struckOut
  }
}

/**
 * Something that may tell who a caller is. To the compiler it is a symbol as well, which nobody can draw, join to a text,
 * put into a template or compare with one; at run time it is none, and what gets past the compiler (`join`, `String`) reads
 * 〔保密〕. Shown it is through a veil (`showText`), told in words by `tell`; what it holds comes out of `uncover` alone, and
 * where that is called is listed and held to by a test.
 */
export type Private<T> = Kept<T> & symbol

export type PrivateText = Private<string>

/** Keeps something private. The second line is where an object is called the symbol that it is not. */
export function keepPrivate<T>(held: T): Private<T>
export function keepPrivate(held: unknown): unknown {
  return new Kept(held)
}

export const privateText = (text: string): PrivateText => keepPrivate(text)

/** Whether a value is a text that may name a caller. */
export const isPrivateText = (value: unknown): value is PrivateText =>
  isPrivate(value) && typeof value[inside] === 'string'

const isPrivate = (value: unknown): value is Private<unknown> => value instanceof Kept

/** A text of a record as it is read: what people wrote about a case may name its caller. */
export const privateTextSchema = z.string().transform(privateText)

/** What is held. For deciding, for papers and bundles, and for the veil; never to draw. */
export const uncover = <T>(kept: Private<T>): T => kept[inside]

/** Something made of what is held, as private as that. */
export const mapPrivate = <T, U>(kept: Private<T>, make: (held: T) => U): Private<U> => keepPrivate(make(kept[inside]))

/** Words of the program with private texts between them, private as a whole: tell`理由：${reason}`. */
export const tell = (words: TemplateStringsArray, ...told: readonly (string | number | PrivateText)[]): PrivateText =>
  privateText(words.map((word, at) => `${word}${toPlain(told[at] ?? '')}`).join(''))

const toPlain = (told: string | number | PrivateText): string =>
  typeof told === 'string' || typeof told === 'number' ? String(told) : uncover(told)

/** Private texts and words of the program in one, blank ones left out. */
export const joinTold = (parts: readonly (string | PrivateText)[], separator = '\n'): PrivateText =>
  privateText(
    parts
      .map(toPlain)
      .filter((part) => part !== '')
      .join(separator),
  )

/** Nothing but blanks. */
export const isBlank = (text: PrivateText): boolean => uncover(text).trim() === ''

/** What is held in a value and in everything inside it, to be written back into the ledger beside what stands there. */
export function uncoverFields(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, uncoverDeep(one)]))
}

/** A value as it was written, whatever in it is kept. */
export function uncoverDeep(value: unknown): unknown {
  if (isPrivate(value)) return uncoverDeep(uncover(value))
  if (Array.isArray(value)) return value.map(uncoverDeep)
  return typeof value === 'object' && value !== null ? uncoverFields(value) : value
}
