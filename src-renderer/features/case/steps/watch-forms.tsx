import { addWorkdays, type WorkCalendar } from '#shared/calendar/work-calendar'
import type { Case } from '#shared/case/case'
import { leaders } from '#shared/case/sides/plan-side'
import { holdsAny } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import type { Staff } from '../../../ledger-store/read/read-office'
import { partsForm } from './parts-form'

/** Working days that are given for an answer, unless another day is entered. */
const answerWorkdays = { urge: 2, supervise: 5 } as const

/** 催办: proposed to whoever has the case, so that a leader has only to press the button. */
export const urgeForm = partsForm('urge', {
  about: (one, today, _side, actor, { staff, calendar }) => ({
    from: { start: holdsAny(actor, leaders) ? 'leader' : 'clerk' },
    whom: { start: whoHasIt(one, staff), hint: '催哪个部门、哪个人' },
    what: { start: '请抓紧办理，并说明目前进展、还有什么困难。', lines: 2 },
    answerBy: { start: dayAfter(today, answerWorkdays.urge, calendar) },
  }),
})

/** `村镇建设办 陈志远`; '' before the case was given to anybody. */
function whoHasIt({ assignment }: Case, { departments, people }: Staff): string {
  if (assignment === undefined) return ''
  return [departments.get(assignment.departmentId)?.name, people.get(assignment.handlerId)?.name]
    .filter((name) => name !== undefined && name !== '')
    .join(' ')
}

const dayAfter = (today: LocalDate, workdays: number, calendar: WorkCalendar): LocalDate =>
  addWorkdays(today, workdays, calendar).day

/** What 催办 was answered with. */
export const answerUrgeForm = partsForm('answer-urge', { without: ['state'], given: () => ({ state: 'answered' }) })

/** 督办 */
export const superviseForm = partsForm('supervise', {
  about: (_one, today, _side, _actor, { calendar }) => ({
    card: { start: 'plain' },
    from: { start: 'leader' },
    number: { hint: '有督办单的填单号，没有的留空' },
    answerBy: { start: dayAfter(today, answerWorkdays.supervise, calendar) },
  }),
})
/** What 督办 was answered with. */
export const answerSupervisionForm = partsForm('answer-supervision', {
  without: ['state'],
  given: () => ({ state: 'answered' }),
})
/** Why 督办 need not be answered any more. */
export const liftSupervisionForm = partsForm('lift-supervision', {
  without: ['state'],
  given: () => ({ state: 'lifted' }),
})
