import '#shared/prelude/zod-setup'
import { createHash } from 'node:crypto'
import { text as readText } from 'node:stream/consumers'
import { z } from 'zod'
import { measures } from '#shared/figures/measures'
import { countFigures } from '#shared/figures/count-figures'
import { calendarMonths, periodAround, spanPeriod } from '#shared/figures/period'
import { localDateSchema } from '#shared/prelude/local-date'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport } from '#shared/report/draft-report'
import { gatherFacts } from '#shared/report/report-facts'
import type { ReportRow } from '#shared/report/report-row'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { renderReportDocx } from '#renderer/papers/render-report-docx'
import { readLastingParts } from '#tests/support/papers/read-docx'
import { aReportSource } from './report-rows'

// Reads the rows of a ledger and prints every report of it with its figures, and what its Word files hold: the program of a PC of its
// own, in whatever time zone and language it is started.

const asked = z.object({ rows: z.array(z.custom<ReportRow>()), day: localDateSchema, today: localDateSchema })
const { rows, day, today } = asked.parse(JSON.parse(await readText(process.stdin)))
const { fonts } = choosePaperFonts([])

const printed = []
for (const template of shippedTemplates) {
  const period =
    template.period === 'span'
      ? spanPeriod(day, today, calendarMonths)
      : periodAround(template.period, day, calendarMonths)
  const source = aReportSource(rows, { period, today })
  const facts = gatherFacts(source)
  const drafted = draftReport(template, facts)
  if (!drafted.ok) throw new Error('a shipped template is sound')
  const annex = composeReportAnnex(template, source, facts)
  const paper = composeReportPaper(template, drafted.value, source)
  const parts = await readLastingParts(await renderReportDocx(paper, annex, fonts))
  printed.push({
    ...drafted.value,
    annex,
    period,
    figures: countFigures(rows, period, Object.values(measures)),
    parts: parts.map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]),
  })
}
const zone = new Intl.DateTimeFormat().resolvedOptions()
console.log(
  JSON.stringify({ zone: zone.timeZone, locale: zone.locale, offset: new Date(0).getTimezoneOffset(), printed }),
)
