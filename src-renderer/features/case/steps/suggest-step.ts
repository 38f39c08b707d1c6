import { addWorkdays, type WorkCalendar } from '#shared/calendar/work-calendar'
import type { Case } from '#shared/case/case'
import type { Sheet } from '#shared/case/sheet'
import type { Department, Person } from '#shared/office/office'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import type { Choice } from '../../../ui/form-fields'
import { showText, veilCase } from '#shared/case/veil'

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

/** The office's own limit as proposed: the working day before the centre's; for what is overdue the next working day. */
export function suggestInnerDue(sheet: Pick<Sheet, 'dueOn'>, today: LocalDate, calendar: WorkCalendar): LocalDate {
  if (sheet.dueOn < today) return addWorkdays(today, 1, calendar).day
  const before = addWorkdays(sheet.dueOn, -1, calendar).day
  return before >= today ? before : sheet.dueOn
}

/** Said beside a limit that falls on a day off; undefined for a working day. */
export function dayOffHint(text: string, calendar: WorkCalendar): string | undefined {
  const day = parseLocalDate(text)
  if (day === undefined || calendar.isWorkday(day).workday) return undefined
  return `${day} 是休息日，下一个工作日是 ${addWorkdays(day, 1, calendar).day}`
}

/** Those to whom a case may be submitted, the supervising deputies first. */
export function leaderChoices(people: Iterable<Person>): Choice[] {
  const leaders = [...people].filter(
    (person) => person.active && person.roles.some((role) => role === 'supervisor' || role === 'reviewer'),
  )
  return leaders
    .toSorted((a, b) => leaderRank(a) - leaderRank(b))
    .map(({ id, name, post }) => ({ value: id, label: name, detail: post }))
}

const leaderRank = (person: Person): number => (person.roles.includes('reviewer') ? 1 : 0)

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
