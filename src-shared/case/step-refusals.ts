import { parseProvisional } from '../numbering/provisional-number'
import { yearOf, type LocalDate } from '../prelude/local-date'
import { fail } from '../prelude/result'
import type { Case } from './case'
import type { StepOf, StepSurroundings } from './case-step'
import { parseSerialNumber } from './serial-number'
import { floorOf, issueDay } from './step-days'
import type { StepName } from './step-refused'
import type { MovingStep } from './step-rules'

/** 交办: why this department, handler or day will not do. */
export function refuseOrder(step: StepOf<'assign'>, one: Case, around: StepSurroundings) {
  const handler = around.people.get(step.handlerId)
  for (const departmentId of [step.departmentId, ...step.assistingDepartmentIds]) {
    if (around.departments.get(departmentId)?.active !== true)
      return fail({ type: 'DepartmentUnknown', departmentId } as const)
  }
  if (step.assistingDepartmentIds.includes(step.departmentId))
    return fail({ type: 'LeadAssistsItself', departmentId: step.departmentId } as const)
  if (handler?.active !== true || !handler.roles.includes('handler'))
    return fail({ type: 'HandlerUnsuitable', personId: step.handlerId } as const)
  // What was ordered on an earlier day and is only now written down may have had a limit that has passed since.
  const orderedOn = step.on ?? around.today
  if (step.dueOn < orderedOn) return fail({ type: 'DeadlinePassed', dueOn: step.dueOn, today: orderedOn } as const)
  // Once the centre's limit has passed, any day from today on is better than none.
  const latest = one.sheet.dueOn > around.today ? one.sheet.dueOn : around.today
  if (step.dueOn > latest)
    return fail({ type: 'DeadlineAfterSheet', dueOn: step.dueOn, sheetDueOn: one.sheet.dueOn } as const)
  return undefined
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
