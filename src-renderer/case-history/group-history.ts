import type { Names } from '#shared/case/names'
import type { Veil } from '#shared/case/veil'
import type { HistoryAct } from '#shared/history/replay-history'
import type { CommitRef } from '#shared/record/commit'
import { undoOfAct } from '#shared/undo/undo-tables'
import { actsOfHistory, historyActName, historyToRows } from '../messages/history-words'
import { showHistory, type ShownRow } from './show-history'

/** One act of a case's history with what it changed, as it may be drawn. */
export interface HistoryGroup {
  readonly ref: CommitRef
  readonly act: HistoryAct
  readonly title: string
  /** The kind of act, by which the history is filtered. */
  readonly name: string
  readonly rows: readonly ShownRow[]
  readonly isUndone: boolean
  /** Whether 撤销 may be asked for; what stands against it then is said where it is. */
  readonly mayAsk: boolean
}

/** A case's history act by act, the newest first; `undone` are the acts that were undone as they stand. */
export function groupHistory(
  history: readonly HistoryAct[],
  undone: ReadonlySet<CommitRef>,
  names: Names,
  veil: Veil,
): readonly HistoryGroup[] {
  const groups: (HistoryGroup & { readonly rows: ShownRow[] })[] = []
  for (const row of showHistory(historyToRows(history, names), history, veil)) {
    const { act, title } = row
    const last = groups.at(-1)
    if (last?.ref === act.ref) {
      last.rows.push(row)
      continue
    }
    const isUndone = undone.has(act.ref)
    const mayAsk = !isUndone && actsOfHistory(act).every((one) => undoOfAct(one).by !== 'never')
    groups.push({ ref: act.ref, act, title, name: historyActName(act), rows: [row], isUndone, mayAsk })
  }
  return groups
}

/** By whom and what the history is looked at; '' for all. */
export interface HistoryFilter {
  readonly by: string
  readonly name: string
}

export const wholeHistory: HistoryFilter = { by: '', name: '' }

/** The acts that a filter leaves. */
export const filterHistory = (groups: readonly HistoryGroup[], { by, name }: HistoryFilter): readonly HistoryGroup[] =>
  groups.filter((one) => (by === '' || one.act.by === by) && (name === '' || one.name === name))
