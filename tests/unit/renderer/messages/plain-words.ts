import { latinWords } from '#tests/support/words/latin-words'
import type { FailureWords } from '#renderer/messages/words-of'

/** What is wrong with a text for the screen: blank, with a hole in it, in English, or with half-width punctuation. [] when nothing is. */
export function chineseFaults(text: string): string[] {
  const rules: readonly (readonly [string, boolean])[] = [
    ['not Chinese', !/\p{Script=Han}/u.test(text)],
    ['a hole', /undefined|null|NaN|\[object/.test(text)],
    ['English', latinWords(text).length > 0],
    ['half-width punctuation', /\p{Script=Han}[,;:?!]/u.test(text)],
  ]
  return rules.flatMap(([fault, found]) => (found ? [`${fault}: ${text}`] : []))
}

/** What is wrong with a failure's words; the last three parts have to be whole sentences. */
export function wordFaults({ title, what, safe, todo }: FailureWords): string[] {
  const open = [what, safe, todo]
    .filter((sentence) => !/[。！？]$/u.test(sentence))
    .map((sentence) => `not a sentence: ${sentence}`)
  return [...[title, what, safe, todo].flatMap(chineseFaults), ...open]
}
