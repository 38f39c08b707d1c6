import { writeXlsx } from 'hucre/xlsx'
import { toCellText } from './xlsx-text'

const thin = { style: 'thin' } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const widths = [18, 24, 24, 12, 13, 13, 40, 36]

/** A table of classes as a workbook: heads in the first row, all cells as text, so that codes keep their zeros and it reads as it was. */
export const renderClassSheet = (
  [heads = [], ...rows]: readonly (readonly string[])[],
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> =>
  writeXlsx({
    sheets: [
      {
        name: '内容分类',
        columns: heads.map((_head, column) => ({ width: widths[column] ?? 16 })),
        rows: [heads, ...rows].map(() => heads.map(() => null)),
        cells: new Map(
          [heads, ...rows].flatMap((row, nth) =>
            row.map((text, column): [string, object] => [
              `${nth},${column}`,
              {
                value: text === '' ? null : toCellText(text),
                style: nth === 0 ? { border, font: { bold: true } } : { border, numFmt: '@' },
              },
            ]),
          ),
        ),
        freezePane: { rows: 1, columns: 0 },
      },
    ],
    properties: { created: madeAt, modified: madeAt },
    defaultFont: { name: '宋体', size: 11 },
  }).then((bytes) => new Uint8Array(bytes))
