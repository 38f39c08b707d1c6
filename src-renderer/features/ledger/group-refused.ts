import type { RefusedCase } from '../../ledger-store/commit/commit-many-steps'
import { stepFailureToWords } from '../../messages/step-words'

/** Cases by why they are refused, the most frequent reason first. */
export function groupRefused(
  refused: readonly RefusedCase[],
): readonly { readonly why: string; readonly ids: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { caseId, failure } of refused) {
    const { title, what } = stepFailureToWords(failure)
    const why = what === '' ? title : what
    const ids = groups.get(why)
    if (ids === undefined) groups.set(why, [caseId])
    else ids.push(caseId)
  }
  return [...groups].map(([why, ids]) => ({ why, ids })).toSorted((a, b) => b.ids.length - a.ids.length)
}
