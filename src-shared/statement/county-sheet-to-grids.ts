import type { GridCell, PaperGrid } from '../paper/paper-grid'
import type { CountyLine, CountySheet } from './compose-county-sheet'

interface ListColumn {
  readonly head: string
  /** In 字. */
  readonly width: number
  readonly words: (line: CountyLine, nth: number) => string
  readonly to?: 'left'
}

/** The columns of the list, on screen and paper; the last is for the county's tick. */
export const countyColumns: readonly ListColumn[] = [
  { head: '序号', width: 3, words: (_line, nth) => String(nth + 1) },
  { head: '上级编号', width: 10, words: ({ sheetNumber }) => sheetNumber },
  { head: '台账号', width: 5.6, words: ({ ledgerNumber }) => ledgerNumber },
  { head: '事项', width: 14, words: ({ title }) => title, to: 'left' },
  { head: '收到日期', width: 6.6, words: ({ issuedOn }) => issuedOn },
  { head: '办结时限', width: 6.6, words: ({ dueOn }) => dueOn },
  { head: '反馈日期', width: 6.8, words: ({ closedOn }) => closedOn },
  { head: '是否按期', width: 6.6, words: ({ state }) => state },
  { head: '满意度', width: 4.4, words: ({ satisfaction }) => satisfaction },
  { head: '延期', width: 3, words: ({ extension }) => extension },
  { head: '退单', width: 5.6, words: ({ returned }) => returned },
  { head: '不计入', width: 5, words: ({ leftOut }) => leftOut },
  { head: '计入', width: 7, words: ({ letters }) => letters },
]

const head = (words: string): GridCell => ({ words })
const left = (words: string): GridCell => ({ words, to: 'left' })

function totalsGrid({ totals }: CountySheet): PaperGrid {
  return {
    caption: '一、合计（件）',
    widths: totals.map(() => 6),
    heads: [totals.map(({ words, letter }) => head(`${words}（${letter}）`))],
    lines: [totals.map(({ count }) => ({ words: String(count), value: count })), totals.map(() => head(''))],
    heldColumns: 0,
  }
}

const ratesGrid = ({ rates }: CountySheet): PaperGrid => ({
  caption: '二、各率',
  widths: [6, 14, 14, 24, 10],
  heads: [['指标', '剔除不计入的', '剔除前', '口径', '上级的数'].map(head)],
  lines: rates.map(({ title, after, before, formula }) => [
    head(title),
    head(after),
    head(before),
    left(formula),
    head(''),
  ]),
  heldColumns: 0,
})

function linesGrid({ lines }: CountySheet): PaperGrid {
  return {
    caption: `三、逐件（按上级编号，共 ${lines.length} 件）`,
    widths: [...countyColumns.map(({ width }) => width), 3.4],
    heads: [[...countyColumns.map((column) => head(column.head)), head('核对')]],
    lines:
      lines.length === 0
        ? [[{ words: '这一期没有上级编号的案件', across: countyColumns.length + 1 }]]
        : lines.map((line, nth) => [
            ...countyColumns.map(({ words, to }) => (to === 'left' ? left(words(line, nth)) : head(words(line, nth)))),
            head('□'),
          ]),
    heldColumns: 2,
  }
}

/** What whoever ticks the list off has to know, under it. */
export const countyNotes = ({ ownCases }: CountySheet): readonly string[] => [
  '收到按交办日期，办结按反馈日期，应办结按办结时限（连同批准的延期）；情况截至期末，期末以后反馈的注明“期后”。“计入”一栏的字对应合计各项。合计下的空格、“上级的数”和“核对”由上级填写。',
  ...(ownCases === 0 ? [] : [`另有本单位自己登记、没有上级编号的 ${ownCases} 件（接转和收到的），不在本表。`]),
]

/** 与上级对账表 as it is handed in: totals and rates above, below them every case. */
export const countySheetToGrids = (sheet: CountySheet): readonly PaperGrid[] => [
  totalsGrid(sheet),
  ratesGrid(sheet),
  linesGrid(sheet),
]
