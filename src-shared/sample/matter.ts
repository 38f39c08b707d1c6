import type { Outcome } from '../case/choices'
import type { ConclusionWay } from '../case/conclusion-ways'
import type { OwnEntry } from '../case/own-entry'
import type { Sheet } from '../case/sheet'
import type { Stage } from '../case/stage'
import type { StoryBeginning } from './sample-days'
import type { Way } from './line'

/** How fast a case goes: answered at once, in a few days, on the last day, or after it. */
export type Pace = 'quick' | 'usual' | 'slow' | 'late'

/** What the office took down by itself, where the centre issued no sheet. */
export interface TakenDown {
  readonly channel: Exclude<OwnEntry['channel'], 'phone' | 'web' | 'wechat' | 'mailbox' | 'transfer'> | 'phone'
  readonly peopleCount?: number
  readonly speaker?: string
  readonly classification?: OwnEntry['classification']
  readonly matter?: string
  readonly superiorNumber?: string
  readonly answerBy?: OwnEntry['answerBy']
  readonly key?: boolean
}

/** What people tell an office, and what came of it: the words of one case. `town` and names of people are put in by the line. */
export interface Matter {
  readonly key: string
  readonly begins: StoryBeginning
  readonly category: string
  readonly demand: Sheet['demand']
  readonly urgency?: Sheet['urgency']
  readonly confidential?: boolean
  /** The sheet came by telephone where nothing is said. */
  readonly channel?: Sheet['channel']
  readonly own?: TakenDown
  /** Village, community or school, and where in it. */
  readonly village: string
  readonly spot?: string
  /** The caller of another matter calls again. */
  readonly sameCallerAs?: string
  readonly title: string
  readonly content: string
  readonly remark?: string
  /** Department that handles it, by the last part of its id. */
  readonly dept: string
  readonly assisting?: readonly string[]
  /** What was done, a note each. */
  readonly did: readonly string[]
  readonly found: string
  readonly opinion: string
  readonly outcome?: Outcome
  readonly basis?: readonly { readonly law: string; readonly article: string; readonly clause: string }[]
  /** Who registered it in place of the clerk who was away. */
  readonly registeredBy?: string
  readonly pace?: Pace
  readonly ways?: readonly Way[]
  /** The stage in which it stands today: nothing is done after it came there. To its end where nothing is said. */
  readonly until?: Stage
  readonly concluded?: ConclusionWay
  /** What the caller thinks of it. */
  readonly view?: 'satisfied' | 'basically' | 'unsatisfied'
}
