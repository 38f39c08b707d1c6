import type { Case } from './case'

/** The leaders before whom a case was put, in the order in which they instruct it; one where nothing else was said. */
export const leadersOf = ({ submission }: Pick<Case, 'submission'>): readonly string[] =>
  submission === undefined ? [] : [submission.leaderId, ...(submission.furtherLeaderIds ?? [])]

/** The 批示 given in turn since the case was put before its leaders, without the last one's. */
export function listFirstInstructions({ timeline }: Pick<Case, 'timeline'>) {
  const from = timeline.map(({ act }) => act.act).lastIndexOf('submitted')
  return timeline.slice(from + 1).flatMap(({ act }) => (act.act === 'instructed-first' ? [act] : []))
}

/** How many leaders have had their turn. */
export const countSigned = (one: Pick<Case, 'timeline'>): number => listFirstInstructions(one).length

/** Whose turn it is; undefined where all have had it, or the case was put before nobody. */
export const nextLeader = (one: Pick<Case, 'submission' | 'timeline'>): string | undefined =>
  leadersOf(one)[countSigned(one)]
