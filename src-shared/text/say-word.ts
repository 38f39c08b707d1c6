import { isKnownWord, type Open } from '../prelude/open-choice'

/** What stands on screen and paper for whatever only a newer version of the program understands. */
export const newerContentWords = '新版本内容'

/** A choice in the words of its table; a newer program's is called `newerContentWords`. */
export const sayWord = <Word extends string>(table: Readonly<Record<Word, string>>, word: Open<Word>): string =>
  isKnownWord(table, word) ? table[word] : newerContentWords
