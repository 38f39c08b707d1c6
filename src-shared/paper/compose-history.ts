import { printedWords } from './compose-list'
import { acrossSheet, formWidthMm, type FormCell, type FormPaper, type FormRow } from './form-paper'

/** One change of a case as it stands on paper: shown through its veil, in words. */
export interface HistoryLine {
  /** Which act of the list it belongs to, from 1 on: what an act changed may go on over a page's end. */
  readonly nth: number
  readonly at: string
  readonly by: string
  readonly pc: string
  readonly act: string
  readonly field: string
  readonly before: string
  readonly after: string
}

/** 修改历史 of a case, as plain data. */
export interface PrintedHistory {
  readonly officeName: string
  /** 台账号 and title of the case. */
  readonly of: string
  /** What stands in it, in the words of its filter, with how many acts. */
  readonly about: string
  readonly lines: readonly HistoryLine[]
  readonly confidential: boolean
  readonly printedBy: string
  readonly printedAt: string
}

const rowMm = 6
const nthMm = 10
const columns = [
  { head: '时间', width: 31 },
  { head: '人员和电脑', width: 31 },
  { head: '操作', width: 41 },
  { head: '项目', width: 34 },
] as const
const textMm = (formWidthMm(acrossSheet) - nthMm - columns.reduce((sum, { width }) => sum + width, 0)) / 2

const entry = (width: number, words: string): FormCell => ({ kind: 'entry', width, words })
const label = (width: number, words: string): FormCell => ({ kind: 'label', width, words })

/** Time, person and act stand at an act's first line, its number at each. */
function lineRow({ nth, at, by, pc, act, field, before, after }: HistoryLine, isFirst: boolean): FormRow {
  const told = isFirst ? [at, pc === '' ? by : `${by}\n${pc}`, act] : ['', '', '']
  return {
    height: rowMm,
    cells: [
      { kind: 'entry', width: nthMm, words: String(nth), to: 'middle' },
      ...columns.map(({ width }, place) => entry(width, [...told, field][place] ?? '')),
      entry(textMm, before),
      entry(textMm, after),
    ],
  }
}

/** The history of a case on A4 laid across, from its first act on: who, when, which field, from what to what. */
export function composeHistory(history: PrintedHistory): FormPaper {
  const { officeName, of, about, lines, confidential } = history
  const printed = printedWords(history)
  const heads = [
    label(nthMm, '次'),
    ...columns.map(({ head, width }) => label(width, head)),
    label(textMm, '原内容'),
    label(textMm, '新内容'),
  ]
  return {
    sheet: acrossSheet,
    look: 'plain',
    type: 'list',
    number: '',
    numberAt: 'above',
    title: '修改历史',
    under: of,
    head: [`单位：${officeName}`, about],
    tables: [
      {
        caption: '',
        heads: 1,
        rows: [
          { height: rowMm, cells: heads },
          ...lines.map((line, place) => lineRow(line, lines[place - 1]?.nth !== line.nth)),
        ],
      },
    ],
    notes: [],
    foot: [printed],
    pages: 'of-all',
    mark: confidential ? `保密　${printed}` : '',
    organ: officeName,
  }
}
