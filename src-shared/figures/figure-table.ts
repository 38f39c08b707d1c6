import type { Figure } from './count-figures'
import { weightOf, type FigureLine, type MeasureLine, type PartLine } from './figure-lines'
import { beforeExclusions, changeOfFigure, changeOfFigureInNumber, figureToNumber, figureToText } from './figure-words'
import { measureToFormula, type Measure } from './measure'
import { measureToTitle } from './measures'
import { comparedWords, type ComparedPlace } from './period'
import { rateInUnits, rateToText, wholeCase } from './rate'

/** What stands in a cell, for paper as words and for spreadsheets as what it is; no number is an empty cell there. */
export interface TableCell {
  readonly words: string
  readonly as: 'text' | 'number' | 'percent' | 'points'
  readonly value?: number | undefined
}

/** A table of figures as paper and spreadsheets have it. */
export interface FigureTable {
  readonly title: string
  readonly heads: readonly string[]
  /** By head the width of its column, in characters. */
  readonly widths: readonly number[]
  readonly lines: readonly (readonly TableCell[])[]
}

const text = (words: string): TableCell => ({ words, as: 'text' })
const number = (value: number): TableCell => ({ words: String(value), as: 'number', value })
const empty: TableCell = text('')

function figureCell(figure: Figure): TableCell {
  const as = figure.kind === 'rate' ? 'percent' : 'number'
  return { words: figureToText(figure), as, value: figureToNumber(figure) }
}

function changeCell(now: Figure, before: Figure): TableCell {
  const as = now.kind === 'count' ? 'percent' : 'points'
  return { words: changeOfFigure(now, before), as, value: changeOfFigureInNumber(now, before) }
}

const comparedCells = (line: FigureLine, compared: readonly ComparedPlace[]): readonly TableCell[] =>
  compared.flatMap((place) => [figureCell(line[place]), changeCell(line.now, line[place])])
const comparedHeads = (compared: readonly ComparedPlace[]): readonly string[] =>
  compared.flatMap((place) => [comparedWords[place].of, comparedWords[place].change])
const comparedWidths = (compared: readonly ComparedPlace[]): readonly number[] => compared.flatMap(() => [10, 18])

/** The whole of a period: every measure with what it is made of and how it is counted. */
export function composeMeasureTable(lines: readonly MeasureLine[], compared: readonly ComparedPlace[]): FigureTable {
  return {
    title: '总体情况',
    heads: ['指标', '单位', '本期', '分子', '分母', '剔除前', ...comparedHeads(compared), '口径'],
    widths: [22, 6, 10, 8, 8, 10, ...comparedWidths(compared), 44],
    lines: lines.map((line) => {
      const { measure, now } = line
      const before = beforeExclusions(now)
      return [
        text(measureToTitle(measure)),
        text(measure.kind === 'count' ? measure.unit : measure.kind === 'rate' ? '%' : '分'),
        figureCell(now),
        ...shareCells(now),
        before === undefined ? empty : figureCell(before),
        ...comparedCells(line, compared),
        text(`${measureToFormula(measure)}；${measure.source}`),
      ]
    }),
  }
}

const shareCells = (figure: Figure): readonly TableCell[] =>
  figure.kind === 'rate'
    ? [number(figure.share.counted / wholeCase), number(figure.share.of / wholeCase)]
    : [empty, empty]

/** What part of the whole a line is, for measures that are counted; "—" of nothing. */
export function shareOfWhole(now: Figure, whole: Figure): TableCell {
  const share = { counted: weightOf(now), of: weightOf(whole) }
  const units = rateInUnits(share, 1)
  return { words: rateToText(share, 1), as: 'percent', value: units === undefined ? undefined : units / 10 }
}

export interface PartTableGround {
  /** What the parts are put together by: 村社. */
  readonly by: string
  readonly measure: Measure
  readonly lines: readonly PartLine[]
  readonly whole: FigureLine
  readonly compared: readonly ComparedPlace[]
}

/** Columns between a part's number and what it is compared with: what a rate is made of, what share of the whole a count is. */
interface MiddleColumn {
  readonly head: string
  readonly width: number
  readonly cellOf: (one: FigureLine) => TableCell
}

function middleColumns({ measure, lines, whole }: PartTableGround): readonly MiddleColumn[] {
  if (measure.kind === 'index') return []
  if (measure.kind === 'count') return [{ head: '占比', width: 10, cellOf: ({ now }) => shareOfWhole(now, whole.now) }]
  const exclusions: MiddleColumn = {
    head: '剔除前',
    width: 10,
    cellOf: ({ now }) => {
      const before = beforeExclusions(now)
      return before === undefined ? empty : figureCell(before)
    },
  }
  return [
    { head: '分子', width: 8, cellOf: ({ now }) => shareCells(now)[0] ?? empty },
    { head: '分母', width: 8, cellOf: ({ now }) => shareCells(now)[1] ?? empty },
    ...(tellsExclusions([...lines, whole]) ? [exclusions] : []),
  ]
}

/** Whether anything of a table was approved as not counting: only then a column tells of it. */
export const tellsExclusions = (lines: readonly FigureLine[]): boolean =>
  lines.some(({ now }) => beforeExclusions(now) !== undefined)

/** A measure by a dimension, with the whole as the last line. */
export function composePartTable(ground: PartTableGround): FigureTable {
  const { by, measure, lines, whole, compared } = ground
  const middle = middleColumns(ground)
  const line = (words: string, one: FigureLine): readonly TableCell[] => [
    text(words),
    figureCell(one.now),
    ...middle.map(({ cellOf }) => cellOf(one)),
    ...comparedCells(one, compared),
  ]
  return {
    title: `${measureToTitle(measure)}（按${by}）`,
    heads: [by, measure.title, ...middle.map(({ head }) => head), ...comparedHeads(compared)],
    widths: [22, 12, ...middle.map(({ width }) => width), ...comparedWidths(compared)],
    lines: [...lines.map((one) => line(one.words, one)), line('合计', whole)],
  }
}
