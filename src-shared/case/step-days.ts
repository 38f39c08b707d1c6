import type { LocalDate } from '../prelude/local-date'
import type { Case } from './case'
import { stages, type Stage } from './stage'
import { issueDay } from './issue-day'
import { refuseDay } from './refusals/refuse-day'
import type { MovingStep } from './step-tables'
import { fail } from '../prelude/result'

/** A step of the main line and what stands before it: the sheet's issue, and the investigation that a reply tells of. */
export type DatedStep = MovingStep | 'issue' | 'investigate'

/** A step that was taken, with the day it bears. */
export interface StepDay {
  readonly step: DatedStep
  readonly on: LocalDate
}

/** The step that led a case to each stage, in the order of the main line. */
const mainLine: readonly (readonly [Stage, DatedStep, (one: Case) => LocalDate | undefined])[] = [
  ['received', 'issue', issueDay],
  // A later round rests on its own opening: the case was registered long before it.
  ['registered', 'register', (one) => (one.round > 1 ? undefined : one.registration?.registeredOn)],
  ['submitted', 'submit', (one) => one.submission?.on],
  ['instructed', 'instruct', (one) => one.instruction?.instructedOn],
  ['handling', 'assign', (one) => one.assignment?.on],
  ['in-review', 'send-for-review', (one) => lastOf(one, 'sent-for-review')],
  ['approved', 'approve', (one) => one.approval?.on],
  ['closed', 'feed-back', (one) => one.feedback?.on],
]

/**
 * The steps on which the case stands as it is now, each with its day, in the order in which each rests on those before it.
 * Steps of older programs that bear no day of their own are left out: the moment they were written down says nothing.
 */
export function listStepDays(one: Case): StepDay[] {
  const reached = stages.indexOf(one.stage)
  return mainLine.slice(0, reached + 1).flatMap(([, step, dayOf]) => {
    const on = dayOf(one)
    return on === undefined ? [] : [{ step, on }]
  })
}

/** The day of the last such act of the case; undefined where it has none, or none that bears a day. */
function lastOf(one: Case, name: 'sent-for-review' | 'sent-back'): LocalDate | undefined {
  const act = one.timeline.filter((entry) => entry.act.act === name).at(-1)?.act
  return act?.act === 'sent-for-review' || act?.act === 'sent-back' ? act.on : undefined
}

/** The latest day that a step has to be no earlier than: of all that it rests on. Of equal days the nearest step. */
export function floorOf(step: MovingStep, one: Case): StepDay {
  const before = listStepDays(one)
  const back = one.stage === 'handling' ? lastOf(one, 'sent-back') : undefined
  if (back !== undefined) before.push({ step: 'send-back', on: back })
  const { investigatedOn } = one.reply
  if (step === 'send-for-review' && investigatedOn !== '') before.push({ step: 'investigate', on: investigatedOn })
  return latestOf(before) ?? { step: 'issue', on: issueDay(one) }
}

/** Between which days a step that was taken may be dated: after what it rests on, before what rests on it. */
export function boundsOf(
  step: MovingStep,
  one: Case,
): { readonly floor: StepDay; readonly ceiling: StepDay | undefined } {
  const days = listStepDays(one)
  const index = days.findIndex((day) => day.step === step)
  if (index === -1) {
    // A sending back is no stage of its own: it stands after the reply that was sent up.
    const sentOn = lastOf(one, 'sent-for-review')
    return {
      floor: sentOn === undefined ? { step: 'issue', on: issueDay(one) } : { step: 'send-for-review', on: sentOn },
      ceiling: undefined,
    }
  }
  const before = days.slice(0, index)
  const { investigatedOn } = one.reply
  if (step === 'send-for-review' && investigatedOn !== '') before.push({ step: 'investigate', on: investigatedOn })
  return {
    floor: latestOf(before) ?? { step: 'issue', on: issueDay(one) },
    ceiling: days
      .slice(index + 1)
      .reduce<StepDay | undefined>((best, day) => (best === undefined || day.on < best.on ? day : best), undefined),
  }
}

const latestOf = (days: readonly StepDay[]): StepDay | undefined =>
  days.reduce<StepDay | undefined>((best, one) => (best === undefined || one.on >= best.on ? one : best), undefined)

/** A step that bears an earlier day than one it rests on: written by an older program, or by two PCs that did not see each other. */
export interface DayDisorder extends StepDay {
  readonly after: StepDay
}

/** What of the case's days cannot be: none in a case that this program alone has written. */
export function findDayDisorder(one: Case): DayDisorder[] {
  const days = listStepDays(one)
  return days.flatMap((day, index) => {
    const after = latestOf(days.slice(0, index))
    return after === undefined || day.on >= after.on ? [] : [{ ...day, after }]
  })
}

/** A step of the main line is not taken before the steps that it rests on, nor on a day to come. */
export function refuseStepDay(step: MovingStep, on: LocalDate, one: Case, today: LocalDate) {
  const after = floorOf(step, one)
  return (
    refuseDay(on, one, today) ?? (on < after.on ? fail({ type: 'DayBeforeStep', step, on, after } as const) : undefined)
  )
}

/** A step that was taken is not dated after what rests on it either. */
export function refuseCorrectedDay(step: MovingStep, on: LocalDate, one: Case, today: LocalDate) {
  const { floor, ceiling } = boundsOf(step, one)
  const refused = refuseDay(on, one, today)
  if (refused !== undefined) return refused
  if (on < floor.on) return fail({ type: 'DayBeforeStep', step, on, after: floor } as const)
  return ceiling !== undefined && on > ceiling.on
    ? fail({ type: 'DayAfterStep', step, on, before: ceiling } as const)
    : undefined
}
