import { maskCaller } from '#shared/case/mask-caller'
import { sheetSchema, type Sheet } from '#shared/case/sheet'
import type { HistoryAct } from '#shared/history/replay-history'
import type { HistoryRow } from '../../messages/history-words'

/** Every issue of the sheet that the history has seen: an earlier one may have named the caller otherwise. */
function listSheets(history: readonly HistoryAct[]): Sheet[] {
  return history.flatMap(({ lines }) =>
    lines.flatMap(({ change }) =>
      change.type === 'field' && change.field === 'sheet' ? (sheetSchema.safeParse(change.after).data ?? []) : [],
    ),
  )
}

/** The history of a case whose caller is hidden: every name, telephone and address that ever stood on its sheet is struck out. */
export function maskHistory(rows: readonly HistoryRow[], history: readonly HistoryAct[]): HistoryRow[] {
  const sheets = listSheets(history)
  const mask = (text: string): string => sheets.reduce((masked, sheet) => maskCaller(masked, sheet), text)
  return rows.map((row) =>
    row.part === '来电人'
      ? { ...row, before: '（已隐去）', after: '（有改动，已隐去）' }
      : { ...row, title: mask(row.title), before: mask(row.before), after: mask(row.after) },
  )
}
