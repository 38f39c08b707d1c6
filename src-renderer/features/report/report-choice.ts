import { periodAround, periodBefore, spanPeriod, type Period, type PeriodRules } from '#shared/figures/period'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import type { ReportTemplate } from '#shared/report/report-template'
import { isInUse, type OfficeTemplate } from '#shared/template/office-template'

/** A kind of report with its period. */
export interface ReportChoice {
  /** The kind as this office has it, and what its reports are drafted by. */
  readonly kind: OfficeTemplate
  readonly template: ReportTemplate
  readonly period: Period
  /** Old classes are told under new ones (按新分类归并). */
  readonly merges: boolean
}

/** What a choice is made by. */
export interface ChoiceGround {
  /** Every kind of report of the office. */
  readonly templates: readonly OfficeTemplate[]
  readonly today: LocalDate
  /** When the first case was taken in. */
  readonly openedOn: LocalDate | undefined
  /** How the office's months run. */
  readonly rules: PeriodRules
}

/** What there is to begin with: the last period that is over; of a report of a chosen span all since the hotline was opened. */
function firstPeriod(template: ReportTemplate, { today, openedOn, rules }: ChoiceGround): Period {
  if (template.period === 'span') return spanPeriod(openedOn ?? today, today, rules)
  return periodBefore(periodAround(template.period, today, rules), rules)
}

const mergedMark = 'merged'

/** A choice in an address and in the name of a draft: `month 2026-10-01 2026-10-31`, and `merged` behind it. */
export const choiceToAbout = ({ template, period, merges }: Omit<ReportChoice, 'kind'>): string =>
  `${template.name} ${period.from} ${period.to}${merges ? ` ${mergedMark}` : ''}`

/** The address of a kind of whose period nothing is said yet. */
export const kindToAbout = (name: string, merges: boolean): string => (merges ? `${name} ${mergedMark}` : name)

/** The kind of report that an address names; the first for one that nobody knows. */
const kindOf = (about: string, templates: readonly OfficeTemplate[]): OfficeTemplate | undefined =>
  templates.find(({ template }) => template.name === about.split(' ')[0]) ?? templates.find(isInUse)

/** The choice that an address names; days that make no such period are not heeded. */
export function parseAbout(about: string, ground: ChoiceGround): ReportChoice | undefined {
  const kind = kindOf(about, ground.templates)
  if (kind === undefined) return undefined
  const { template } = kind
  const merges = about.split(' ').slice(1).includes(mergedMark)
  const [from, to] = about
    .split(' ')
    .slice(1)
    .map((day) => parseLocalDate(day))
  if (from === undefined || to === undefined) return { kind, template, period: firstPeriod(template, ground), merges }
  return {
    kind,
    template,
    period:
      template.period === 'span'
        ? spanPeriod(from, to, ground.rules)
        : periodAround(template.period, from, ground.rules),
    merges,
  }
}
