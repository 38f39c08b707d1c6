import { printedWords } from './compose-list'
import { formWidthMm, uprightSheet, type FormPaper, type FormRow, type FormTable } from './form-paper'
import { listWidths } from './list-widths'

/** A special file as it is printed, as plain data: what stands in it is in words already. */
export interface PrintedDossier {
  readonly title: string
  readonly officeName: string
  readonly state: string
  /** Facts that stand two to a line. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Texts that take a line of their own. */
  readonly texts: readonly (readonly [label: string, text: string])[]
  readonly tables: readonly PrintedTable[]
  readonly printedBy: string
  readonly printedAt: string
}

/** One table of it; `shares` are the columns' parts of the width, in percent, the first of the line's number. */
export interface PrintedTable {
  readonly name: string
  readonly heads: readonly string[]
  readonly shares: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

const width = formWidthMm(uprightSheet)
const labelMm = 24
const rowMm = 7.5

function factRow(pairs: readonly (readonly [label: string, value: string])[]): FormRow {
  const value = width / pairs.length - labelMm
  return {
    height: rowMm,
    cells: pairs.flatMap(([label, words]) => [
      { kind: 'label', width: labelMm, words: label } as const,
      { kind: 'entry', width: value, words } as const,
    ]),
  }
}

/** Two to a line; what is left over stands on a line of its own. */
const factRows = (facts: PrintedDossier['facts']): readonly FormRow[] =>
  facts.flatMap((_pair, nth) => (nth % 2 === 0 ? [factRow(facts.slice(nth, nth + 2))] : []))

function listTable({ name, heads, shares, rows }: PrintedTable): FormTable {
  const widths = listWidths(width, shares)
  const lines = rows.map((cells, nth): FormRow => ({
    height: rowMm,
    cells: widths.map((each, at) =>
      at === 0
        ? { kind: 'entry', width: each, words: String(nth + 1), to: 'middle' }
        : { kind: 'entry', width: each, words: cells[at - 1] ?? '' },
    ),
  }))
  const none: FormRow = { height: rowMm, cells: [{ kind: 'entry', width, words: '没有' }] }
  return {
    caption: name,
    heads: 1,
    rows: [
      {
        height: rowMm,
        cells: widths.map((each, at) => ({
          kind: 'label',
          width: each,
          words: at === 0 ? '序号' : (heads[at - 1] ?? ''),
        })),
      },
      ...(lines.length === 0 ? [none] : lines),
    ],
  }
}

/** A special file on A4: its facts and texts, its tables each under its name, and where the leader and the owner sign. */
export const composeDossierPaper = (dossier: PrintedDossier): FormPaper => ({
  sheet: uprightSheet,
  look: 'plain',
  type: 'small',
  number: '',
  numberAt: 'above',
  title: '集中问题专门档案',
  under: '',
  head: [`单位：${dossier.officeName}`, dossier.state],
  tables: [
    { caption: '', heads: 0, rows: [...factRows(dossier.facts), ...dossier.texts.map((text) => factRow([text]))] },
    ...dossier.tables.map(listTable),
  ],
  notes: [],
  foot: ['包案领导签字：＿＿＿＿＿＿', '责任人签字：＿＿＿＿＿＿', printedWords(dossier)],
  pages: 'of-all',
  mark: '',
  organ: dossier.officeName,
})
