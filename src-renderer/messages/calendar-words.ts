import { officeArrangementSchema } from '#shared/calendar/calendar-record'
import { localDaysSchema, type LocalDays, type LocalDaysKind } from '#shared/calendar/local-days'
import { daysToRuns, type Festival } from '#shared/calendar/year-arrangement'
import { weekdayOf, type LocalDate } from '#shared/prelude/local-date'

/** What the place's own days are called. */
export const localDaysKindWords: { readonly [K in LocalDaysKind]: string } = { off: '本地放假', worked: '本地补班' }

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `星期六`. */
export const weekdayToText = (day: LocalDate): string => `星期${weekdays[weekdayOf(day)] ?? ''}`

/** `2月14日（星期六）`, as the notices write it. */
export function dayToNoticeText(day: LocalDate): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日（${weekdayToText(day)}）`
}

const shortDay = (day: LocalDate): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** `10月1日至7日`, or with the month where it is another. */
function runToText([first, last]: readonly [LocalDate, LocalDate]): string {
  if (first === last) return shortDay(first)
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${shortDay(first)}至${Number(last.slice(8))}日`
    : `${shortDay(first)}至${shortDay(last)}`
}

/** `10月1日至7日放假，共7天`. */
export const offToText = ({ off }: Festival): string =>
  `${daysToRuns(off).map(runToText).join('、')}放假，共${off.length}天`

/** `9月20日（星期日）、10月10日（星期六）上班`, '' where no day is worked. */
export const workedToText = ({ worked }: Festival): string =>
  worked.length === 0 ? '' : `${worked.map(dayToNoticeText).join('、')}上班`

const festivalToText = (one: Festival): string =>
  [`${one.name}：${offToText(one)}`, workedToText(one)].filter((part) => part !== '').join('，')

/** `2026-07-18 至 2026-07-19`. */
export const spanToText = ({ from, to }: Pick<LocalDays, 'from' | 'to'>): string =>
  from === to ? from : `${from} 至 ${to}`

const takenBack = (active: boolean): readonly string[] => (active ? [] : ['已撤销'])

/** A field of the office's calendar in words, line by line; undefined for what this program cannot read. */
export function calendarValueToText(field: string, value: unknown): string | undefined {
  const table = field === 'table' ? officeArrangementSchema.safeParse(value).data : undefined
  if (table !== undefined)
    return [
      table.source,
      `发文日期 ${table.issuedOn}`,
      ...table.festivals.map(festivalToText),
      ...takenBack(table.active),
    ].join('\n')
  const days = field === 'local' ? localDaysSchema.safeParse(value).data : undefined
  return days === undefined
    ? undefined
    : [localDaysKindWords[days.kind], spanToText(days), `缘由：${days.why}`, ...takenBack(days.active)].join('\n')
}
