import type { Period } from '../figures/period'
import { localDateToChinese, yearOf, type LocalDate } from '../prelude/local-date'

const beforeWords: Readonly<Record<Period['kind'], string>> = {
  day: '前一日',
  week: '上周',
  month: '上月',
  quarter: '上季度',
  half: '上一个半年',
  year: '上年',
  span: '上一时段',
}

const thisWords: Readonly<Record<Period['kind'], string>> = {
  day: '当日',
  week: '本周',
  month: '本月',
  quarter: '本季度',
  half: '本半年',
  year: '本年度',
  span: '这一时段',
}

/** `2026年1月1日至6月10日`: the year once where it is the same. */
function spanToChinese({ from, to }: Period): string {
  if (from === to) return localDateToChinese(from)
  const last = localDateToChinese(to)
  return `${localDateToChinese(from)}至${yearOf(from) === yearOf(to) ? last.replace(/^\d+年/u, '') : last}`
}

/** The year in which a period is told, and what of it: 2026 and 第一季度. */
const namedYear = /^(?<year>\d{4})年(?<part>.*)$/u

/** As a sentence begins with it, on a day: 今年一季度、2025年一季度、今年11月份、2026年. */
function tellPeriod(period: Period, today: LocalDate): string {
  const { year, part = '' } = namedYear.exec(period.name)?.groups ?? {}
  if (year === undefined || period.kind === 'day' || period.kind === 'week' || period.kind === 'span')
    return spanToChinese(period)
  if (period.kind === 'year') return `${year}年`
  const said = period.kind === 'month' ? `${part}份` : part.replace('第', '')
  return `${Number(year) === yearOf(today) ? '今年' : `${year}年`}${said}`
}

/** A period in the words of a report that is written on a day; what runs is compared with as many days of the one before. */
export const wordPeriod = (period: Period, today: LocalDate, isRunning: boolean) => ({
  期间: period.kind === 'day' || period.kind === 'week' || period.kind === 'span' ? spanToChinese(period) : period.name,
  时期: tellPeriod(period, today),
  本期: thisWords[period.kind],
  上期: `${beforeWords[period.kind]}${isRunning ? '同期' : ''}`,
  起始日: localDateToChinese(period.from),
  截止日: localDateToChinese(period.to),
})
