import { z } from 'zod'
import type { FormPaper } from './form-paper'
import { layTable, type LaidCell, type LaidTable } from './lay-form'

/** 套打: how far something is moved on the sheet, in millimetres to the right and downwards. */
export interface Shift {
  readonly x: number
  readonly y: number
}

export const noShift: Shift = { x: 0, y: 0 }

/** Half a millimetre: 0.05 cm, as sheets are measured with a ruler. */
export const shiftStepMm = 0.5
/** An entry stays within its sheet; a whole sheet within the margins of every form. */
export const entryShiftAtMostMm = 60
export const sheetShiftAtMostMm = 10

/** The nearest step to what was typed or stepped to, within what is allowed; 0 for what is no number. */
export const toShiftMm = (millimetres: number, atMost: number): number =>
  Number.isFinite(millimetres)
    ? Math.max(-atMost, Math.min(atMost, Math.round(millimetres / shiftStepMm) * shiftStepMm)) + 0
    : 0

const shiftOf = (atMost: number) => {
  const way = z.number().transform((value) => toShiftMm(value, atMost))
  return z.object({ x: way, y: way })
}

/** How a PC prints onto sheets that were printed before. */
export const overprintSettingsSchema = z.object({
  /** By the printer's name, '' for whatever is chosen in the print window: how far every sheet is moved. */
  sheets: z.record(z.string().max(300), shiftOf(sheetShiftAtMostMm)),
  /** Whether replies with 红头 were last printed onto sheets that bear it. */
  headed: z.boolean(),
  /** By the kind of paper: whether its last print was onto such a sheet, and how far its entries are moved. */
  papers: z.record(
    z.string(),
    z.object({ on: z.boolean(), entries: z.record(z.string(), shiftOf(entryShiftAtMostMm)) }),
  ),
})
export type OverprintSettings = z.infer<typeof overprintSettingsSchema>
export const usualOverprint: OverprintSettings = { sheets: {}, headed: false, papers: {} }

/** How one paper is printed onto its sheet: by the names of its entries. */
export interface Overprint {
  readonly sheet: Shift
  readonly entries: Readonly<Record<string, Shift>>
}

/** As it would stand on a sheet of our own printing. */
export const unmoved: Overprint = { sheet: noShift, entries: {} }

/** The same with one entry moved; one that is back at its place is not kept. */
export function moveEntry(entries: Overprint['entries'], name: string, to: Shift): Overprint['entries'] {
  const { [name]: _gone, ...others } = entries
  const x = toShiftMm(to.x, entryShiftAtMostMm)
  const y = toShiftMm(to.y, entryShiftAtMostMm)
  return x === 0 && y === 0 ? others : { ...others, [name]: { x, y } }
}

/** A line of a form in what its sheet says already and what is entered behind it. */
export interface SplitLine {
  readonly printed: string
  /** '' where nothing is entered. */
  readonly entered: string
}

/** Room for a day that is written by hand, as forms print it. */
const dayRoom = /　{2,}年　*月　*日$/u

/** 编号：青热呈〔2026〕7号 → what stands before the colon is on the sheet; a line without one is entered where it is a number or a day. */
export function splitLine(words: string): SplitLine {
  const colon = words.indexOf('：')
  const printed = words.slice(0, colon + 1)
  const rest = words
    .slice(colon + 1)
    .replace(dayRoom, '')
    .trimEnd()
  if (colon >= 0) return { printed, entered: rest }
  return /\d/u.test(rest) ? { printed: '', entered: rest } : { printed: words, entered: '' }
}

/** An entry of a paper: all cells that bear its name are moved together. */
export interface NamedCell {
  readonly table: number
  readonly row: number
  readonly cell: LaidCell
  readonly name: string
}

const bare = (words: string): string => words.replaceAll(/\s/gu, '')

interface LabelAt {
  readonly cell: LaidCell
  readonly row: number
  readonly words: string
}

/** The label that says what a cell is: beside it at its left, else over it as the head of its list. */
function labelOf(cell: LaidCell, row: number, labels: readonly LabelAt[]): string {
  const beside = labels
    .filter(
      (label) =>
        label.row <= row && row < label.row + label.cell.down && label.cell.column + label.cell.across <= cell.column,
    )
    .sort((a, b) => b.cell.column - a.cell.column)[0]
  const above = labels
    .filter((label) => label.row < row && label.cell.column === cell.column && label.cell.across === cell.across)
    .at(-1)
  return (beside ?? above)?.words ?? ''
}

/** The cells of a form in which something may be entered, each with the name of its label: 主要内容, 分管领导意见 2, 审阅意见 签名. */
export function nameCells(tables: readonly LaidTable[]): readonly NamedCell[] {
  const seen = new Map<string, number>()
  return tables.flatMap(({ rows }, table) => {
    const labels = rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell) => (cell.content.kind === 'label' ? [{ cell, row, words: bare(cell.content.words) }] : [])),
    )
    const isList = (row: number): boolean =>
      rows[row]?.cells.every((cell) => cell.content.kind === 'entry') === true && rows[row].cells.length > 1
    return rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell): NamedCell[] => {
        if (cell.content.kind === 'label') return []
        const label = labelOf(cell, row, labels)
        const name = `${label === '' ? '空格' : label}${cell.content.kind === 'signs' ? ' 签名' : ''}`
        // The lines of a list are moved together.
        const count = isList(row) ? 1 : (seen.get(name) ?? 0) + 1
        seen.set(name, count)
        return [{ table, row, cell, name: count === 1 ? name : `${name} ${count}` }]
      }),
    )
  })
}

/** Under which names number and head of a form are moved. */
export const numberEntry = '编号'
export const headEntry = (nth: number): string => `表头 ${nth + 1}`

/** The names of all entries of a paper, in the order in which they stand on it. */
export function listEntries(paper: FormPaper): readonly string[] {
  const cells = nameCells(paper.tables.map((table) => layTable(table, paper.type)))
  return [
    ...new Set([
      ...(paper.number === '' ? [] : [numberEntry]),
      ...paper.head.map((_words, nth) => headEntry(nth)),
      ...cells.map(({ name }) => name),
    ]),
  ]
}
