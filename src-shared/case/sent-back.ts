import type { Case } from './case'
import type { TimelineEntry } from './read-entries'

/** A reply that came back from review and has not gone up again: the entry that sent it back, with who and why. */
export interface SentBack extends TimelineEntry {
  readonly act: Extract<TimelineEntry['act'], { readonly act: 'sent-back' }>
}

/** Whether the reply has been worked on since it came back. */
export const isReworked = ({ timeline }: Pick<Case, 'timeline'>): boolean =>
  timeline.filter(({ act }) => act.act === 'sent-back' || act.act === 'drafted').at(-1)?.act.act === 'drafted'

/** The sending back under which a case is being handled now; undefined when it is at its first draft, or elsewhere. */
export function findSentBack({ stage, timeline }: Pick<Case, 'stage' | 'timeline'>): SentBack | undefined {
  if (stage !== 'handling') return undefined
  const last = timeline.filter(({ act }) => act.act === 'sent-back' || act.act === 'sent-for-review').at(-1)
  return last?.act.act === 'sent-back' ? { ...last, act: last.act } : undefined
}
