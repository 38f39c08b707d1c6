import type { RowNames } from '../case/columns/column'
import type { Figure } from '../figures/count-figures'
import { measures, isMeasureName } from '../figures/measures'
import type { PaperAnnex } from '../paper/paper-annex'
import { composeReportAnnex } from '../report/compose-report-paper'
import { draftReport, type DraftedReport } from '../report/draft-report'
import { gatherFacts, type ReportFacts, type ReportSource } from '../report/report-facts'
import type { ReportTemplate } from '../report/report-template'
import { toContent, type ApprovedFigure, type ReportContent } from './approved-report'
import { tabulateCorrections, type Correction } from './correct-report'

/** The annex of a report with what earlier approved ones have to be corrected by. */
export function withCorrections(annex: PaperAnnex, corrections: readonly Correction[], names: RowNames): PaperAnnex {
  const tables = tabulateCorrections(corrections, names)
  return tables.length === 0 ? annex : { ...annex, tables: [...annex.tables, ...tables] }
}

/** What a figure is made of, as plain numbers in hundredths of a case. */
function toNumbers(figure: Figure): number[] {
  switch (figure.kind) {
    case 'count':
      return [figure.counted]
    case 'rate':
      return [figure.share.counted, figure.share.of, figure.before.counted, figure.before.of]
    case 'index':
      return figure.parts.flatMap(({ weight, share }) => [weight, share.counted, share.of])
  }
}

const listFigures = (facts: ReportFacts): ApprovedFigure[] =>
  [...facts.figures].map(([measure, { now, before, yearBefore }]) => ({
    measure,
    now: toNumbers(now),
    ...(before === undefined ? {} : { before: toNumbers(before) }),
    ...(yearBefore === undefined ? {} : { yearBefore: toNumbers(yearBefore) }),
  }))

const isSameDraft = (one: DraftedReport, other: DraftedReport): boolean =>
  one.title === other.title && one.text === other.text

/**
 * All that a report says, as it is approved: its words, and its figures, tables and charts as plain numbers. Pure: the same rows
 * at the same position make the same content on every PC. `written` are the words as a person left them; undefined where the
 * template's own are meant, which are empty of a template that cannot be filled.
 */
export function composeContent(
  template: ReportTemplate,
  source: ReportSource,
  corrections: readonly Correction[],
  written?: DraftedReport,
): ReportContent {
  const facts = gatherFacts(source)
  const drafted = draftReport(template, facts)
  const own = drafted.ok ? drafted.value : { title: '', text: '' }
  const words = written ?? own
  const annex = withCorrections(composeReportAnnex(template, source, facts), corrections, source.names)
  const { period, office, today, rules } = source
  return toContent({
    period,
    composedOn: today,
    office: { name: office.name, shortName: office.shortName },
    rules: { monthBegins: rules.monthBegins, daysFromNoon: rules.daysFromNoon ?? false },
    ...(facts.merges ? { mergesClasses: true } : {}),
    template,
    title: words.title,
    text: words.text,
    asDrafted: isSameDraft(words, own),
    tables: annex.tables,
    charts: annex.charts,
    figures: listFigures(facts),
  })
}

/** One thing in which a report that is counted again differs from the one that was approved. */
export interface ContentDifference {
  readonly what: string
  readonly approved: string
  readonly recounted: string
}

const numbersToText = (numbers: readonly number[] | undefined): string =>
  numbers === undefined ? '没有' : numbers.map((number) => String(number / 100)).join('／')

/** Where a report counted again comes out otherwise than it was approved; nothing where all of it is the same to the digit. */
export function compareContent(approved: ReportContent, recounted: ReportContent): readonly ContentDifference[] {
  const found = new Map(recounted.figures.map((figure) => [figure.measure, figure]))
  const figures = approved.figures.flatMap(({ measure, now, before, yearBefore }): ContentDifference[] => {
    const other = found.get(measure)
    const title = isMeasureName(measure) ? measures[measure].title : measure
    return [
      differ(title, now, other?.now),
      differ(`${title}（上期）`, before, other?.before),
      differ(`${title}（上年同期）`, yearBefore, other?.yearBefore),
    ].flatMap((one) => one ?? [])
  })
  return [
    ...figures,
    ...compareTables(approved, recounted),
    ...compareCharts(approved, recounted),
    ...(approved.asDrafted ? compareWords(approved, recounted) : []),
  ]
}

function differ(
  what: string,
  approved: readonly number[] | undefined,
  recounted: readonly number[] | undefined,
): ContentDifference | undefined {
  const [one, other] = [numbersToText(approved), numbersToText(recounted)]
  return one === other ? undefined : { what, approved: one, recounted: other }
}

function compareTables({ tables }: ReportContent, { tables: others }: ReportContent): ContentDifference[] {
  const names = new Set([...tables, ...others].map(({ caption }) => caption))
  return [...names].flatMap((caption): ContentDifference[] => {
    const [one, other] = [tables, others].map((all) => all.find((table) => table.caption === caption))
    if (JSON.stringify([one?.heads, one?.rows]) === JSON.stringify([other?.heads, other?.rows])) return []
    const rowsOf = (table: typeof one): ReadonlyMap<string, string> =>
      new Map((table?.rows ?? []).map((row) => [row[0] ?? '', row.slice(1).join('　')]))
    const [before, after] = [rowsOf(one), rowsOf(other)]
    const rows = [...new Set([...before.keys(), ...after.keys()])]
      .filter((name) => before.get(name) !== after.get(name))
      .map((name) => ({
        what: `${caption}：${name}`,
        approved: before.get(name) ?? '没有',
        recounted: after.get(name) ?? '没有',
      }))
    return rows.length > 0 ? rows : [{ what: caption, approved: '各行如存档', recounted: '次序或栏目不同' }]
  })
}

const tellCharts = (charts: ReportContent['charts']): ReadonlyMap<string, string> =>
  new Map(charts.map(({ caption, description }) => [caption, description]))

function compareCharts({ charts }: ReportContent, { charts: others }: ReportContent): ContentDifference[] {
  const [before, after] = [tellCharts(charts), tellCharts(others)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((caption) => before.get(caption) !== after.get(caption))
    .map((caption) => ({
      what: `图：${caption}`,
      approved: before.get(caption) ?? '没有',
      recounted: after.get(caption) ?? '没有',
    }))
}

function compareWords(approved: ReportContent, recounted: ReportContent): ContentDifference[] {
  const [before, after] = [approved, recounted].map(({ title, text }) => [title, ...text.split('\n')])
  const lines = Math.max(before?.length ?? 0, after?.length ?? 0)
  return Array.from({ length: lines }, (_, nth) => ({
    what: nth === 0 ? '标题' : `正文第 ${nth} 段`,
    approved: before?.[nth] ?? '没有',
    recounted: after?.[nth] ?? '没有',
  })).filter((one) => one.approved !== one.recounted)
}
