import { printedWords } from './compose-list'
import { formWidthMm, fullSheet, type FormCell, type FormPaper, type FormRow } from './form-paper'

/** One half of a day as it is printed. */
export interface PrintedHalf {
  readonly lines: readonly string[]
  readonly counts: { readonly fresh: number; readonly dueSoon: number; readonly overdue: number } | undefined
}

/** 检查登记表 of one month, as plain data. */
export interface PrintedCheckSheet {
  readonly officeName: string
  /** `2026-11` */
  readonly month: string
  readonly days: readonly {
    readonly on: string
    readonly weekday: string
    readonly am: PrintedHalf
    readonly pm: PrintedHalf
    readonly remark: string
  }[]
  readonly asked: number
  readonly made: number
  readonly printedBy: string
  readonly printedAt: string
}

const dayMm = 14
const weekdayMm = 9
const lookMm = 33
const countMm = 9
const halfMm = lookMm + 3 * countMm
const remarkMm = formWidthMm(fullSheet) - dayMm - weekdayMm - 2 * halfMm
const rowMm = 5

const label = (width: number, words: string, down = 1): FormCell => ({
  kind: 'label',
  width,
  words,
  ...(down === 1 ? {} : { down }),
})
const middle = (width: number, words: string): FormCell => ({ kind: 'entry', width, words, to: 'middle' })

const halfHeads = [
  label(lookMm, '时间、查看人'),
  label(countMm, '新来'),
  label(countMm, '临期'),
  label(countMm, '逾期'),
]

const heads: readonly FormRow[] = [
  {
    height: rowMm,
    cells: [
      label(dayMm, '日期', 2),
      label(weekdayMm, '星期', 2),
      label(halfMm, '上午'),
      label(halfMm, '下午'),
      label(remarkMm, '备注', 2),
    ],
  },
  { height: rowMm, cells: [...halfHeads, ...halfHeads] },
]

const halfCells = ({ lines, counts }: PrintedHalf): readonly FormCell[] => [
  middle(lookMm, lines.join('\n')),
  ...[counts?.fresh, counts?.dueSoon, counts?.overdue].map((count) => middle(countMm, String(count ?? ''))),
]

/** The month's check sheet as one A4 page to be signed and filed: morning and afternoon, who looked and when, what stood there. */
export function composeCheckPaper(sheet: PrintedCheckSheet): FormPaper {
  const [year = '', month = ''] = sheet.month.split('-')
  return {
    sheet: fullSheet,
    look: 'plain',
    type: 'fine',
    number: '',
    numberAt: 'above',
    title: '市长热线办理事项每日检查登记表',
    under: '',
    head: [`单位：${sheet.officeName}`, `${year}年${Number(month)}月`, `应查 ${sheet.asked} 次，已查 ${sheet.made} 次`],
    tables: [
      {
        caption: '',
        heads: heads.length,
        rows: [
          ...heads,
          ...sheet.days.map(({ on, weekday, am, pm, remark }) => ({
            height: rowMm,
            cells: [
              middle(dayMm, on.slice(5)),
              middle(weekdayMm, weekday),
              ...halfCells(am),
              ...halfCells(pm),
              middle(remarkMm, remark),
            ],
          })),
        ],
      },
    ],
    notes: [],
    foot: [printedWords(sheet), '负责人签字：＿＿＿＿＿＿＿＿'],
    pages: 'of-all',
    mark: '',
    organ: sheet.officeName,
  }
}
