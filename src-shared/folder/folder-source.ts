import type { Case } from '../case/case'
import type { Names } from '../case/names'
import type { Veil } from '../case/veil'
import type { Instant } from '../prelude/instant'
import type { LedgerRecord } from '../record/ledger-record'

/** Somebody or a department, by id and name. */
export interface NamedId {
  readonly id: string
  readonly name: string
}

/** All that the folder of a case is made of: the case as it stands, through what it is seen, and who takes it out. */
export interface FolderSource {
  readonly record: LedgerRecord
  /** The case in its last round. */
  readonly one: Case
  /** Every round as it was, the first first; the last of them is `one`. */
  readonly rounds: readonly Case[]
  readonly names: Names
  readonly people: readonly NamedId[]
  readonly departments: readonly NamedId[]
  readonly officeName: string
  /** Closed where the caller of a confidential case was not uncovered: then nothing in the folder names them. */
  readonly veil: Veil
  readonly savedBy: NamedId
  readonly savedAt: Instant
  /** The program's version. */
  readonly program: string
}
