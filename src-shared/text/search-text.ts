import { foldText } from './fold-text'

/** The words of a search, folded; all of them have to be found. */
export const toSearchWords = (typed: string): readonly string[] =>
  typed
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
