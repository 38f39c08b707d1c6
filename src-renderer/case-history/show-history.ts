import { showText, widenVeil, type CallerFacts, type Veil } from '#shared/case/veil'
import { callersOfValue } from '#shared/case/named-callers'
import type { HistoryAct } from '#shared/history/replay-history'
import type { HistoryRow } from '../messages/history-words'

/** A line of the history as it may be drawn. */
export interface ShownRow extends Omit<HistoryRow, 'before' | 'after'> {
  /** '' where nothing stood before. */
  readonly before: string
  readonly after: string
}

/** Every issue of the sheet that the history has seen: an earlier one may have named the caller otherwise. */
const listCallers = (history: readonly HistoryAct[]): CallerFacts[] =>
  history.flatMap(({ lines }) =>
    lines.flatMap(({ change }) => (change.type === 'field' ? callersOfValue(change.field, change.after) : [])),
  )

/** Parts that say nothing but who the caller is. */
const hiddenParts: ReadonlySet<string> = new Set(['来电人', '证件号码', '群体代表'])

/** The history as it may be drawn: while the caller is hidden, every name, telephone and address that ever stood on the sheet is struck out. */
export function showHistory(rows: readonly HistoryRow[], history: readonly HistoryAct[], veil: Veil): ShownRow[] {
  const wide = widenVeil(veil, listCallers(history))
  return rows.map((row) =>
    veil.hidden && hiddenParts.has(row.part)
      ? { ...row, before: '（已隐去）', after: '（有改动，已隐去）' }
      : { ...row, before: showText(row.before, wide), after: showText(row.after, wide) },
  )
}
