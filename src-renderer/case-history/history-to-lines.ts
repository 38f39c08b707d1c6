import type { Names } from '#shared/case/names'
import type { HistoryLine } from '#shared/paper/compose-history'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { CommitRef } from '#shared/record/commit'
import { replicaToPcName, type PcNames } from '../messages/pc-words'
import type { ShownRow } from './show-history'

/** Who did an act, as the history names them. */
export const actorToText = (by: string, names: Names): string =>
  by === 'system' ? '系统' : by === 'nobody' ? '未选定使用人' : names.person(by)

/** The lines of a history act by act, each act's in their order. */
function groupByAct(rows: readonly ShownRow[]): readonly (readonly ShownRow[])[] {
  const groups: ShownRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0]?.act.ref === row.act.ref) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** What a line says after the change, with what its writer did not know. */
const afterOf = ({ after, concurrent }: ShownRow): string =>
  concurrent === 0 ? after : `${after}\n（写的时候还没有收到另一台电脑对这一项的改动，${concurrent} 处）`

/** A history as it is shown, newest first, as its paper has it: oldest first, its acts numbered through. `undone` are acts undone since. */
export function historyToLines(
  rows: readonly ShownRow[],
  undone: ReadonlySet<CommitRef>,
  names: Names,
  pcs: PcNames,
): readonly HistoryLine[] {
  return groupByAct(rows)
    .toReversed()
    .flatMap((group, place) =>
      group.map((row): HistoryLine => {
        const { act, title, field, part, before } = row
        return {
          nth: place + 1,
          at: instantToMinuteText(act.at),
          by: actorToText(act.by, names),
          pc: replicaToPcName(act.replica, pcs),
          act: undone.has(act.ref) ? `${title}（已撤销）` : title,
          field: part === '' ? field : `${field}·${part}`,
          before,
          after: afterOf(row),
        }
      }),
    )
}
