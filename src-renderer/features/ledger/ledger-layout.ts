/**
 * How the table is drawn. `dense` puts two facts into one column, one under the other, so that all of them stand on a
 * screen of 1366 pixels; `wide` gives every fact a column of its own.
 */
export type LedgerLayout = 'dense' | 'wide'

/** From this width in CSS pixels on, every fact has room beside the others. */
const wideFrom = 1560

/** The layout for a table of this width in CSS pixels. */
export const chooseLayout = (width: number): LedgerLayout => (width >= wideFrom ? 'wide' : 'dense')

/** Size of the table's text in CSS pixels. */
export const layoutFontSize: { readonly [L in LedgerLayout]: number } = { dense: 13, wide: 14 }

/** What a number needs at most on one line; a longer one is broken over two. */
const oneLineAtMost = 132

/** Left and right of a cell's text. */
const cellPadding = 12

/**
 * Width in CSS pixels of the column for 承办单号, in which every number stands in full: the longest on one line where it is short, on
 * two where it is long. Centres number as they please, up to 40 characters.
 */
export function measureNumberColumn(numbers: Iterable<string>, fontSize: number): number {
  let widest = 0
  let longest = 0
  for (const number of numbers) {
    if (number.length * 2 < longest) continue
    longest = Math.max(longest, number.length)
    widest = Math.max(widest, measureNumber(number))
  }
  const needed = Math.ceil(widest * fontSize) + cellPadding
  const oneLine = Math.max(needed, 76)
  // A line breaks after a whole character: one more than half.
  return oneLine <= oneLineAtMost ? oneLine : Math.ceil((widest / 2 + 1) * fontSize) + cellPadding
}

/** In em, rather too wide than too narrow: hanzi are one, capitals of any face are under 0.75, digits under 0.6. */
function measureNumber(number: string): number {
  let em = 0
  for (const sign of number) em += sign > '\u2E7F' ? 1 : /[A-Z@%&]/u.test(sign) ? 0.75 : 0.6
  return em
}

/** What a row tells, by the words over its columns. */
export const factWords = {
  ledgerNumber: '台账号',
  stage: '状态',
  sheetNumber: '承办单号',
  title: '标题',
  urgency: '紧急程度',
  dueOn: '办结时限',
  department: '承办部门',
  handler: '承办人',
  caller: '来电人',
  place: '发生地',
  demand: '诉求类型',
  issuedOn: '交办日期',
  closedOn: '反馈日期',
  outcome: '办理结果',
} as const
export type FactName = keyof typeof factWords

/** A column holds one fact on up to two lines, or two facts on a line each. */
export interface ColumnPlan {
  readonly facts: readonly FactName[]
  /** CSS pixels; the one column without it takes what is left. */
  readonly width: number | undefined
}

/** The column of 台账号, in CSS pixels: where the column frozen beside it stays. */
export const ledgerNumberWidth = 94
/** The title is never drawn narrower, in CSS pixels; below that the table moves sideways inside itself. */
const titleAtLeast = 168

const column = (width: number | undefined, ...facts: readonly FactName[]): ColumnPlan => ({ width, facts })

/**
 * The columns in their order: what a case is and how it stands first, so that a narrow window still shows it. The first
 * two stay where they are when the table is moved sideways. `sheetNumberWidth` holds every 承办单号 in full.
 */
export function planColumns(layout: LedgerLayout, sheetNumberWidth: number): readonly ColumnPlan[] {
  if (layout === 'dense')
    return [
      column(ledgerNumberWidth, 'ledgerNumber'),
      column(68, 'stage'),
      column(sheetNumberWidth, 'sheetNumber'),
      column(undefined, 'title'),
      column(130, 'dueOn'),
      column(96, 'department', 'handler'),
      column(92, 'caller', 'place'),
      column(84, 'demand', 'urgency'),
      column(84, 'issuedOn'),
      column(84, 'closedOn'),
      column(68, 'outcome'),
    ]
  return [
    column(ledgerNumberWidth, 'ledgerNumber'),
    column(76, 'stage'),
    column(sheetNumberWidth, 'sheetNumber'),
    column(undefined, 'title'),
    column(92, 'urgency'),
    column(240, 'dueOn'),
    column(140, 'department'),
    column(74, 'handler'),
    column(76, 'caller'),
    column(130, 'place'),
    column(76, 'demand'),
    column(96, 'issuedOn'),
    column(100, 'closedOn'),
    column(84, 'outcome'),
  ]
}

/** What the table needs at least, in CSS pixels. */
export const tableMinWidth = (columns: readonly ColumnPlan[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? titleAtLeast), 0)
