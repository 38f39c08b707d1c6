import { formWidthMm, uprightSheet, type FormPaper } from './form-paper'

/** A receipt as plain data: of an import, of a sync. */
export interface Receipt {
  readonly title: string
  readonly officeName: string
  /** Label and value of each line. */
  readonly rows: readonly (readonly [label: string, value: string])[]
  /** What stands before the signature: 接收人, 导入人. */
  readonly signerLabel: string
  readonly signer: string
}

const labelMm = 32
const rowMm = 11

/** A receipt as an A4 page with room to sign. */
export const composeReceipt = ({ title, officeName, rows, signerLabel, signer }: Receipt): FormPaper => ({
  sheet: uprightSheet,
  look: 'plain',
  type: 'usual',
  number: '',
  numberAt: 'above',
  title,
  under: '',
  head: [],
  tables: [
    {
      caption: '',
      heads: 0,
      rows: rows.map(([label, value]) => ({
        height: rowMm,
        cells: [
          { kind: 'label', width: labelMm, words: label },
          { kind: 'entry', width: formWidthMm(uprightSheet) - labelMm, words: value },
        ],
      })),
    },
  ],
  notes: [],
  foot: [`${signerLabel}：${signer}`, '签字：＿＿＿＿＿＿＿＿'],
  pages: 'none',
  mark: '',
  organ: officeName,
})
