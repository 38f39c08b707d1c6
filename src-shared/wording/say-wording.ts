import type { RuledFormKind } from '../case/form-paper-words'
import { isWordingName, wordingOf, type SentenceField, type SentenceName, type WordingName } from './wordings'

/** What an office writes otherwise than the program, by name: sound texts alone. Nothing in it is as the program brings it. */
export type OfficeWording = { readonly [N in WordingName]?: string }

const papersOfReply: ReadonlySet<string> = new Set(['report', 'letter', 'reply', 'stub'])

/** What of it a case's reply and stub are composed with. */
export const replyWording = (wording: OfficeWording): OfficeWording =>
  Object.fromEntries(
    Object.entries(wording).filter(([name]) => isWordingName(name) && papersOfReply.has(wordingOf(name).on)),
  )

const textOf = (wording: OfficeWording, name: WordingName): string => wording[name] ?? wordingOf(name).text

/** A text with its marks filled in, each once: what is filled in is never read for marks. A mark of which nothing is known leaves nothing. */
export const fillMarks = (text: string, valueOf: (field: string) => string | undefined): string =>
  text.replaceAll(/\{([^{}]*)\}/gu, (_mark, field: string) => valueOf(field) ?? '')

/** A sentence of a paper. The compiler asks for what stands in it. */
export function saySentence<N extends SentenceName>(
  wording: OfficeWording,
  name: N,
  values: Readonly<Record<SentenceField<N>, string>>,
): string {
  const byField = new Map<string, string>(Object.entries(values))
  return fillMarks(textOf(wording, name), (field) => byField.get(field))
}

/** What a form prints of itself. */
export interface FormWords {
  readonly title: string
  readonly under: string
  /** A line each. */
  readonly notes: readonly string[]
}

/** Room to write by hand what the program does not know. */
const blank = '＿＿＿＿'

/** The words of a form; `readValues` is asked only where a field stands in them, and knows what every field of the case says. */
export function sayForm(
  wording: OfficeWording,
  kind: RuledFormKind,
  readValues: () => ReadonlyMap<string, string>,
): FormWords {
  let values: ReadonlyMap<string, string> | undefined
  const fill = (text: string): string =>
    fillMarks(text, (field) => {
      values ??= readValues()
      return values.get(field)?.trim() || blank
    })
  return {
    title: fill(textOf(wording, `title/${kind}`)),
    under: fill(textOf(wording, `under/${kind}`)),
    notes: textOf(wording, `note/${kind}`)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(fill),
  }
}
