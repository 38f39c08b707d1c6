import type { PaperAnnex, PaperChartShape } from '../paper/paper-annex'
import type { PaperDocument } from '../paper/paper-document'
import { composeReportPaper } from '../report/compose-report-paper'
import type { ReportContent } from './approved-report'

const shapes: readonly PaperChartShape[] = ['columns', 'bars', 'pie']

/** An archived report as the paper that it was: from what stands in the archive alone, so that the same file comes of it each time. */
export function contentToPaper(content: ReportContent): {
  readonly paper: PaperDocument
  readonly annex: PaperAnnex
} {
  const { template, office, composedOn, title, text, tables, charts } = content
  return {
    paper: composeReportPaper(template, { title, text }, { office, today: composedOn }),
    annex: {
      tables,
      // How a newer program draws its numbers is not known here; they stand in the description all the same.
      charts: charts.flatMap((chart) => {
        const shape = shapes.find((one) => one === chart.shape)
        return shape === undefined ? [] : [{ ...chart, shape }]
      }),
    },
  }
}
