import { composeList } from '#shared/paper/compose-list'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { PageGround } from '../../desk/use-print-page'
import { breathe } from '../../prelude/breathe'
import type { ColumnPlan } from './arrange-columns'
import { columnWidths, titleAtLeast } from './ledger-layout'
import type { ViewTable } from './view-to-table'

/** Lines that are printed at most: some two hundred sheets. */
export const printedAtMost = 3_000

/** Lines worked out between two turns of the window. */
const linesAtATime = 400

/** By column of the table the share of the paper's width that it takes, by how wide it is on the screen. */
const sharesOf = (plans: readonly ColumnPlan[]): readonly number[] =>
  plans.flatMap(({ columns, width }) =>
    columns.map(({ kind }, line) => (line > 0 ? columnWidths[kind] : (width ?? titleAtLeast * 1.5))),
  )

/** The ledger as it is shown, on A4 landscape, its heads on each page; `about` says what stands in it. */
export async function ledgerToPaper(
  table: ViewTable,
  plans: readonly ColumnPlan[],
  about: string,
  ground: PageGround,
): Promise<DeskPaper> {
  const lines: (readonly string[])[] = []
  for (const row of table.rows) {
    lines.push(table.cellsOf(row))
    if (lines.length % linesAtATime === 0) await breathe()
  }
  const title = '市长热线台账'
  const paper = composeList({
    ...ground,
    title,
    about: `${about}。共 ${lines.length} 件`,
    heads: table.columns.map(({ head }) => head),
    shares: sharesOf(plans),
    groups: [{ words: '', lines }],
  })
  return {
    paper,
    title,
    printed: { act: 'list-printed', list: title, lines: lines.length },
    saved: (file) => ({ act: 'list-saved', list: title, lines: lines.length, of: about, file }),
  }
}
