import type { Gender } from '../case/own-entry'
import type { Attachment, DemandKind, SourceChannel, Urgency } from '../case/sheet'
import type { LocalDate } from '../prelude/local-date'
import type { LineProblem } from './line-problem'
import type { OldSatisfaction, OldSolved } from './read-answer'
import type { OldStanding } from './read-choice'
import type { Moment } from './read-moment'

/** What an old sheet says under a head for which a case has no field, word for word. */
export interface OldFact {
  readonly head: string
  readonly value: string
}

/** One thing that was done, as the old sheet tells it. */
export interface OldStep {
  /** '' where the sheet names no day. */
  readonly on: LocalDate | ''
  /** What was done, or by whom: 派单, 处理步骤, 城管中队. */
  readonly what: string
  readonly text: string
}

/** What a line of an old ledger says, in the ledger's own words. */
export interface OldLine {
  /** As the sheet numbers it, from 1. */
  readonly line: number
  /** '' where it has none. */
  readonly number: string
  readonly title: string
  readonly content: string
  readonly demand: DemandKind | ''
  readonly category: string
  readonly channel: SourceChannel | ''
  readonly urgency: Urgency | ''
  readonly caller: { readonly name: string; readonly phone: string; readonly address: string }
  readonly gender: Gender
  readonly idNumber: string
  readonly peopleCount: number
  readonly place: string
  readonly village: string
  readonly confidential: boolean
  readonly received: Moment | undefined
  readonly dispatched: Moment | undefined
  readonly dueOn: LocalDate | ''
  readonly closedOn: LocalDate | ''
  readonly repliedOn: LocalDate | ''
  readonly satisfaction: OldSatisfaction | ''
  readonly solved: OldSolved | ''
  /** When the caller was asked. */
  readonly visitedOn: LocalDate | ''
  readonly state: string
  /** Undefined where the line does not say. */
  readonly standing: OldStanding | undefined
  readonly unit: string
  readonly result: string
  readonly reply: string
  readonly remark: string
  readonly facts: readonly OldFact[]
  readonly steps: readonly OldStep[]
  /** The pictures on it, as files of the case to be. */
  readonly pictures: readonly Attachment[]
  readonly problems: readonly LineProblem[]
}
