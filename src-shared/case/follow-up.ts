import { instantToLocalDate } from '../prelude/instant'
import type { LocalDate } from '../prelude/local-date'
import { dayOfAct } from './act'
import type { Case } from './case'
import { answersBefore, isClosedBefore } from './imported-case'
import { conclusionKindOf } from './conclusion-ways'
import type { TimelineEntry } from './read-entries'

/** The last telling of the result to the caller; undefined while nobody did. */
export function lastTelling({ timeline }: Pick<Case, 'timeline'>) {
  return ofKind(timeline, 'caller-told').at(-1)?.act
}

/** The return visits to the caller, those that did not find the caller too, in their order. */
export const listVisits = ({ timeline }: Pick<Case, 'timeline'>) => ofKind(timeline, 'visited').map(({ act }) => act)

/** The return visits that found the caller, the first first. */
export const listAnsweredVisits = (one: Pick<Case, 'timeline'>) =>
  listVisits(one).filter(({ reached }) => reached === 'yes')

/** The last return visit that found the caller; undefined where none did. */
export const lastAnsweredVisit = (one: Pick<Case, 'timeline'>) => listAnsweredVisits(one).at(-1)

/** What the caller answered, each time that they were asked and answered, the first first; before all what an old ledger says of it. */
export const listAnswers = (one: Case) => [answersBefore(one) ?? [], listAnsweredVisits(one)].flat()

/** What the caller answered last; undefined where nobody has an answer. */
export const lastAnswers = (one: Case) => listAnswers(one).at(-1)

/** Whether the caller wanted an answer at all: only the office's own entry can say that none was wanted. */
const wantsAnswer = ({ entry }: Pick<Case, 'entry'>): boolean => entry?.answerBy !== 'none'

/**
 * By what the caller learnt the result: told by 答复来电人, answered on the spot, or, as older programs kept it, asked what they think
 * of it in a contact once the reply was being written. The last that stands; undefined while there is none.
 */
export function findTelling({ timeline }: Pick<Case, 'timeline'>): TimelineEntry | undefined {
  const drafted = timeline.findIndex(({ act }) => act.act === 'drafted')
  return timeline
    .filter(
      ({ act }, index) =>
        act.act === 'caller-told' ||
        act.act === 'answered' ||
        (act.act === 'contacted' &&
          drafted !== -1 &&
          index > drafted &&
          act.view !== 'unreached' &&
          act.view !== 'not-asked'),
    )
    .at(-1)
}

/** The result is known in the office, the caller waits to hear it, and nobody has told them. */
export const owesTelling = (one: Case): boolean =>
  one.voids.length === 0 &&
  (one.stage === 'approved' || one.stage === 'closed') &&
  wantsAnswer(one) &&
  !isClosedBefore(one) &&
  findTelling(one) === undefined

/** Closed for the time being: it stays on a list until it is closed in substance. */
export const isPhased = ({ voids, values: { conclusion } }: Pick<Case, 'voids' | 'values'>): boolean =>
  voids.length === 0 && conclusion !== undefined && conclusionKindOf(conclusion.way) === 'phased'

/** 办结 in this round; what a redone case was concluded with before is history. */
const concludedNow = ({ timeline }: Pick<Case, 'timeline'>) => ofKind(timeline, 'concluded').at(-1)

/** What follows 反馈, in the order in which it is done. */
export const afterSteps = ['tell-caller', 'visit', 'conclude', 'archive'] as const
export type AfterStep = (typeof afterSteps)[number]

/** One thing that follows 反馈, and how it stands: done, to be done, or to be done once another is. */
export interface AfterStand {
  readonly step: AfterStep
  readonly state: 'done' | 'due' | 'later'
  /** The day on which it was done, or from which it is to be done; '' where that is not known. */
  readonly on: LocalDate | ''
  /** By whom it was done, '' while it was not. */
  readonly byId: string
}

/**
 * What of 答复、回访、办结、归档 a closed case has behind it and what is still owed; nothing before 反馈 and of what was struck out or ended.
 * An answer that nobody wanted is left out unless it was given. What is closed for the time being is owed a closing from the day of its next look.
 */
export function listAfterStands(one: Case): readonly AfterStand[] {
  if (one.stage !== 'closed' || one.voids.length > 0 || one.ending !== undefined || isClosedBefore(one)) return []
  const from = one.feedback?.on ?? ''
  const telling = findTelling(one)
  const visit = ofKind(one.timeline, 'visited')
    .filter(({ act }) => act.reached === 'yes')
    .at(-1)
  const concluded = concludedNow(one)
  const { archiving } = one.values
  const isSettled = concluded !== undefined && !isPhased(one)
  const told = telling === undefined ? owed('tell-caller', from) : done('tell-caller', telling)
  return [
    ...(telling === undefined && !wantsAnswer(one) ? [] : [told]),
    visit === undefined ? owed('visit', from) : done('visit', visit),
    isSettled ? done('conclude', concluded) : owed('conclude', concluded?.act.againOn ?? from),
    archiving !== undefined
      ? { step: 'archive', state: 'done', on: archiving.on, byId: ofKind(one.timeline, 'archived').at(-1)?.by ?? '' }
      : isSettled
        ? owed('archive', concluded.act.on)
        : { step: 'archive', state: 'later', on: '', byId: '' },
  ]
}

const done = (step: AfterStep, { act, at, by }: TimelineEntry): AfterStand => ({
  step,
  state: 'done',
  on: dayOfAct(act) ?? instantToLocalDate(at),
  byId: 'byId' in act && typeof act.byId === 'string' && act.byId !== '' ? act.byId : by,
})

const owed = (step: AfterStep, on: LocalDate | ''): AfterStand => ({ step, state: 'due', on, byId: '' })

/** What is next after 反馈 (the caller is told before that already): 答复、回访、办结、归档. Undefined once all is done. */
export function nextFollowUp(one: Case): AfterStep | undefined {
  if (one.voids.length === 0 && one.stage === 'approved') return owesTelling(one) ? 'tell-caller' : undefined
  return listAfterStands(one).find(({ state }) => state === 'due')?.step
}

type Acts = TimelineEntry['act']
type EntryOf<Name extends Acts['act']> = TimelineEntry & { readonly act: Extract<Acts, { readonly act: Name }> }

function ofKind<Name extends Acts['act']>(timeline: readonly TimelineEntry[], name: Name): EntryOf<Name>[] {
  return timeline.filter((entry): entry is EntryOf<Name> => entry.act.act === name)
}
