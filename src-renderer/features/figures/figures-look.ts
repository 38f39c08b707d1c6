import { parsePosition, positionToText, type LookedPosition } from './looked-position'
import { isDimensionName, type DimensionName } from '#shared/figures/dimensions'
import type { FigureSide } from '#shared/figures/count-figures'
import { isMeasureName, type MeasureName } from '#shared/figures/measures'
import {
  isPeriodKind,
  periodAround,
  spanPeriod,
  type Period,
  type PeriodKind,
  type PeriodRules,
} from '#shared/figures/period'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'

/** Which days are looked at: the period of a kind around a day ('' is today), or a chosen span. */
export type LookedDays =
  | { readonly kind: PeriodKind; readonly on: LocalDate | '' }
  | { readonly kind: 'span'; readonly from: LocalDate; readonly to: LocalDate }

/** The periods beside each other in a table of figures. */
export type PeriodPlace = 'now' | 'before' | 'yearBefore'

/** The cases behind one number. */
export interface LookedCases {
  readonly of: MeasureName
  readonly side: FigureSide
  readonly place: PeriodPlace
  /** Of which part; undefined for the whole. */
  readonly key: string | undefined
  /** The 责任书 from which the number was opened, to go back to; left out where it was opened from the figures. */
  readonly pledge?: string
}

/** How the screen is looked at: all of it stands in the address, so that 返回 leads to the same figures. */
export interface FiguresLook {
  readonly days: LookedDays
  /** By what cases are put together; undefined for the whole. */
  readonly by: DimensionName | undefined
  /** The key that the dimension is opened at; undefined where it is not. */
  readonly under: string | undefined
  readonly measure: MeasureName
  /** Old classes are told under the new ones (按新分类归并). */
  readonly merges: boolean
  readonly cases: LookedCases | undefined
  /** At which position of the log; undefined for the ledger as it stands. */
  readonly until: LookedPosition | undefined
}

const usualMeasure: MeasureName = 'taken-in'

const sides: readonly FigureSide[] = ['counted', 'of', 'left-out']
const places: readonly PeriodPlace[] = ['now', 'before', 'yearBefore']

const readDay = (values: URLSearchParams, name: string): LocalDate | '' => parseLocalDate(values.get(name) ?? '') ?? ''

/** Which days an address names; those of the current month where none. */
export function readDays(values: URLSearchParams): LookedDays {
  const kind = values.get('period') ?? ''
  const [from, to] = [readDay(values, 'from'), readDay(values, 'to')]
  if (kind === 'span' && from !== '' && to !== '') return { kind, from, to }
  return { kind: isPeriodKind(kind) ? kind : 'month', on: readDay(values, 'on') }
}

function readCases(values: URLSearchParams): LookedCases | undefined {
  const of = values.get('of') ?? ''
  if (!isMeasureName(of)) return undefined
  return {
    of,
    side: sides.find((side) => side === values.get('side')) ?? 'counted',
    place: places.find((place) => place === values.get('place')) ?? 'now',
    key: values.get('key') ?? undefined,
    ...(values.has('pledge') ? { pledge: values.get('pledge') ?? '' } : {}),
  }
}

/** The look that an address names; the usual one for whatever is not to be read in it. */
export function parseLook(text: string): FiguresLook {
  const values = new URLSearchParams(text)
  const [by, measure] = [values.get('by') ?? '', values.get('measure') ?? '']
  return {
    days: readDays(values),
    by: isDimensionName(by) ? by : undefined,
    under: values.get('under') ?? undefined,
    measure: isMeasureName(measure) ? measure : usualMeasure,
    merges: values.get('merged') === '1',
    cases: readCases(values),
    until: parsePosition(values.get('until') ?? ''),
  }
}

/** Puts days into an address: a month is left out, and so is today. */
export function putDays(values: URLSearchParams, days: LookedDays): void {
  if (days.kind !== 'month') values.set('period', days.kind)
  if (days.kind === 'span') {
    values.set('from', days.from)
    values.set('to', days.to)
  } else if (days.on !== '') values.set('on', days.on)
}

/** The address of a look: what is as usual is left out. */
export function lookToText({ days, by, under, measure, merges, cases, until }: FiguresLook): string {
  const values = new URLSearchParams()
  const put = (name: string, value: string | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) values.set(name, value)
  }
  putDays(values, days)
  put('until', until === undefined ? undefined : positionToText(until))
  put('by', by)
  put('under', under)
  put('measure', measure, usualMeasure)
  put('merged', merges ? '1' : undefined)
  if (cases !== undefined) {
    put('of', cases.of)
    put('side', cases.side, 'counted')
    put('place', cases.place, 'now')
    put('key', cases.key)
    put('pledge', cases.pledge)
  }
  return values.toString()
}

/** The period that a look names; of what has not come yet the current one. */
export function lookToPeriod({ days }: Pick<FiguresLook, 'days'>, today: LocalDate, rules: PeriodRules): Period {
  if (days.kind === 'span') {
    const span = spanPeriod(days.from, days.to, rules)
    return span.from > today ? spanPeriod(today, today, rules) : span
  }
  return periodAround(days.kind, days.on === '' || days.on > today ? today : days.on, rules)
}
