import type { Case } from '../case/case'
import type { CaseStep } from '../case/case-step'
import type { OwnEntry } from '../case/own-entry'
import type { Sheet } from '../case/sheet'
import type { SideName } from '../case/sides/all-sides'
import type { LocalDate } from '../prelude/local-date'
import type { CommitRef } from '../record/commit'
import type { StoryBeginning } from './sample-days'

/** What of a case is told before its days and numbers are known. */
export interface Telling {
  readonly title: string
  readonly content: string
  readonly caller: { readonly name: string; readonly phone: string; readonly address: string }
  readonly confidential: boolean
  readonly demand: Sheet['demand']
  readonly urgency: Sheet['urgency']
  readonly category: string
  readonly place: string
  readonly remark: string
}

/** The centre issued a sheet, `limit` working days long. */
export interface CameFromCentre extends Telling {
  readonly from: 'centre'
  readonly channel: Sheet['channel']
  readonly limit: number
  /** Where the limit comes from, without its length: 投诉. */
  readonly rule: string
  /** How many days before its issue the call was; the working day before where nothing is said. */
  readonly calledDaysBefore?: number
  /** Puts the days that its words name, and the number of an earlier sheet, where they belong. */
  readonly redate?: (text: string, issuedOn: LocalDate, numberOf: (key: string) => string) => string
}

/** Somebody of the office took it down. */
export interface CameToOffice extends Telling {
  readonly from: 'office'
  readonly by: string
  readonly time: string
  readonly entry: Pick<
    OwnEntry,
    | 'channel'
    | 'gender'
    | 'peopleCount'
    | 'speaker'
    | 'village'
    | 'answerBy'
    | 'answerNote'
    | 'superiorNumber'
    | 'classification'
    | 'matter'
  >
  readonly key: boolean
}

/** What a taking is made on: the case as it stands when its turn comes, and the days and numbers that are needed. */
export interface TakingGround {
  readonly one: Case
  readonly today: LocalDate
  /** The working day so many after today. */
  readonly after: (workdays: number) => LocalDate
  /** The next free numbers of the year of today. */
  readonly nextLedgerNumber: string
  readonly nextStubNumber: string
  /** What is asked beside the main line and goes on or went on last. */
  readonly side: (side: SideName) => CommitRef
  /** The last entry of this kind that was not taken back. */
  readonly entry: (act: string) => CommitRef
  /** The number of another case of the sample, by its key. */
  readonly numberOf: (key: string) => string
}

/** What somebody did. */
export type Doing =
  | { readonly do: 'step'; readonly step: (ground: TakingGround) => CaseStep }
  /** The centre sent a corrected sheet, or sent it back to be handled once more. */
  | {
      readonly do: 'revise'
      readonly change: Partial<Pick<Sheet, 'content' | 'remark' | 'place'>>
      readonly limit: number
    }
  /** The centre's sheet came for what the office had taken down, and was joined to it. */
  | { readonly do: 'join'; readonly sheet: Pick<CameFromCentre, 'remark' | 'limit' | 'rule'> }
  | { readonly do: 'amend'; readonly change: Partial<OwnEntry>; readonly reason: string }
  | { readonly do: 'link'; readonly to: string; readonly merged: boolean; readonly reason: string }

/** One act in a case's life: so many working days after it came, at a time of day, by somebody. */
export type Taking = Doing & { readonly day: number; readonly time: string; readonly by: string }

/** One case of a sample from its coming to where it stands. */
export interface Story {
  /** Names it among the others: for links, and for what is made of it by chance. */
  readonly key: string
  readonly begins: StoryBeginning
  readonly came: CameFromCentre | CameToOffice
  readonly takings: readonly Taking[]
}
