import type { PrivateText } from '../case/private-text'
import type { Instant } from '../prelude/instant'
import type { CommitRef } from '../record/commit'
import type { UndoneThing } from '../undo/undo-record'

/** What lies in 回收站, by its kinds, in the order in which they are offered. */
export const binGroups = [
  'undone',
  'taken-back',
  'case',
  'imported-case',
  'person',
  'department',
  'village',
  'cover',
  'class',
  'rules',
  'template',
  'word-form',
  'phrase',
  'law',
  'calendar',
  'pledge',
] as const
export type BinGroup = (typeof binGroups)[number]

/** How something comes back. */
export type BinAsk =
  /** The act that took it away is undone, which does what it undid again. */
  | { readonly by: 'undo'; readonly ref: CommitRef }
  /** 恢复案件 */
  | { readonly by: 'lift'; readonly caseId: string }
  /** 恢复 of a pledge. */
  | { readonly by: 'pledge'; readonly id: string }
  /** The field that puts it out of use says that it is in use again. */
  | { readonly by: 'field'; readonly of: string; readonly id: string; readonly field: string }

/** Something that a person took away. */
export interface BinEntry {
  readonly key: string
  readonly group: BinGroup
  /** What it is called, '' where `things` and its cases tell that. Names no caller. */
  readonly name: string
  /** What an undone act had written; empty of all else. */
  readonly things: readonly UndoneThing[]
  /** The cases that it is of. */
  readonly caseIds: readonly string[]
  /** Who took it away, and when. */
  readonly by: string
  readonly at: Instant
  /** '' where none was asked for. */
  readonly reason: PrivateText
  readonly ask: BinAsk
}
