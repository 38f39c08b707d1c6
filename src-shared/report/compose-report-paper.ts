import { breakTitle } from '../paper/break-title'
import { normaliseLine, splitParagraphs } from '../paper/normalise-text'
import type { PaperAnnex } from '../paper/paper-annex'
import type { PaperDocument } from '../paper/paper-document'
import { readParagraph } from '../paper/read-paragraph'
import { localDateToChinese } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import { chartFigures } from './chart-figures'
import type { DraftedReport } from './draft-report'
import type { ReportFacts, ReportSource } from './report-facts'
import type { ReportTemplate } from './report-template'
import { tabulateDimension, tabulateFigures } from './tabulate-figures'

/** What no line of a title may cut, besides the office's names. */
const wholeWords = [
  '市长公开电话',
  '市长热线',
  '承办受理',
  '受理办理',
  '不稳定因素',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '上半年',
  '下半年',
] as const

/** The paper of a report's words as a person has left them; signed by the office on the day of `source`. */
export function composeReportPaper(
  { addressee }: Pick<ReportTemplate, 'addressee'>,
  written: DraftedReport,
  { office, today }: Pick<ReportSource, 'office' | 'today'>,
): PaperDocument {
  const organ = cleanLine(office.name)
  return {
    titleLines: breakTitle(normaliseLine(written.title), [...wholeWords, cleanLine(office.shortName), organ]),
    addressee,
    body: splitParagraphs(written.text).map((line) => readParagraph(line)),
    staffLines: [],
    attachments: [],
    signature: { organ, dateText: localDateToChinese(today), sealed: true },
    annotation: '',
  }
}

/** The tables and charts that a report has between its text and its signature. */
export const composeReportAnnex = (
  { tables, charts }: Pick<ReportTemplate, 'tables' | 'charts'>,
  source: ReportSource,
  facts: ReportFacts,
): PaperAnnex => ({
  tables: tables
    .map((table) => (table === 'figures' ? tabulateFigures(facts) : tabulateDimension(source, facts, table)))
    // A table of nothing but its sum tells nothing.
    .filter(({ rows }) => rows.length > 1),
  charts: chartFigures(charts, source, facts),
})
