/**
 * What a table program takes for the beginning of a formula, blanks before it included: also the full-width marks, which
 * Excel and WPS fold, and a line feed, which they skip.
 */
const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u

/** The text of a cell as a table program reads it for what it is: what would be a formula there begins with an apostrophe. */
export const guardFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)
