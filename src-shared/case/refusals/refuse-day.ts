import { defaultLateDays } from '../../office/office'
import { addDays, type LocalDate } from '../../prelude/local-date'
import { fail } from '../../prelude/result'
import type { Case } from '../case'
import type { StepSurroundings } from '../case-step'
import { issueDay } from '../issue-day'
import { dayIn } from '../sides/side'

/** The latest day the office may set itself: the limit of the case, or once that has passed so many days from today. */
export const latestInnerDue = (
  { dueOn }: Pick<Case, 'dueOn'>,
  today: LocalDate,
  lateDays: number = defaultLateDays,
): LocalDate => (dueOn >= today ? dueOn : addDays(today, lateDays))

/**
 * 内部时限: why this day will not do for an order given on `orderedOn`. What was ordered on an earlier day and is only now
 * written down may have had a limit that has passed since; ordered while the case was in time, it is never later than its limit.
 */
export function refuseInnerDue(dueOn: LocalDate, orderedOn: LocalDate, one: Case, around: StepSurroundings) {
  if (dueOn < orderedOn) return fail({ type: 'DeadlinePassed', dueOn, today: orderedOn } as const)
  const latest = orderedOn <= one.dueOn ? one.dueOn : latestInnerDue(one, around.today, around.lateDays)
  return dueOn > latest ? fail({ type: 'DeadlineAfterSheet', dueOn, sheetDueOn: one.dueOn } as const) : undefined
}

/** Why 内部时限 will not do that moves with the limit: it is never later than that. */
export const refuseMovedInner = (innerDueOn: LocalDate | undefined, dueOn: LocalDate | undefined) =>
  innerDueOn === undefined || dueOn === undefined || innerDueOn <= dueOn
    ? undefined
    : fail({
        type: 'StepRefuses',
        why: 'inner-after-due',
        part: 'innerDueOn',
        title: '内部时限太晚',
        what: `内部时限 ${innerDueOn} 晚于办结时限 ${dueOn}。`,
        todo: '请改成办结时限当天或更早的日子，也可以留空，由程序推算。',
      } as const)

/** The same of an entry that is corrected; an inner limit that was left alone is read no later than the corrected limit. */
export function refuseCorrectedInner(to: object, before: object) {
  const innerDueOn = dayIn(to, 'innerDueOn')
  return innerDueOn === dayIn(before, 'innerDueOn') ? undefined : refuseMovedInner(innerDueOn, dayIn(to, 'dueOn'))
}

/** A day something was done on lies between the issue of the sheet and today. */
export function refuseDay(on: LocalDate, one: Case, today: LocalDate) {
  if (on > today) return fail({ type: 'DayInFuture', on, today } as const)
  const issuedOn = issueDay(one)
  return on < issuedOn ? fail({ type: 'DayBeforeIssue', on, issuedOn } as const) : undefined
}
