import type { FigureTable, TableCell } from '../figures/figure-table'
import { differenceWords, type Difference } from './compare-list'
import type { TotalsDifference } from './compare-totals'
import { fieldWords, type FieldDifference } from './field-differences'
import { reasonWords } from './reasons'

const text = (words: string): TableCell => ({ words, as: 'text' })

/** `办结日期：上级 2026-11-25，本台账 2026-11-24` */
export const fieldToWords = ({ field, theirs, ours }: FieldDifference): string =>
  `${fieldWords[field]}：上级 ${theirs}，本台账 ${ours}`

/** What both say of it, and why, in one line each. */
export function listReasons({ reason, fields }: Difference): readonly string[] {
  return [...new Set([reason, ...fields.map((field) => field.reason)])].map((one) => reasonWords[one])
}

export function movesToWords({ moves, reason }: Pick<Difference, 'moves' | 'reason'>): string {
  if (reason === 'lost-digits' || reason === 'near-number') return '待认定'
  return moves.length === 0 ? '不影响' : moves.join('、')
}

/** The differences as paper and workbook have them; `noteOf` says what was written beside one. */
export function composeDifferenceTable(
  differences: readonly Difference[],
  noteOf: (difference: Difference) => string,
): FigureTable {
  return {
    title: '与上级数据逐件核对',
    heads: ['编号', '标题', '差异', '两方所记', '可能的原因', '影响的数', '核对情况'],
    widths: [27, 22, 14, 30, 30, 16, 20],
    lines: differences.map((one) =>
      [
        one.number,
        one.title,
        differenceWords[one.kind],
        one.fields.map(fieldToWords).join('；'),
        listReasons(one).join('；'),
        movesToWords(one),
        noteOf(one),
      ].map(text),
    ),
  }
}

/** The figures beside each other. */
export function composeTotalsTable(differences: readonly TotalsDifference[]): FigureTable {
  return {
    title: '与上级汇总数核对',
    heads: ['指标', '上级', '本台账', '结果', '可能的口径'],
    widths: [16, 12, 12, 10, 70],
    lines: differences.map(({ word, theirs, ours, equal, ways }) => [
      text(word),
      { words: theirs, as: 'text' },
      { words: ours, as: 'text' },
      text(equal ? '一致' : '不一致'),
      text(equal ? '' : ways.length === 0 ? '试过的口径和期间都不相同，请逐件核对' : ways.join('；')),
    ]),
  }
}
