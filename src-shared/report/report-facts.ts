import type { RowNames } from '../case/columns/column'
import { countFigures, createTouch, type Figure } from '../figures/count-figures'
import { measures, type MeasureName } from '../figures/measures'
import { comparePeriods, type ComparedPeriods, type Period, type PeriodRules, type Span } from '../figures/period'
import { openingDay, rowsNear, type CountedRows } from '../figures/row-table'
import type { Office } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { reportDimensionNames, type ReportDimension, type ReportDimensionName } from './dimensions'
import { listUnstable, type UnstableCase } from './list-unstable'
import { createReportClasses, type ReportClasses, type ReportClassGround } from './report-classes'
import type { ReportRow } from './report-row'
import { otherMeasures, ownMeasures, type ReportWord } from './template-fields'
import { compareLines } from './compare-lines'
import { listNames } from './list-names'
import type { TemplateNames } from './template-names'
import { wordPeriod } from './word-period'

/** What a report is written from. */
export interface ReportSource {
  /** A `RowTable` of them is counted fastest. */
  readonly rows: CountedRows<ReportRow>
  readonly period: Period
  readonly rules: PeriodRules
  /** The day on which it is written: what lies in the same year is of 今年. */
  readonly today: LocalDate
  readonly office: Pick<Office, 'name' | 'shortName'>
  readonly names: RowNames
  /** The names that the office's own lists have, whether a case bears them or not. */
  readonly lists?: {
    readonly villages: readonly string[]
    readonly departments: readonly string[]
  }
  /** By what classes are read; left out as they come with the program, told as they were filed. */
  readonly classes?: ReportClassGround
}

/** A figure with what it was a year and a period before; undefined where the ledger does not hold that whole time. */
export interface ComparedFigure {
  readonly now: Figure
  readonly yearBefore: Figure | undefined
  readonly before: Figure | undefined
}

/** One line of a dimension: how many were taken in of it, in hundredths of a case. */
export interface RankedLine {
  readonly name: string
  /** Whether these say nothing of it: such a line leads no list. */
  readonly isBlank: boolean
  readonly counted: number
  readonly before: number | undefined
}

export type ComparedFigures = ReadonlyMap<MeasureName, ComparedFigure>

/** One line of a dimension with its own figures. */
export interface FactLine {
  readonly name: string
  readonly isBlank: boolean
  readonly figures: ComparedFigures
}

/** Everything that the sentences of a report draw on. */
export interface ReportFacts {
  /** As far as it has come: what is not over ends on the day of writing. */
  readonly period: Period
  readonly words: Readonly<Record<ReportWord, string>>
  /** When the first case was taken in; undefined of an empty ledger. */
  readonly openedOn: LocalDate | undefined
  /** Nothing was taken in before the period. */
  readonly sinceOpening: boolean
  /** Old classes are told under new ones. */
  readonly merges: boolean
  /** By what cases are put together, classes as the report tells them. */
  readonly dimensionOf: ReportClasses['dimensionOf']
  readonly figures: ComparedFigures
  /** The measures of other places' ways. Counted when they are first asked for. */
  readonly otherFigures: () => ComparedFigures
  /** The most first. */
  readonly rankings: ReadonlyMap<ReportDimensionName, readonly RankedLine[]>
  readonly unstable: readonly UnstableCase[]
  /** What there is anything of in the period, the most taken in first. Counted when it is first asked for. */
  readonly linesOf: (dimension: ReportDimensionName) => readonly FactLine[]
  /** The figures of what there is nothing of. */
  readonly nothing: () => ComparedFigures
  /** The names that a template can bear. */
  readonly names: TemplateNames
}

/** A span with the cases that any figure of it could count: sought once, for all that is counted of it. */
export interface HeldSpan {
  readonly span: Span
  readonly rows: readonly ReportRow[]
  /** Of these the ones that were taken in, by which classes, villages and the like are put in order. */
  readonly taken: readonly ReportRow[]
}

const takenIn = measures['taken-in'].part

function holdSpan(all: CountedRows<ReportRow>, span: Span): HeldSpan {
  const rows = [...rowsNear(all, span)].filter(createTouch(span))
  return { span, rows, taken: rows.filter((row) => takenIn.weigh(row, span) > 0) }
}

