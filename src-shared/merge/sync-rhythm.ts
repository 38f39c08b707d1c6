import { addDays, localDateToDayNumber, type LocalDate } from '../prelude/local-date'

/** How many days may pass between two exchanges with a PC where nobody has set another number. */
export const defaultSyncDays = 7

/** The rhythms a person may choose from, in days. */
export const syncDayChoices = [1, 2, 3, 7, 14, 30] as const

export interface RhythmFacts {
  /** The day on which a bundle of that PC last came in; undefined while none ever did. */
  readonly heardOn: LocalDate | undefined
  readonly enrolledOn: LocalDate
  readonly everyDays: number
}

/** When the next exchange with a PC is due, and how that stands today. */
export interface SyncDue {
  readonly dueOn: LocalDate
  /** Calendar days; negative once it is overdue. */
  readonly daysLeft: number
  readonly light: 'overdue' | 'due-soon' | 'open'
}

/**
 * Counts from the last bundle that came in: that is the last time that both sides knew of each other. A PC that was never
 * heard of is due from the day on which its card was enrolled.
 */
export function judgeSyncDue({ heardOn, enrolledOn, everyDays }: RhythmFacts, today: LocalDate): SyncDue {
  // A day that lies ahead is a wrong clock's: when the last exchange was nobody can tell, so the next is due now.
  const isKnown = heardOn === undefined || heardOn <= today
  const dueOn = !isKnown ? today : heardOn === undefined ? enrolledOn : addDays(heardOn, everyDays)
  const daysLeft = localDateToDayNumber(dueOn) - localDateToDayNumber(today)
  return { dueOn, daysLeft, light: daysLeft < 0 ? 'overdue' : daysLeft <= 1 ? 'due-soon' : 'open' }
}

/** How the exchange with a PC stands, in one word. */
export type SyncStanding =
  /** Nothing was ever sent or received. */
  | 'never'
  /** It said that it has everything. */
  | 'in-step'
  /** Everything was sent, and it has not said yet that it came. */
  | 'awaiting'
  /** There is something that was not even sent. */
  | 'to-send'

export function judgeStanding(facts: {
  readonly everSent: boolean
  readonly everHeard: boolean
  readonly outstanding: number
  readonly unsent: number
}): SyncStanding {
  if (!facts.everSent && !facts.everHeard) return 'never'
  if (facts.outstanding === 0) return 'in-step'
  return facts.unsent === 0 ? 'awaiting' : 'to-send'
}
