import {
  cellPadding,
  formTypePt,
  signMm,
  type FormCell,
  type FormRow,
  type FormTable,
  type FormType,
  type LabelCell,
} from './form-paper'
import { textWidth } from './text-width'

/** What stands in a cell once its table is laid: words at its head, or those who sign at its foot. */
export type LaidContent =
  | { readonly kind: 'label'; readonly words: string; readonly isStacked: boolean; readonly isLeft: boolean }
  | { readonly kind: 'entry'; readonly words: string; readonly isMiddle: boolean; readonly isText: boolean }
  | { readonly kind: 'opinion'; readonly words: string }
  | { readonly kind: 'signs'; readonly signs: readonly string[] }

/** A cell with the columns and rows of the grid that it takes. */
export interface LaidCell {
  readonly column: number
  readonly across: number
  readonly down: number
  readonly content: LaidContent
}

/** A row of the grid. */
export interface LaidRow {
  /** The least height, in millimetres. */
  readonly height: number
  readonly isHead: boolean
  /** It is so high that a page's end may go through it. */
  readonly mayPart: boolean
  /** Not parted from the next: the words of an opinion from those who sign under it, a name from its lines. */
  readonly isWithNext: boolean
  readonly cells: readonly LaidCell[]
}

/** A table on one grid: where its columns' edges lie in millimetres from its left, the first 0, the last its width. */
export interface LaidTable {
  readonly edges: readonly number[]
  readonly rows: readonly LaidRow[]
}

interface Placed {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly cell: FormCell
}

/** Tenths of a millimetre, so that widths add up. */
const toTenths = (millimetres: number): number => Math.round(millimetres * 10)

/** Where the cells stand from left to right, each beside those that come down from above. */
function placeCells(rows: readonly FormRow[]): readonly Placed[] {
  const coming: { readonly until: number; readonly from: number; readonly to: number }[] = []
  return rows.flatMap(({ cells }, row) => {
    let at = 0
    return cells.map((cell): Placed => {
      for (let above = aboveAt(at, row); above !== undefined; above = aboveAt(at, row)) at = above.to
      const placed = { row, from: at, to: at + toTenths(cell.width), cell }
      if ((cell.down ?? 1) > 1) coming.push({ until: row + (cell.down ?? 1), from: placed.from, to: placed.to })
      at = placed.to
      return placed
    })
  })
  function aboveAt(at: number, row: number) {
    return coming.find(({ until, from, to }) => row < until && from <= at && at < to)
  }
}

const hasOpinion = ({ cells }: FormRow): boolean => cells.some(({ kind }) => kind === 'opinion')

const signsIn = ({ cells }: FormRow): number =>
  Math.max(0, ...cells.map((cell) => (cell.kind === 'opinion' ? cell.signs.length : 0)))

const pointsPerMillimetre = 72 / 25.4
/** Rows that are higher than this may be parted by a page's end: else half a page would stay empty for them. */
const keptMm = 70

/** How high a cell's words stand, in millimetres, by the width of their characters. */
function heightOf(words: string, widthMm: number, type: FormType): number {
  const { text, line } = formTypePt[type]
  const chars = Math.max(1, Math.floor(((widthMm - 2 * cellPadding[type].across) * pointsPerMillimetre) / text))
  const lines = words.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil((textWidth(each) + 2) / chars)), 0)
  return (lines * line) / pointsPerMillimetre
}

/** A row is high by what is written in it; what comes down over several rows counts for none of them. */
const isHigh = ({ cells, height }: FormRow, type: FormType): boolean =>
  height > 2 * keptMm ||
  cells.some(
    (cell) => (cell.down ?? 1) === 1 && cell.kind !== 'label' && heightOf(cell.words, cell.width, type) > keptMm,
  )

function contentOf(cell: Exclude<FormCell, { readonly kind: 'opinion' }>): LaidContent {
  if (cell.kind === 'label') return labelOf(cell)
  return { kind: 'entry', words: cell.words, isMiddle: cell.to === 'middle', isText: cell.isText === true }
}

const labelOf = ({ words, isStacked, to }: LabelCell): LaidContent => ({
  kind: 'label',
  words,
  isStacked: isStacked === true,
  isLeft: to === 'left',
})

const columnsOf = ({ from, to }: Placed, edges: readonly number[]) => ({
  column: edges.indexOf(from),
  across: edges.indexOf(to) - edges.indexOf(from),
})

/** A list may have thousands of rows: none is looked for among the cells of all. */
function groupByRow(placed: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> {
  const byRow = new Map<number, Placed[]>()
  for (const each of placed) {
    const cells = byRow.get(each.row)
    if (cells === undefined) byRow.set(each.row, [each])
    else cells.push(each)
  }
  return byRow
}

/**
 * Lays a form's table on one grid of columns and rows, as both renderers draw it. A row with opinions becomes two: their words, and under
 * them, without a rule between, those who sign.
 */
export function layTable({ rows, heads }: FormTable, type: FormType): LaidTable {
  const placed = placeCells(rows)
  const edges = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const firsts: number[] = []
  let count = 0
  for (const row of rows) {
    firsts.push(count)
    count += hasOpinion(row) ? 2 : 1
  }
  const firstOf = (row: number): number => firsts[row] ?? count
  const byRow = groupByRow(placed)
  const laid: LaidRow[] = rows.flatMap((row, nth): LaidRow[] => {
    const cells = byRow.get(nth) ?? []
    const down = ({ cell }: Placed): number => firstOf(nth + (cell.down ?? 1)) - firstOf(nth)
    const isHead = nth < heads
    const own = cells.map((each): LaidCell => {
      const { cell } = each
      return cell.kind === 'opinion'
        ? { ...columnsOf(each, edges), down: 1, content: { kind: 'opinion', words: cell.words } }
        : { ...columnsOf(each, edges), down: down(each), content: contentOf(cell) }
    })
    const mayPart = isHigh(row, type)
    if (!hasOpinion(row))
      return [{ height: row.height, isHead, mayPart, isWithNext: row.isWithNext === true, cells: own }]
    const signs = cells.flatMap((each): LaidCell[] =>
      each.cell.kind === 'opinion'
        ? [{ ...columnsOf(each, edges), down: 1, content: { kind: 'signs', signs: each.cell.signs } }]
        : [],
    )
    const room = Math.max(1, signsIn(row)) * signMm
    return [
      { height: Math.max(signMm, row.height - room), isHead, mayPart, isWithNext: true, cells: own },
      { height: room, isHead: false, mayPart: false, isWithNext: false, cells: signs },
    ]
  })
  return { edges: edges.map((edge) => edge / 10), rows: laid }
}
