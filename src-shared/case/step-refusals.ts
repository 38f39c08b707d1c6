import { parseProvisional } from '../numbering/provisional-number'
import { defaultLateDays } from '../office/office'
import { addDays, yearOf, type LocalDate } from '../prelude/local-date'
import { fail } from '../prelude/result'
import type { Case } from './case'
import type { StepOf, StepSurroundings } from './case-step'
import { parseSerialNumber } from './serial-number'
import type { Sheet } from './sheet'
import { boundsOf, floorOf, issueDay } from './step-days'
import type { StepName } from './step-refused'
import type { MovingStep } from './step-rules'

type Order = Pick<StepOf<'assign'>, 'departmentId' | 'assistingDepartmentIds' | 'handlerId'>

/** 交办: why this department or handler will not do. */
export function refuseOrder(order: Order, around: StepSurroundings) {
  const handler = around.people.get(order.handlerId)
  for (const departmentId of [order.departmentId, ...order.assistingDepartmentIds]) {
    if (around.departments.get(departmentId)?.active !== true)
      return fail({ type: 'DepartmentUnknown', departmentId } as const)
  }
  if (order.assistingDepartmentIds.includes(order.departmentId))
    return fail({ type: 'LeadAssistsItself', departmentId: order.departmentId } as const)
  if (handler?.active !== true || !handler.roles.includes('handler'))
    return fail({ type: 'HandlerUnsuitable', personId: order.handlerId } as const)
  return undefined
}

/** The latest day the office may set itself: the centre's limit, or once that has passed so many days from today. */
export const latestInnerDue = (
  { dueOn }: Pick<Sheet, 'dueOn'>,
  today: LocalDate,
  lateDays: number = defaultLateDays,
): LocalDate => (dueOn >= today ? dueOn : addDays(today, lateDays))

/**
 * 内部时限: why this day will not do for an order given on `orderedOn`. What was ordered on an earlier day and is only now
 * written down may have had a limit that has passed since.
 */
export function refuseInnerDue(dueOn: LocalDate, orderedOn: LocalDate, one: Case, around: StepSurroundings) {
  if (dueOn < orderedOn) return fail({ type: 'DeadlinePassed', dueOn, today: orderedOn } as const)
  const latest = latestInnerDue(one.sheet, around.today, around.lateDays)
  return dueOn > latest ? fail({ type: 'DeadlineAfterSheet', dueOn, sheetDueOn: one.sheet.dueOn } as const) : undefined
}

/** Only whoever supervises or reviews is asked for an instruction. */
export function refuseLeader(personId: string, around: StepSurroundings) {
  const leader = around.people.get(personId)
  const leads = leader?.active === true && leader.roles.some((role) => role === 'supervisor' || role === 'reviewer')
  return leads ? undefined : fail({ type: 'LeaderUnsuitable', personId } as const)
}

/** A day something was done on lies between the issue of the sheet and today. */
export function refuseDay(on: LocalDate, one: Case, today: LocalDate) {
  if (on > today) return fail({ type: 'DayInFuture', on, today } as const)
  const issuedOn = issueDay(one)
  return on < issuedOn ? fail({ type: 'DayBeforeIssue', on, issuedOn } as const) : undefined
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

/** A yearly number is of the year in which the thing itself happened, also when it is written down in the next. */
export function refuseYear(number: string, on: LocalDate, which: 'LedgerNumber' | 'StubNumber') {
  const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year
  return year === undefined || year === yearOf(on)
    ? undefined
    : fail({ type: `${which}OfOtherYear`, number, on } as const)
}

/** Each of these has to say something; the failure names the first that does not. */
export function refuseBlank(step: StepName, fields: Readonly<Record<string, string>>) {
  const blank = Object.entries(fields).find(([, text]) => text.trim() === '')
  return blank === undefined ? undefined : fail({ type: 'FieldMissing', step, field: blank[0] } as const)
}

/** A number of the official form, and nobody else's. */
export function refuseSerial(number: string, which: 'LedgerNumber' | 'StubNumber', taken: (number: string) => boolean) {
  if (parseSerialNumber(number) === undefined) return fail({ type: `${which}Malformed`, number } as const)
  return taken(number) ? fail({ type: `${which}Taken`, number } as const) : undefined
}

/** At registration: an official number that this PC may give, a provisional one, or none where another PC gives them. */
export function refuseFirstNumber(number: string, around: StepSurroundings) {
  if (number === '' && around.refuseGiving !== undefined) return undefined
  return parseProvisional(number) === undefined ? refuseOfficial(number, around) : refuseTaken(number, around)
}

/** An official 台账号: well formed, nobody else's, and one that this PC may give. */
export function refuseOfficial(number: string, around: StepSurroundings) {
  const serial = parseSerialNumber(number)
  const why = serial === undefined ? undefined : around.refuseGiving?.(serial)
  if (why !== undefined) return fail({ type: 'NumberNotOurs', number, why } as const)
  return refuseSerial(number, 'LedgerNumber', around.ledgerNumberTaken)
}

/** A provisional number only has to be nobody else's. */
export const refuseTaken = (number: string, around: StepSurroundings) =>
  around.ledgerNumberTaken(number) ? fail({ type: 'LedgerNumberTaken', number } as const) : undefined
