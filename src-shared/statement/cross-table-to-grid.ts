import type { GridCell, PaperGrid } from '../paper/paper-grid'
import type { CrossTable, CrossTableColumn, CrossTableRow } from './compose-cross-table'

/** How zeros stand on a paper: as offices print them, or blank. */
export type ZeroWay = 'blank' | 'shown'

/** A count in a cell; '' where zeros are left blank. */
export const countToWords = (count: number, zeros: ZeroWay): string =>
  count === 0 && zeros === 'blank' ? '' : String(count)

/** A run of neighbours that have something in common. */
interface Run<T> {
  readonly first: T
  readonly length: number
}

function runsOf<T>(all: readonly T[], isSame: (one: T, next: T) => boolean): readonly Run<T>[] {
  const runs: Run<T>[] = []
  for (const one of all) {
    const last = runs.at(-1)
    if (last !== undefined && isSame(last.first, one)) runs[runs.length - 1] = { ...last, length: last.length + 1 }
    else runs.push({ first: one, length: 1 })
  }
  return runs
}

/** The groups above the columns, each as wide as it is; what stands alone is by itself. */
export const headRuns = (columns: readonly CrossTableColumn[]): readonly Run<CrossTableColumn>[] =>
  runsOf(columns, (one, next) => one.group !== '' && one.group === next.group)

/** The blocks beside the rows, and the groups in them. */
export const blockRuns = (rows: readonly CrossTableRow[]): readonly Run<CrossTableRow>[] =>
  runsOf(rows, (one, next) => one.block === next.block)
export const groupRuns = (rows: readonly CrossTableRow[]): readonly Run<CrossTableRow>[] =>
  runsOf(rows, (one, next) => one.block === next.block && one.group === next.group)

/** Two lines of heads: 合计 and 未归类 through both, a group over its columns. */
function composeHeads(columns: readonly CrossTableColumn[]): readonly (readonly GridCell[])[] {
  const runs = headRuns(columns)
  return [
    [
      { words: '内容', across: 3, down: 2 },
      ...runs.map(({ first, length }): GridCell =>
        first.group === '' ? { words: first.name, down: 2 } : { words: first.group, across: length },
      ),
    ],
    columns.filter(({ group }) => group !== '').map(({ name }) => ({ words: name })),
  ]
}

/** What stands beside a row: its block and its group where they begin, and its own label. */
function nameCells(rows: readonly CrossTableRow[], nth: number): readonly GridCell[] {
  const row = rows[nth]
  if (row === undefined) return []
  const [before, isOf] = [rows[nth - 1], (one: CrossTableRow) => one.block === row.block]
  const inBlock = rows.filter(isOf)
  const inGroup = inBlock.filter(({ group }) => group === row.group)
  const beginsBlock = before?.block !== row.block
  const beginsGroup = beginsBlock || before.group !== row.group
  const isAlone = row.label === ''
  return [
    ...(beginsBlock ? [{ words: row.block, down: inBlock.length }] : []),
    ...(beginsGroup
      ? [{ words: row.group, to: 'left' as const, ...(isAlone ? { across: 2 } : { down: inGroup.length }) }]
      : []),
    ...(isAlone ? [] : [{ words: row.label, to: 'left' as const }]),
  ]
}

/** By column in 字: two hanzi of a name beside each other, or the longest number. */
function columnWidths({ columns, rows }: CrossTable): readonly number[] {
  const numbers = columns.map((_column, nth) => {
    const digits = rows.reduce((most, { counts }) => Math.max(most, String(counts[nth] ?? 0).length), 1)
    return Math.max(2.4, digits * 0.5 + 0.6)
  })
  return [1.6, 5, 9, ...numbers]
}

/** The cross table as it is printed, its heads in two lines. */
export const crossTableToGrid = (table: CrossTable, zeros: ZeroWay): PaperGrid => ({
  caption: '',
  widths: columnWidths(table),
  heads: composeHeads(table.columns),
  lines: table.rows.map((row, nth) => [
    ...nameCells(table.rows, nth),
    ...row.counts.map((count, column): GridCell => {
      const isStrong = table.columns[column]?.isSum === true
      const words = countToWords(count, zeros)
      return {
        words,
        ...(words === '' ? {} : { value: count }),
        ...(isStrong ? { isStrong } : {}),
      }
    }),
  ]),
  heldColumns: 3,
})
