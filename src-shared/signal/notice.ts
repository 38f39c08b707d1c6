import { z } from 'zod'

const count = z.number().int().min(0).max(99_999)

/** Case numbers that one notice names. */
export const noticeNumbers = 3

/**
 * What a system notification may tell: counts and 台账号, and no text that anybody wrote. What pops up on a screen is seen by
 * whoever passes, and kept by the system: no caller stands in it.
 */
export const noticeSchema = z.strictObject({
  /** The twice-daily check found something, or a case of theirs has come due. */
  why: z.enum(['round', 'due']),
  waiting: count,
  overdue: count,
  dueToday: count,
  /** 台账号 of what is due today, none where the screen is locked. */
  numbers: z.array(z.string().regex(/^\d{4}-\d{1,6}$/)).max(noticeNumbers),
})
export type Notice = z.infer<typeof noticeSchema>

/** A notice in the words in which the system shows it. */
export function noticeToText({ why, waiting, overdue, dueToday, numbers }: Notice): {
  readonly title: string
  readonly body: string
} {
  const counts = [
    waiting === 0 ? '' : `等您办的 ${waiting} 件`,
    overdue === 0 ? '' : `逾期 ${overdue} 件`,
    dueToday === 0 ? '' : `今日到期 ${dueToday} 件`,
  ].filter((words) => words !== '')
  const named = numbers.length === 0 ? '' : `（${numbers.join('、')}${dueToday > numbers.length ? ' 等' : ''}）`
  return { title: why === 'round' ? '该查看今日热线工作了' : '有案件今日到期', body: `${counts.join('，')}${named}` }
}
