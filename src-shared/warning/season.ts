import { addDays, localDateToDayNumber, yearOf, type LocalDate } from '../prelude/local-date'
import { latestFirst, type WarningSpans } from './count-warnings'
import type { SeasonYear, Warning, WarningRow } from './warning'

/** So many earlier years have to say the same before it is a season. */
const leastYears = 2
const mostYears = 5
/** In each of them at least so many cases at this time: fewer are chance. */
const leastOfYear = 3
/** A span that is most of a year has no season. */
const longestSpan = 120
const daysOfYear = 365

/** A span as it lay so many years earlier, by its days. */
const earlier = ({ from, to }: Pick<WarningSpans, 'from' | 'to'>, years: number) => ({
  from: addDays(from, -years * daysOfYear),
  to: addDays(to, -years * daysOfYear),
})

/** Cases of one class or village in one earlier year: at this time, and in all the rest of the year that ended with it. */
interface YearCount {
  same: number
  rest: number
}

/**
 * What comes at this time of every year: a class or a village with more cases in the same weeks of each earlier year than that year's rest
 * had in as many days, and with cases now. Told only where the ledger holds two such years from their first day on.
 */
export function tellSeasons(
  rows: Iterable<WarningRow>,
  spans: WarningSpans,
  openedOn: LocalDate | undefined,
): readonly Warning[] {
  const days = localDateToDayNumber(spans.to) - localDateToDayNumber(spans.from) + 1
  if (days > longestSpan || openedOn === undefined) return []
  // The year that ends with a span begins the day after the span of the year before has ended.
  const years = Array.from({ length: mostYears }, (_, nth) => nth + 1).filter(
    (year) => openedOn <= addDays(earlier(spans, year).to, 1 - daysOfYear),
  )
  if (years.length < leastYears) return []
  const groups = gather(rows, spans, years.length)
  return [...groups.values()].flatMap(({ kind, name, now, counts }): Warning[] => {
    if (now.length === 0 || !counts.every((count) => isHigher(count, days)) || !isSure(counts, days)) return []
    const seen = counts.map(({ same }, nth): SeasonYear => ({ year: yearOf(earlier(spans, nth + 1).to), cases: same }))
    const rest = counts.reduce((sum, count) => sum + usual(count, days), 0) / counts.length
    return [
      {
        kind: 'season',
        name,
        ids: latestFirst(now).map(({ id }) => id),
        before: undefined,
        season: { of: kind, years: seen, usual: Math.round(rest * 10) / 10 },
      },
    ]
  })
}

interface Group {
  readonly kind: 'category' | 'village'
  readonly name: string
  readonly now: WarningRow[]
  readonly counts: readonly YearCount[]
}

function gather(rows: Iterable<WarningRow>, spans: WarningSpans, years: number): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  const from = localDateToDayNumber(spans.from)
  const to = localDateToDayNumber(spans.to)
  const first = addDays(spans.to, 1 - (years + 1) * daysOfYear)
  for (const row of rows) {
    if (row.stage === 'voided' || row.calledOn < first || row.calledOn > spans.to) continue
    const day = localDateToDayNumber(row.calledOn)
    const year = Math.floor((to - day) / daysOfYear)
    const isSame = day + year * daysOfYear >= from
    for (const [kind, name] of [
      ['category', row.category],
      ['village', row.villageName],
    ] as const) {
      if (name === '') continue
      const key = `${kind} ${name}`
      const group: Group = groups.get(key) ?? {
        kind,
        name,
        now: [],
        counts: Array.from({ length: years }, () => ({ same: 0, rest: 0 })),
      }
      groups.set(key, group)
      if (year === 0) {
        if (isSame) group.now.push(row)
        continue
      }
      const count = group.counts[year - 1]
      if (count === undefined) continue
      if (isSame) count.same += 1
      else count.rest += 1
    }
  }
  return groups
}

/** What the rest of a year had in as many days. */
const usual = ({ rest }: YearCount, days: number): number => (rest * days) / (daysOfYear - days)

const isHigher = (count: YearCount, days: number): boolean =>
  count.same >= leastOfYear && count.same > usual(count, days) * 1.5

/** Over all years more than chance makes of the same: two standard deviations, as elsewhere. */
function isSure(counts: readonly YearCount[], days: number): boolean {
  const same = counts.reduce((sum, count) => sum + count.same, 0)
  const expected = counts.reduce((sum, count) => sum + usual(count, days), 0)
  return same - expected >= 2 * Math.sqrt(same + expected)
}
