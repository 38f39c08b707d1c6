import { measureBetween, putOff } from '../rules/count-limit'
import { minutesOfDay, type Moment } from '../rules/moment'
import type { WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import type { OpenedRound } from './fields/round'
import type { CaseEntry } from './read-entries'
import { answerOf, dayIn, partOfAct, type Side } from './sides/side'
import type { SideRules } from './sides/side-rules'

/** The limit of a case as it stands now. */
export interface CaseDue {
  /** The last day on which the answer is in time: the sheet's, moved by granted extensions and by the time it stood still. */
  readonly dueOn: LocalDate
  /** Since when its clock stands still; undefined while it runs. */
  readonly pausedSince: LocalDate | undefined
}

/**
 * The limit of a round before anything moved it: the sheet's, or the day that was named when the round was opened, for what was
 * answered once is mostly past the sheet's own. A sheet that the centre revised in the round, to a day that lies in it, stands.
 */
export function givenDue(
  sheetDueOn: LocalDate,
  opened: Pick<OpenedRound, 'on' | 'dueOn'> | undefined,
  entries: readonly Pick<CaseEntry, 'act' | 'takenBack'>[],
): LocalDate {
  if (opened?.dueOn === undefined) return sheetDueOn
  const isRevised = entries.some(({ act, takenBack }) => act.act === 'sheet-revised' && !takenBack)
  return isRevised && sheetDueOn >= opened.on ? sheetDueOn : opened.dueOn
}

/**
 * The limit of a case: the one it was given, or the latest day to which an extension or a time of waiting moved it. What
 * moved it was written with the day that it came to, so that every PC reads the same, whatever calendar and rules it has. A
 * sheet that the centre revises to a still later day stands.
 */
export function readDue(givenDueOn: LocalDate, sides: readonly Side[]): CaseDue {
  const moved = sides.flatMap((side) => dayIn(movingAnswer(side)?.act ?? {}, 'dueOn') ?? [])
  const dueOn = moved.reduce((latest, day) => (day > latest ? day : latest), givenDueOn)
  const running = sides.find((side) => isStandingStill(side))
  const answer = running === undefined ? undefined : answerOf(running)
  return { dueOn, pausedSince: answer === undefined ? undefined : dayIn(answer.act, 'on') }
}

/** The answer by which a side moves the limits of its case; undefined where it moves none. */
export function movingAnswer(side: Side): CaseEntry | undefined {
  const moves =
    (side.side === 'extension' && side.state === 'granted') || (side.side === 'suspension' && side.state === 'ended')
  return moves ? answerOf(side) : undefined
}

/** Whether the clock stands still for it: granted, not ended, and the rule lets it. */
export function isStandingStill(side: Side): boolean {
  const answer = answerOf(side)
  return (
    side.side === 'suspension' &&
    side.state === 'granted' &&
    answer !== undefined &&
    partOfAct(answer.act, 'stops') === true
  )
}

/**
 * The limit after a time of waiting: as many days later as passed from `since` to `until`, in the unit in which the office's
 * rules count (working days where they say nothing).
 */
export function dueAfterPause(
  dueOn: LocalDate,
  { since, until }: { readonly since: LocalDate; readonly until: LocalDate },
  { counting, pauseUnit }: Pick<SideRules, 'counting' | 'pauseUnit'>,
  calendar: WorkCalendar,
): LocalDate {
  const ground = { counting, calendar }
  const passed = measureBetween(endOf(since), endOf(until), pauseUnit, ground)
  return putOff(endOf(dueOn), passed.limit, ground).moment.on
}

const endOf = (on: LocalDate): Moment => ({ on, minute: minutesOfDay })
