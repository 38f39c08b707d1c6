import { z } from 'zod'

const inside: unique symbol = Symbol('kept private')

/**
 * Something that may tell who a caller is. It cannot be drawn, joined to a text, written as JSON or compared as one: the
 * compiler refuses the first, and the rest throw. Shown it is through a veil (`showText`), told in words by `tell`; what it
 * holds comes out of `uncover` alone, and where that is called is listed and held to by a test.
 */
export class Private<T> {
  readonly [inside]: T

  constructor(held: T) {
    this[inside] = held
  }

  /** Written in silence it would be lost. */
  toJSON(): never {
    throw new Error('private text is not written as it stands')
  }

  [Symbol.toPrimitive](): never {
    throw new Error('private text is not drawn as it stands')
  }
}

export type PrivateText = Private<string>

export const privateText = (text: string): PrivateText => new Private(text)

/** A text of a record as it is read: what people wrote about a case may name its caller. */
export const privateTextSchema = z.string().transform(privateText)

/** What is held. For deciding, for papers and bundles, and for the veil; never to draw. */
export const uncover = <T>(kept: Private<T>): T => kept[inside]

/** Something made of what is held, as private as that. */
export const mapPrivate = <T, U>(kept: Private<T>, make: (held: T) => U): Private<U> => new Private(make(kept[inside]))

/** Words of the program with private texts between them, private as a whole: tell`理由：${reason}`. */
export const tell = (words: TemplateStringsArray, ...told: readonly (string | number | PrivateText)[]): PrivateText =>
  privateText(words.map((word, at) => `${word}${toPlain(told[at] ?? '')}`).join(''))

const toPlain = (told: string | number | PrivateText): string =>
  told instanceof Private ? uncover(told) : String(told)

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
  if (value instanceof Private) return uncoverDeep(uncover(value))
  if (Array.isArray(value)) return value.map(uncoverDeep)
  return typeof value === 'object' && value !== null ? uncoverFields(value) : value
}