/** How much was taken in by the keys of a dimension, in hundredths of a case. */
function countTaken({ taken, span }: HeldSpan, { keyOf }: ReportDimension): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const row of taken) {
    const key = keyOf(row, span)
    found.set(key, (found.get(key) ?? 0) + takenIn.weigh(row, span))
  }
  return found
}

/** Spans that figures are compared with. */
export interface Earlier {
  readonly yearBefore: HeldSpan | undefined
  readonly before: HeldSpan | undefined
}

/**
 * Only with a time that the ledger holds from its first day on: a hotline that was opened in March did not take in more cases in its
 * second quarter than in its first because more people rang.
 */
function findEarlier(
  { yearBefore, before }: ComparedPeriods,
  rows: CountedRows<ReportRow>,
  openedOn: LocalDate | undefined,
): Earlier {
  const held = (span: Span): HeldSpan | undefined =>
    openedOn !== undefined && openedOn <= span.from ? holdSpan(rows, span) : undefined
  return { yearBefore: held(yearBefore), before: held(before) }
}

function compareFigures(held: HeldSpan, earlier: Earlier, named: readonly MeasureName[]): ComparedFigures {
  const counted = named.map((name) => measures[name])
  const count = (one: HeldSpan | undefined): readonly Figure[] | undefined =>
    one === undefined ? undefined : countFigures(one.rows, one.span, counted)
  const [now, yearBefore, before] = [count(held), count(earlier.yearBefore), count(earlier.before)]
  return new Map(
    named.flatMap((name, nth): [MeasureName, ComparedFigure][] => {
      const figure = now?.[nth]
      return figure === undefined ? [] : [[name, { now: figure, yearBefore: yearBefore?.[nth], before: before?.[nth] }]]
    }),
  )
}

/** The most first, and of equals the one whose name comes first by its characters: the same on every PC. */
const byMost = (a: RankedLine, b: RankedLine): number =>
  b.counted - a.counted || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function rank(held: HeldSpan, earlier: Earlier, by: ReportDimension, names: RowNames): readonly RankedLine[] {
  const now = countTaken(held, by)
  const before = earlier.before === undefined ? undefined : countTaken(earlier.before, by)
  // By their keys first: departments that nobody has on a list any more bear one name, and are no less the same on every PC.
  return [...new Set([...now.keys(), ...(before?.keys() ?? [])])]
    .sort()
    .map((key) => ({
      name: by.words(key, names),
      isBlank: key === '',
      counted: now.get(key) ?? 0,
      before: before === undefined ? undefined : (before.get(key) ?? 0),
    }))
    .filter(({ counted, before }) => counted > 0 || (before ?? 0) > 0)
    .sort(byMost)
}

/** Counts all that a report of a period can tell. Pure: the same rows make the same facts on every PC. */
export function gatherFacts(source: ReportSource): ReportFacts {
  const openedOn = openingDay(source.rows)
  const compared = comparePeriods(source.period, source.today, source.rules)
  const { now: period, daysSoFar } = compared
  const earlier = findEarlier(compared, source.rows, openedOn)
  const held = holdSpan(source.rows, period)
  const classes = createReportClasses(source.classes)
  const { dimensionOf } = classes
  const rankings = new Map(
    reportDimensionNames.map((name) => [name, rank(held, earlier, dimensionOf(name), source.names)] as const),
  )
  return {
    period,
    words: { ...wordPeriod(period, source.today, daysSoFar !== undefined), ...wordOffice(source.office) },
    openedOn,
    sinceOpening: openedOn !== undefined && openedOn >= period.from,
    merges: source.classes?.merges ?? false,
    dimensionOf,
    figures: compareFigures(held, earlier, ownMeasures),
    otherFigures: once(() => compareFigures(held, earlier, otherMeasures)),
    rankings,
    unstable: listUnstable(source.rows, period),
    ...compareLines(held, earlier, source.names, dimensionOf),
    names: listNames(source, classes, rankings),
  }
}

/** Worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

const ownWords = ['镇', '乡', '街道', '局', '委', '办', '所', '中心', '学校', '区', '县', '市'] as const

function wordOffice({
  name,
  shortName,
}: ReportSource['office']): Pick<ReportFacts['words'], '单位' | '单位全称' | '我单位'> {
  const own = ownWords.find((word) => shortName.endsWith(word))
  return { 单位: shortName, 单位全称: name, 我单位: own === undefined ? '我单位' : `我${own}` }
}
