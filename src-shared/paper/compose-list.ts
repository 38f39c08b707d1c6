import { acrossSheet, cellPadding, formTypePt, formWidthMm, type FormPaper, type FormRow } from './form-paper'
import { listWidths } from './list-widths'

/** A list on paper, as plain data. */
export interface PrintedList {
  readonly title: string
  readonly officeName: string
  /** What stands in it and how many, in words. */
  readonly about: string
  readonly heads: readonly string[]
  /** By head the share of the width that a column takes of what is left beside the others. */
  readonly shares: readonly number[]
  readonly groups: readonly { readonly words: string; readonly lines: readonly (readonly string[])[] }[]
  readonly printedBy: string
  readonly printedAt: string
}

/** Room for four digits. */
const nthMm = 11
const rowMm = 6

const whole = formWidthMm(acrossSheet)

/** No column is held so wide for a number that nobody could read the others. */
const heldMm = 36
/** Half a hanzi, and some more where a stand-in for the official face draws its digits wide. */
const latinMm = formTypePt.list.text * 0.56 * (25.4 / 72)

/** What each column needs so that days and numbers stand on one line: they are Latin characters, half as wide as a hanzi. */
function leastWidths({ heads, groups }: PrintedList): readonly number[] {
  const longest = heads.map(() => 0)
  for (const { lines } of groups)
    for (const cells of lines)
      cells.forEach((words, nth) => {
        for (const run of words.match(/[!-~]+/gu) ?? []) longest[nth] = Math.max(longest[nth] ?? 0, run.length)
      })
  return longest.map((chars) => Math.min(heldMm, chars * latinMm + 2 * cellPadding.list.across + 0.4))
}

/** Who printed a paper and when, as it stands at its foot. */
export const printedWords = ({ printedBy, printedAt }: Pick<PrintedList, 'printedBy' | 'printedAt'>): string =>
  `打印：${printedBy}　${printedAt}`

/** A row that names the lines under it, over the whole width. */
export const groupRow = (width: number, words: string): FormRow => ({
  height: rowMm,
  isWithNext: true,
  cells: [{ kind: 'label', width, words, to: 'left' }],
})

/** A list of cases on A4 laid across, its heads on each page, its lines numbered through. */
export function composeList(list: PrintedList): FormPaper {
  const widths = listWidths(whole - nthMm, list.shares, leastWidths(list))
  let nth = 0
  const lineRow = (cells: readonly string[]): FormRow => ({
    height: rowMm,
    cells: [
      { kind: 'entry', width: nthMm, words: String((nth += 1)), to: 'middle' },
      ...widths.map((width, at) => ({ kind: 'entry', width, words: cells[at] ?? '' }) as const),
    ],
  })
  const rows = list.groups.flatMap(({ words, lines }) => [
    ...(words === '' ? [] : [groupRow(whole, `${words}　${lines.length} 件`)]),
    ...lines.map(lineRow),
  ])
  const heads: FormRow = {
    height: rowMm,
    cells: [
      { kind: 'label', width: nthMm, words: '序号' },
      ...widths.map((width, at) => ({ kind: 'label', width, words: list.heads[at] ?? '' }) as const),
    ],
  }
  const none: FormRow = { height: rowMm, cells: [{ kind: 'entry', width: whole, words: '没有' }] }
  return {
    sheet: acrossSheet,
    look: 'plain',
    type: 'list',
    number: '',
    numberAt: 'above',
    title: list.title,
    under: '',
    head: [`单位：${list.officeName}`, list.about],
    tables: [{ caption: '', heads: 1, rows: [heads, ...(rows.length === 0 ? [none] : rows)] }],
    notes: [],
    foot: [printedWords(list)],
    pages: 'of-all',
    mark: '',
    organ: list.officeName,
  }
}
