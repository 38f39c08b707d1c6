import type { WorkCalendar } from '../calendar/work-calendar'
import { instantToMinuteText } from '../prelude/instant'
import { addDays, parseLocalDate, weekdayOf, type LocalDate } from '../prelude/local-date'
import type { Round, RoundHalf } from './round'

/** A month as `2026-11`. */
export type MonthText = string

/** One half of a day on the check sheet. */
export interface CheckHalf {
  /** Who looked and when, a line each: `09:12 林晓燕`; empty where nobody did. */
  readonly lines: readonly string[]
  /** What stood there at the last look; undefined where nothing was kept of it. */
  readonly counts: { readonly fresh: number; readonly dueSoon: number; readonly overdue: number } | undefined
}

/** One day of the check sheet. */
export interface CheckDay {
  readonly on: LocalDate
  /** 一 to 日. */
  readonly weekday: string
  readonly workday: boolean
  readonly am: CheckHalf
  readonly pm: CheckHalf
  /** 休息日、上午漏查; '' where there is nothing to say. */
  readonly remark: string
}

/** 检查登记表: a month, a line a day. */
export interface CheckSheet {
  readonly month: MonthText
  readonly days: readonly CheckDay[]
  /** Halves of working days that are over, and of them those in which somebody looked. */
  readonly asked: number
  readonly made: number
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** Up to when halves count as missed: everything before `today`, and today's morning once it is afternoon. */
export interface CheckNow {
  readonly today: LocalDate
  readonly half: RoundHalf
}

/** The days of a month, `2026-11`; none where it is no month. */
export function listMonthDays(month: MonthText): LocalDate[] {
  const first = parseLocalDate(`${month}-01`)
  if (first === undefined) return []
  const days: LocalDate[] = []
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * The month's check sheet from its rounds. `since` is the first day on which the office kept this ledger: before it nothing was
 * missed. The days of the month that are still to come stand there empty.
 */
export function composeCheckSheet(
  month: MonthText,
  rounds: readonly Round[],
  since: LocalDate,
  now: CheckNow,
  calendar: WorkCalendar,
  personName: (id: string) => string,
): CheckSheet {
  const isOver = (on: LocalDate, half: RoundHalf): boolean =>
    on < now.today || (on === now.today && half === 'am' && now.half === 'pm')
  let [asked, made] = [0, 0]
  const days = listMonthDays(month).map((on): CheckDay => {
    const { workday, known } = calendar.isWorkday(on)
    const halfOf = (half: RoundHalf): CheckHalf => {
      const mine = rounds.filter((round) => round.on === on && round.half === half)
      if (workday && on >= since && isOver(on, half)) [asked, made] = [asked + 1, made + Math.min(1, mine.length)]
      return toHalf(mine, personName)
    }
    const [am, pm] = [halfOf('am'), halfOf('pm')]
    const isMissed = (half: CheckHalf, which: RoundHalf): boolean =>
      workday && on >= since && half.lines.length === 0 && isOver(on, which)
    const missed = [...(isMissed(am, 'am') ? ['上午'] : []), ...(isMissed(pm, 'pm') ? ['下午'] : [])]
    const said = workday ? (missed.length === 0 ? '' : `${missed.join('、')}无记录`) : '休息日'
    // A year without an arrangement: whether the day was worked at all is a guess, and the paper says so.
    const remark = known || said === '' ? said : `${said}（日历未定）`
    return { on, weekday: weekdays[weekdayOf(on)] ?? '', workday, am, pm, remark }
  })
  return { month, days, asked, made }
}

function toHalf(rounds: readonly Round[], personName: (id: string) => string): CheckHalf {
  const sorted = [...rounds].sort((a, b) => a.at - b.at)
  const stood = sorted.filter((round) => round.stood !== undefined).at(-1)?.stood
  return {
    lines: sorted.map(({ at, by }) => `${instantToMinuteText(at).slice(11)} ${personName(by)}`),
    counts:
      stood === undefined
        ? undefined
        : { fresh: stood.fresh.count, dueSoon: stood.dueSoon.count, overdue: stood.overdue.count },
  }
}
