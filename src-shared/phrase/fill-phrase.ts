import { markToFill } from '../text/to-fill'

/** A phrase with its marks filled in; what the case does not say yet is left marked, to be written by whoever inserts it. */
export const fillPhrase = (text: string, valueOf: (field: string) => string | undefined): string =>
  text.replaceAll(/\{([^{}]*)\}/gu, (_mark, field: string) => valueOf(field)?.trim() || markToFill(field))
