import type { AssignmentOrder } from '#shared/case/fields/assignment'
import type { PrivateText } from '#shared/case/private-text'
import { addWorkdays, type WorkCalendar } from '#shared/calendar/work-calendar'
import type { Case } from '#shared/case/case'
import { ruledInnerDue, suggestInnerDue } from '#shared/case/propose-inner-due'
import type { Sheet } from '#shared/case/sheet'
import type { Department, Person } from '#shared/office/office'
import { isLeading } from '#shared/office/rota'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import type { OfficeRules } from '#shared/rules/office-rules'
import { rulesOfCase } from '../../../ledger-store/read/read-rules'
import type { Choice } from '../../../ui/form-fields'
import { showText, veilCase } from '#shared/case/veil'
import { calendarUnknown, provisionalCount } from '../../../messages/stage-words'

/** A summary fits on the leader's slip: so many characters, cut after a sentence where there is one. */
const summaryCharacters = 200

/** 内容摘要 as a first draft: the sheet's own words, without the caller where the case is confidential, whoever has seen them. */
export function suggestSummary(one: Pick<Case, 'sheet' | 'callers'>): string {
  const content = showText(one.sheet.content, veilCase(one, false))
  if (content.length <= summaryCharacters) return content
  const cut = content.slice(0, summaryCharacters)
  const lastStop = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('；'))
  return lastStop > summaryCharacters / 2 ? cut.slice(0, lastStop + 1) : `${cut.slice(0, -1)}…`
}

/** 拟办意见 as a first draft, to be made definite by the clerk. A day that has passed is no day to ask for. */
export const suggestOpinion = (sheet: Pick<Sheet, 'dueOn'>, today: LocalDate, calendar: WorkCalendar): string =>
  sheet.dueOn >= today
    ? `拟请有关部门调查处理，于 ${sheet.dueOn} 前办结并答复来电人。`
    : `办结时限 ${sheet.dueOn} 已过，拟请有关部门立即调查处理，于 ${suggestInnerDue(sheet, today, calendar)} 前办结并答复来电人。`

/** Said beside the opinion where the day in it was counted without an arrangement; the centre's own day was not counted. */
export function opinionDayHint(
  sheet: Pick<Sheet, 'dueOn'>,
  today: LocalDate,
  calendar: WorkCalendar,
): string | undefined {
  if (sheet.dueOn >= today) return undefined
  const day = suggestInnerDue(sheet, today, calendar)
  return calendar.isWorkday(day).known ? undefined : dayOffHint(day, calendar)
}

/** The office's own limit as its rules set it, with the rule in words; undefined where they set none, or the day has passed. */
export const ruleInnerDue = (
  one: Parameters<typeof ruledInnerDue>[0],
  today: LocalDate,
  calendar: WorkCalendar,
  rules: OfficeRules,
): ReturnType<typeof ruledInnerDue> => ruledInnerDue(one, today, calendar, rulesOfCase(rules, one))

/** Said beside a limit that falls on a day off, or on a day that no arrangement settles; undefined for a working day that is known. */
export function dayOffHint(text: string, calendar: WorkCalendar): string | undefined {
  const day = parseLocalDate(text)
  if (day === undefined) return undefined
  const { workday, known } = calendar.isWorkday(day)
  const doubt = `${calendarUnknown}，${provisionalCount}`
  if (workday) return known ? undefined : `${day} 算作工作日：${doubt}`
  const next = addWorkdays(day, 1, calendar)
  return `${day} 是休息日，下一个工作日是 ${next.day}${known && next.known ? '' : `（${doubt}）`}`
}

/** Those to whom a case may be submitted: who is on duty by the 阅批 rota, then the supervising deputies, then the others. */
export function leaderChoices(people: Iterable<Person>, onDutyId?: string): Choice[] {
  const leaders = [...people].filter(isLeading)
  return leaders
    .toSorted((a, b) => leaderRank(a, onDutyId) - leaderRank(b, onDutyId))
    .map(({ id, name, post }) => ({
      value: id,
      label: name,
      detail: [post, id === onDutyId ? '本周轮值' : ''].filter((text) => text !== '').join('，'),
    }))
}

const leaderRank = (person: Person, onDutyId: string | undefined): number =>
  person.id === onDutyId ? -1 : person.roles.includes('reviewer') ? 1 : 0

/** Everybody in office. */
export const personChoices = (people: Iterable<Person>): Choice[] =>
  [...people].filter((person) => person.active).map(({ id, name, post }) => ({ value: id, label: name, detail: post }))

export const departmentChoices = (departments: Iterable<Department>): Choice[] =>
  [...departments].filter((department) => department.active).map(({ id, name }) => ({ value: id, label: name }))

/** Those who may handle a case, people of the lead department first; the others are named with theirs. */
export function handlerChoices(
  people: Iterable<Person>,
  departmentId: string,
  departmentName: (id: string) => string,
): Choice[] {
  const handlers = [...people].filter((person) => person.active && person.roles.includes('handler'))
  const own = handlers.filter((person) => person.departmentId === departmentId)
  const others = handlers.filter((person) => person.departmentId !== departmentId)
  return [
    ...own.map(({ id, name, post }) => ({ value: id, label: name, detail: post })),
    ...others.map((person) => ({ value: person.id, label: person.name, detail: departmentName(person.departmentId) })),
  ]
}

/** The handler to propose: whoever has the case, else the one person of the department that can only be meant. */
export function suggestHandler(one: Case, people: Iterable<Person>, departmentId: string): string {
  if (one.assignment?.departmentId === departmentId) return one.assignment.handlerId
  const own = [...people].filter(
    (person) => person.active && person.roles.includes('handler') && person.departmentId === departmentId,
  )
  return own.length === 1 ? (own[0]?.id ?? '') : ''
}

/** The lines of 协办分工 as their form begins with them. */
export const assistRows = (
  assists: AssignmentOrder['assists'] = [],
  show: (text: PrivateText) => string,
): Readonly<Record<'departmentId' | 'personId' | 'dueOn' | 'requirement', string>>[] =>
  assists.map(({ departmentId, personId = '', dueOn = '', requirement }) => ({
    departmentId,
    personId,
    dueOn,
    requirement: show(requirement),
  }))
