import type { Case } from '../case/case'
import type { TimelineEntry } from '../case/read-entries'
import { standsForOf } from '../case/stands-for'

/** Whose hand something is, and in whose place they acted as a cover: printed 某某（代某某）. A cover's name is never the absent person's. */
export interface PaperHand {
  readonly personId: string
  /** Undefined of what somebody did in their own right. */
  readonly standsFor?: string | undefined
}

const lastAct = (timeline: readonly TimelineEntry[], name: string): TimelineEntry | undefined =>
  timeline.filter(({ act }) => act.act === name).at(-1)

/** Who handles the case for a paper: the handler, or their cover where the reply was last written in the handler's place. */
export function handlingHand({ assignment, timeline }: Pick<Case, 'assignment' | 'timeline'>): PaperHand {
  const handlerId = assignment?.handlerId ?? ''
  const drafted = lastAct(timeline, 'drafted')
  return drafted !== undefined && handlerId !== '' && standsForOf(drafted.act) === handlerId && drafted.by !== handlerId
    ? { personId: drafted.by, standsFor: handlerId }
    : { personId: handlerId }
}

/**
 * Who reviewed. Of a review that was recorded from paper it is the recorder whom an act says to have stood in for somebody: of the
 * leader's own standing nothing is known then.
 */
export function reviewingHand({ approval, timeline }: Pick<Case, 'approval' | 'timeline'>): PaperHand {
  const reviewerId = approval?.reviewerId ?? ''
  const entry = lastAct(timeline, 'approved')
  const isOwn = approval?.consent?.way !== 'recorded' && entry?.by === reviewerId
  return { personId: reviewerId, standsFor: isOwn && entry !== undefined ? standsForOf(entry.act) : undefined }
}

/** Who checked the reply before it went up. */
export function checkingHand({ timeline }: Pick<Case, 'timeline'>): PaperHand {
  const entry = lastAct(timeline, 'checked')
  return { personId: entry?.by ?? '', standsFor: entry === undefined ? undefined : standsForOf(entry.act) }
}

/** A name with what is to be known of how it came there: 某某（代某某，本人）. */
export const handToText = (name: string, ...notes: readonly string[]): string => {
  const said = notes.filter((note) => note !== '')
  return said.length === 0 ? name : `${name}（${said.join('，')}）`
}

/** 代某某; '' of what somebody did in their own right. */
export const inPlaceOf = ({ standsFor }: PaperHand, nameOf: (personId: string) => string): string =>
  standsFor === undefined ? '' : `代${nameOf(standsFor)}`
