import { judgeMarks } from '../office-paper/judge-marks'
import type { FoundFault } from '../office-paper/word-form-failure'
import { wordingOf, type WordingName } from './wordings'

/** The most characters of one. */
export const wordingLimit = 300

/** What is wrong with a text that somebody wrote in the place of the program's. */
export type WordingFault =
  | { readonly type: 'blank' }
  /** `over` is how many characters too many. */
  | { readonly type: 'long'; readonly over: number }
  | { readonly type: 'lines' }
  /** A mark, with its place: the paragraph is the line, from 1. */
  | { readonly type: 'mark'; readonly fault: FoundFault }
  | { readonly type: 'needs'; readonly field: string }

/** The marks that may stand in one; `caseFields` are those of the office's Word files. */
export function fieldsOfWording(name: WordingName, caseFields: readonly string[]): readonly string[] {
  const { fields, ofCase } = wordingOf(name)
  return ofCase === true ? caseFields : fields
}

/** Everything that is wrong with a text as this wording, in the order of the text. */
export function judgeWording(name: WordingName, text: string, caseFields: readonly string[]): readonly WordingFault[] {
  const { needs = [], mayBeBlank, mayHaveLines } = wordingOf(name)
  if (text.trim() === '') return mayBeBlank === true ? [] : [{ type: 'blank' }]
  const lines = text.split('\n')
  const { marks, faults } = judgeMarks(
    lines.map((line, nth) => ({ file: '', part: 'body', paragraph: nth + 1, text: line })),
    new Set(fieldsOfWording(name, caseFields)),
  )
  const missing = needs.filter((field) => !marks.some(({ mark }) => mark === field))
  return [
    ...(text.length > wordingLimit ? [{ type: 'long', over: text.length - wordingLimit } as const] : []),
    ...(lines.length > 1 && mayHaveLines !== true ? [{ type: 'lines' } as const] : []),
    ...faults.map((fault) => ({ type: 'mark', fault }) as const),
    // A mark that is written wrongly is told as that, not as missing too.
    ...(faults.length > 0 ? [] : missing.map((field) => ({ type: 'needs', field }) as const)),
  ]
}
