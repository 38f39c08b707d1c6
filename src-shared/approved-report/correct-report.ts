import type { RowNames } from '../case/columns/column'
import type { CaseRow } from '../case/case-row'
import { countFigures, type Figure } from '../figures/count-figures'
import { measures, type MeasureName } from '../figures/measures'
import type { Span } from '../figures/period'
import { casesToText } from '../figures/rate'
import type { PaperTable } from '../paper/paper-annex'
import { figureToText } from '../report/word-figure'
import { isMoved, moveOf, tellMove, type CaseMove } from './moved-figures'
import type { ToldFigures } from './told-figures'

/** A case that moved a figure of an approved report. */
export interface MovedCase {
  readonly id: string
  /** By what a report may name it; never a caller. */
  readonly number: string
  readonly move: CaseMove
}

/** A figure of an approved report that is another by now. */
export interface CorrectedFigure {
  readonly measure: MeasureName
  readonly before: Figure
  readonly after: Figure
}

/** 更正: what changed of one approved report; of none where nothing did. */
export interface Correction {
  readonly reportId: string
  /** `2026年10月月报` */
  readonly reportName: string
  readonly figures: readonly CorrectedFigure[]
  readonly cases: readonly MovedCase[]
}

/** What a correction is found in. */
export interface CorrectionGround {
  readonly reportId: string
  readonly reportName: string
  readonly span: Span
  readonly told: ToldFigures
  /** The ledger now, by id. */
  readonly rows: ReadonlyMap<string, CaseRow>
  /** Of the cases in which something was written since, how they stood; undefined where they were not there. */
  readonly former: ReadonlyMap<string, CaseRow | undefined>
}

const numberOf = (row: CaseRow | undefined): string =>
  row === undefined ? '' : row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The cases of which any figure that a report tells counts otherwise now, by their numbers: the same on every PC. */
export function findMovedCases({
  span,
  told,
  rows,
  former,
}: Omit<CorrectionGround, 'reportId' | 'reportName'>): readonly MovedCase[] {
  return [...former]
    .flatMap(([id, before]): MovedCase[] => {
      const now = rows.get(id)
      const move = moveOf(before, now, span, told)
      return isMoved(move) ? [{ id, number: numberOf(now ?? before), move }] : []
    })
    .sort((a, b) => compare(a.number, b.number) || compare(a.id, b.id))
}

/** What changed of a report since the ledger stood as `former` says; undefined where no figure of it did. Pure. */
export function findCorrection(ground: CorrectionGround): Correction | undefined {
  const cases = findMovedCases(ground)
  if (cases.length === 0) return undefined
  const { reportId, reportName, span, told, rows, former } = ground
  const counted = told.measures.map((name) => measures[name])
  const before = countFigures(rowsThen(rows, former), span, counted)
  const after = countFigures(rows.values(), span, counted)
  const figures = told.measures.flatMap((measure, nth): CorrectedFigure[] => {
    const [one, other] = [before[nth], after[nth]]
    return one === undefined || other === undefined || JSON.stringify(one) === JSON.stringify(other)
      ? []
      : [{ measure, before: one, after: other }]
  })
  return { reportId, reportName, figures, cases }
}

function* rowsThen(
  rows: ReadonlyMap<string, CaseRow>,
  former: ReadonlyMap<string, CaseRow | undefined>,
): Iterable<CaseRow> {
  for (const [id, row] of rows) if (!former.has(id)) yield row
  for (const row of former.values()) if (row !== undefined) yield row
}

/** A rate with what it is made of: two of them may read alike. */
const withParts = (measure: MeasureName, figure: Figure): string =>
  figure.kind === 'rate'
    ? `${figureToText(measure, figure)}（${casesToText(figure.share.counted)}÷${casesToText(figure.share.of)}）`
    : figureToText(measure, figure)

/** 对已审定报告的更正: the figures with what they were and are, and the cases that moved them. None of nothing. */
export function tabulateCorrections(corrections: readonly Correction[], names: RowNames): readonly PaperTable[] {
  const figures = corrections.flatMap(({ reportName, figures }) =>
    figures.map(({ measure, before, after }) => [
      `${reportName}：${measures[measure].title}`,
      withParts(measure, before),
      withParts(measure, after),
    ]),
  )
  const cases = corrections.flatMap(({ reportName, cases }) =>
    cases.map(({ number, move }) => [`${number}：${tellMove(move, names)}`, reportName]),
  )
  return [
    ...(figures.length === 0
      ? []
      : [
          {
            caption: '对已审定报告的更正：数字',
            heads: ['报告和指标', '审定时', '更正后'],
            rows: figures,
            summed: false,
          },
        ]),
    ...(cases.length === 0
      ? []
      : [{ caption: '对已审定报告的更正：案件', heads: ['案件和变化', '报告'], rows: cases, summed: false }]),
  ]
}
