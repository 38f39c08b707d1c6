import type { LocalDate } from '../prelude/local-date'
import { noticeNumbers, type Notice } from './notice'

/** What the person at the desk has been told by notifications; kept by this PC. */
export interface NoticesTold {
  /** The half of a day in which the check was last told of: `2026-11-23 am`; '' before the first. */
  readonly half: string
  /** The day that `due` is of, '' before the first. */
  readonly day: LocalDate | ''
  /** The cases, by id, of which it was told on that day that they are due. */
  readonly due: readonly string[]
}

export const nothingTold: NoticesTold = { half: '', day: '', due: [] }

export interface NoticeGround {
  readonly today: LocalDate
  /** Minutes since midnight. */
  readonly minute: number
  readonly isWorkday: boolean
  /** Whether anybody has gone through the day's work in this half of it. */
  readonly isLooked: boolean
  readonly waiting: number
  readonly overdue: number
  /** What is due today: by id, with its 台账号. */
  readonly due: readonly { readonly id: string; readonly number: string }[]
  readonly told: NoticesTold
}

/** From when on a half of a day is to be looked through: an office has come in, and has come back. */
const halfBegins = { am: 8 * 60 + 45, pm: 14 * 60 + 30 } as const
const noon = 12 * 60
/** After it nobody is there to look. */
const officeShuts = 18 * 60

/**
 * What is to be told now, with what is told then; undefined where nothing is. Once in each half of a working day, while nobody has
 * looked and something waits, and once for each case on the day on which it is due. Never in the night, nor on a day off.
 */
export function decideNotice(
  ground: NoticeGround,
): { readonly notice: Notice; readonly told: NoticesTold } | undefined {
  const { today, minute, isWorkday, isLooked, waiting, overdue, due, told } = ground
  const half = minute < noon ? 'am' : 'pm'
  if (!isWorkday || minute < halfBegins.am || minute >= officeShuts) return undefined
  const known = new Set(told.day === today ? told.due : [])
  const fresh = due.filter(({ id }) => !known.has(id))
  const counts = { waiting, overdue, dueToday: due.length }
  const numbersOf = (rows: typeof due): string[] =>
    rows
      .map(({ number }) => number)
      .filter((number) => /^\d{4}-\d{1,6}$/.test(number))
      .slice(0, noticeNumbers)
  const toldNow = { day: today, due: due.map(({ id }) => id) } as const
  const thisHalf = `${today} ${half}`
  const found = waiting + overdue + due.length > 0
  if (found && !isLooked && told.half !== thisHalf && minute >= halfBegins[half])
    return { notice: { why: 'round', ...counts, numbers: numbersOf(due) }, told: { half: thisHalf, ...toldNow } }
  if (fresh.length === 0) return undefined
  return { notice: { why: 'due', ...counts, numbers: numbersOf(fresh) }, told: { half: told.half, ...toldNow } }
}
