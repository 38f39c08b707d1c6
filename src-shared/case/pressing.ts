import type { Open } from '../prelude/open-choice'
import type { Urgency } from './sheet'

/** What is taken up before other work, in its order: 0 特急, 1 紧急, 2 重点, 3 everything else. */
export type PressingRank = 0 | 1 | 2 | 3

/**
 * The rank of an open case. What is closed or struck out presses nobody: it counts as everything else. An urgency that only a
 * newer program knows counts as 紧急: nobody here can say that it may wait.
 */
export function rankPressing({
  open,
  urgency,
  key,
}: {
  readonly open: 0 | 1
  readonly urgency: Open<Urgency>
  readonly key: boolean
}): PressingRank {
  if (open === 0) return 3
  if (urgency === 'critical') return 0
  if (urgency !== 'normal') return 1
  return key ? 2 : 3
}
