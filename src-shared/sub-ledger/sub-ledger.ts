import type { CaseRow } from '../case/case-row'
import type { LitClock } from '../case/columns/column'
import type { columns, ColumnName } from '../case/columns/columns'
import type { SideName } from '../case/sides/all-sides'
import type { Surroundings } from './surroundings'

type ReadColumn = { [C in ColumnName]: (typeof columns)[C] extends { readonly use: 'shown' } ? C : never }[ColumnName]

/** What a sub-ledger shows of a side: when it was asked, how it stands, when it was answered. Of several the last, with their number. */
export type SidePart = 'on' | 'state' | 'answeredOn' | 'dueOn' | 'times'

/** A column of a sub-ledger: one of the ledger's, or a part of what went on beside the main line. */
export type SubLedgerColumn =
  | ReadColumn
  | { readonly head: string; readonly sides: readonly SideName[]; readonly part: SidePart }
  /** One of the two limits with how it stands, as the lights of the ledger say it. */
  | { readonly head: string; readonly clock: LitClock }
  /** Why a case stands among the 不稳定因素. */
  | { readonly head: string; readonly why: (row: CaseRow, around: Surroundings) => string }

/** A group under which cases are listed together. */
export interface RowGroup {
  readonly key: string
  readonly words: string
}

/**
 * 分类台账: the cases of one kind out of the one ledger, with the columns that matter of them; looked at and printed, never
 * written. Plain data.
 */
export interface SubLedger {
  /** In addresses and records. */
  readonly name: string
  /** As the screen's list calls it. */
  readonly word: string
  /** Over the printed list. */
  readonly title: string
  /** What stands in it, in a sentence. */
  readonly about: string
  readonly columns: readonly SubLedgerColumn[]
  /** Whether a case that is not struck out stands in it. */
  readonly holds: (row: CaseRow, around: Surroundings) => boolean
  /** How its cases are put together; one list where it says nothing. */
  readonly group?: (row: CaseRow) => RowGroup
}

export const defineSubLedger = (one: SubLedger): SubLedger => one
