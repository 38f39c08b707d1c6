import { useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport } from '#shared/report/draft-report'
import type { ReportFacts } from '#shared/report/report-facts'
import { reportCharts, reportTables } from '#shared/template/template-record'
import { ReportPage } from './report-page'
import type { TemplateWriting } from './template-writing'
import type { ReportGround } from './use-report-ground'

export interface TemplatePreviewProps {
  readonly ground: ReportGround
  readonly facts: ReportFacts
  readonly written: TemplateWriting
}

/** What a report of the period would be by the template as it stands; while it has a fault, as it stood before. */
export function TemplatePreview({ ground, facts, written }: TemplatePreviewProps): ReactElement | null {
  const { source } = ground
  // A moment behind the keys: composing never comes between two of them.
  const settled = useDeferredValue(written)
  const { title, text, addressee, tables, charts } = settled
  const drafted = useMemo(() => draftReport({ title, text }, facts), [title, text, facts])
  const [shown, setShown] = useState(drafted)
  if (drafted.ok && drafted !== shown) setShown(drafted)
  const paper = useMemo(
    () => (shown.ok ? composeReportPaper({ addressee }, shown.value, source) : undefined),
    [addressee, shown, source],
  )
  const annex = useMemo(
    () =>
      composeReportAnnex(
        {
          tables: tables.flatMap((name) => reportTables.find((one) => one === name) ?? []),
          charts: charts.flatMap((name) => reportCharts.find((one) => one === name) ?? []),
        },
        source,
        facts,
      ),
    [tables, charts, source, facts],
  )
  return paper === undefined ? null : <ReportPage paper={paper} annex={annex} />
}
