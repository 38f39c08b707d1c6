import type { ThereOldCase } from './plan-import'

/** What is done with a case that the ledger has: nothing, or its blanks are filled. */
export type DuplicateAnswer = 'skip' | 'fill'

/** The answers by the lines of the sheet, with one answer for all that can be answered and were not yet. */
export function answerRest(
  there: readonly (Pick<ThereOldCase, 'fills'> & { readonly old: Pick<ThereOldCase['old'], 'line'> })[],
  choices: ReadonlyMap<number, DuplicateAnswer>,
  answer: DuplicateAnswer,
): ReadonlyMap<number, DuplicateAnswer> {
  const rest = there.filter(({ old, fills }) => fills.length > 0 && !choices.has(old.line))
  return new Map([...choices, ...rest.map(({ old }): [number, DuplicateAnswer] => [old.line, answer])])
}
