import '#shared/prelude/zod-setup'
import { countAsked, listAskedBehind, type AskedCount } from '#shared/figures/count-asked'
import { dimensionNames } from '#shared/figures/dimensions'
import { figureToText } from '#shared/figures/figure-words'
import { isMeasureName, measures } from '#shared/figures/measures'
import { comparePeriods, periodAround, periodKindWords, isPeriodKind } from '#shared/figures/period'
import { RowTable } from '#shared/figures/row-table'
import { addDays } from '#shared/prelude/local-date'
import { draftReport } from '#shared/report/draft-report'
import { gatherFacts } from '#shared/report/report-facts'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { spansOf } from '#shared/warning/count-warnings'
import { tellSeasons } from '#shared/warning/season'
import { dayOf } from './figure-rows'
import { aReportRow, aReportSource } from '../report/report-rows'

// Prints everything that is counted of some made-up years, run under any time zone and language: it has to be the same text everywhere.

const today = dayOf('2026-03-29')
const rules = { monthBegins: 26 }
const rows = Array.from({ length: 1_500 }, (_, nth) => {
  const issuedOn = addDays(today, -((nth * 7) % 1_200))
  const closedOn = nth % 5 === 0 ? '' : addDays(issuedOn, nth % 19)
  return aReportRow({
    id: `case ${nth}`,
    ledgerNumber: `2026-${nth}`,
    issuedOn,
    dueOn: addDays(issuedOn, nth % 11),
    closedOn,
    movedOn: closedOn === '' ? issuedOn : closedOn,
    stage: closedOn === '' ? 'handling' : 'closed',
    category: ['生态环保/秸秆焚烧', '乡村建设/路灯', 'İstanbul/ı', ''][nth % 4] ?? '',
    villageName: ['石桥村', '李家村', '張家村', ''][nth % 4] ?? '',
    calledOn: issuedOn,
  })
})
const table = new RowTable(rows)
const told: unknown[] = []
for (const kind of Object.keys(periodKindWords).filter(isPeriodKind))
  for (const by of [undefined, ...dimensionNames]) {
    const periods = comparePeriods(periodAround(kind, today, rules), today, rules)
    const shown = Object.keys(measures).filter(isMeasureName)
    const asked: AskedCount = { look: { by, under: undefined, measure: 'taken-in' }, periods, shown }
    const { lines, parts, whole } = countAsked(table, asked)
    told.push(
      kind,
      by,
      lines.map(({ now, before }) => [figureToText(now), figureToText(before)]),
      [...parts],
      whole,
    )
    const behind = { of: 'in-hand', side: 'counted', span: periods.now, by, under: undefined, key: undefined } as const
    told.push(listAskedBehind(table, behind).map(({ id }) => id))
  }
for (const template of shippedTemplates) {
  const period =
    template.period === 'span' ? periodAround('year', today, rules) : periodAround(template.period, today, rules)
  told.push(draftReport(template, gatherFacts(aReportSource(rows, { period, rules, today }))))
}
const watched = rows.map((row) => ({ ...row, title: '', place: '', callerName: '', searchText: '' }))
told.push(tellSeasons(watched, spansOf(today, 30), addDays(today, -1_200)))
process.stdout.write(JSON.stringify(told))
