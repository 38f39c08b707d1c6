import { instantToLocalDate, instantToMinuteOfDay, type Instant } from '../../prelude/instant'
import type { LocalDate } from '../../prelude/local-date'
import { closedBeforeOn, knowsLimit } from '../imported-case'
import { isBeyondKnownStages } from '../newer'
import { ruleRecordId } from '../../rules/rule-record'
import { standingInnerJudgement, standingJudgement } from '../standing-judgement'
import { byDay, compareNumbers, innerColumn, shownColumn } from './column'

const issued = ['received', 'sheet-revised', 'entered', 'entry-amended', 'joined', 'imported'] as const

/** What moves both limits: a grant, the end of a time of waiting, another round. */
const moving = ['extension-answered', 'suspension-ended', 'round-opened', 'reopen-cancelled'] as const

/** `16:05` as a minute of its day. */
const textToMinute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** The minute at which something was written down, as that of a day; '' where it was another day. */
const minuteOn = (day: LocalDate, at: Instant): number | '' =>
  instantToLocalDate(at) === day ? instantToMinuteOfDay(at) : ''

/** The day on which the centre gave it out. */
export const issuedOn = shownColumn({
  head: '交办日期',
  excel: '交办日期',
  kind: 'day',
  read: (one) => one.sheet.issuedOn,
  words: (value) => value,
  order: byDay,
  filter: { by: 'year', label: '交办年份', at: 4, width: 100 },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: { wide: { at: 12, width: 96 }, dense: { at: 9, width: 84 } },
  writtenBy: issued,
  indexed: [],
})

/**
 * The minute of 受理 on its day, '' where only the day is known: of the call as the office wrote it down, of a sheet that came into the
 * ledger on the day of its issue when it did.
 */
export const issuedMinute = innerColumn({
  read: (one): number | '' => {
    const called = one.origin === 'own' ? one.entry?.calledAt : undefined
    if (called !== undefined) return called === '' ? '' : textToMinute(called)
    const came = one.timeline.find(({ act }) => act.act === 'received')
    return came === undefined ? '' : minuteOn(one.sheet.issuedOn, came.at)
  },
  writtenBy: issued,
  indexed: [],
})

/**
 * The limit as it stands: the centre's, moved by granted extensions and by the time the clock stood still. '' of what an old ledger closed
 * without saying until when it was to be answered.
 */
export const dueOn = shownColumn({
  head: '办结时限',
  excel: '办结时限',
  kind: 'day',
  read: (one): LocalDate | '' => (knowsLimit(one) ? one.dueOn : ''),
  words: (value) => value,
  order: byDay,
  filter: { by: 'light', clock: 'upper', at: 3, width: 106 },
  quick: [
    { name: 'due-today', at: 6.5, words: '今日到期', rare: true, holds: (_value, { dueToday }) => dueToday },
    { name: 'overdue', at: 7, words: '逾期', holds: (_value, { upper }) => upper === 'overdue' },
    { name: 'due-soon', at: 8, words: '即将到期', holds: (_value, { upper }) => upper === 'due-soon' },
  ],
  search: 'none',
  drawn: 'deadline',
  listed: { wide: { at: 6, width: 240 }, dense: { at: 5, width: 210 } },
  writtenBy: [...issued, ...moving, 'resumed'],
  indexed: [{ after: ['open'] }, { after: ['open', 'pressing'] }, { after: ['stage'] }],
})

/** The limit before anything moved it: by it is seen whether a superior knows of an extension. */
export const givenDueOn = innerColumn({
  read: (one) => one.givenDueOn,
  writtenBy: [...issued, 'round-opened'],
  indexed: [],
})

/** The office's own limit as it stands, '' before 交办. */
export const innerDueOn = shownColumn({
  head: '内部时限',
  excel: '本单位内部时限',
  kind: 'day',
  read: (one) => one.innerDueOn,
  words: (value) => value,
  order: byDay,
  filter: { by: 'light', clock: 'inner', at: 3.5, width: 106 },
  quick: [
    {
      name: 'inner-overdue',
      at: 8.5,
      words: '内部超时',
      rare: true,
      // What is past both is counted once, by the worse.
      holds: (_value, { upper, inner }) => inner === 'overdue' && upper !== 'overdue',
    },
  ],
  search: 'none',
  drawn: 'inner-deadline',
  listed: { wide: { under: 'dueOn' }, dense: { under: 'dueOn' } },
  writtenBy: ['assigned', ...moving],
  indexed: [],
})

/** The version of the rules by which a limit of the case was judged, as the case keeps it: `town@2`; '' where it keeps none. */
export const judgedBy = innerColumn({
  read: (one): string => {
    const judged = standingJudgement(one) ?? standingInnerJudgement(one)
    return judged === undefined ? '' : ruleRecordId({ id: judged.ruleSet, version: judged.version })
  },
  writtenBy: [...issued, 'entered', 'entry-amended', 'joined', 'assigned'],
  indexed: [],
})

/** The minute of 反馈 on its day; '' before it, and where it was written up on another day. */
export const closedMinute = innerColumn({
  read: (one): number | '' => {
    const on = isBeyondKnownStages(one) ? undefined : one.feedback?.on
    if (on === undefined) return ''
    const told = one.timeline.filter(({ act }) => act.act === 'fed-back' || act.act === 'answered').at(-1)
    return told === undefined ? '' : minuteOn(on, told.at)
  },
  writtenBy: ['fed-back', 'answered'],
  indexed: [],
})

/** The day of 反馈, '' before it. */
export const closedOn = shownColumn({
  head: '反馈日期',
  excel: '反馈日期',
  kind: 'day',
  // A newer program may have taken the case up again.
  read: (one): LocalDate | '' => (isBeyondKnownStages(one) ? '' : (one.feedback?.on ?? closedBeforeOn(one))),
  words: (value) => value,
  order: { ...byDay, compare: (a, b, rowA, rowB) => (a === b ? compareNumbers(rowA, rowB) : a < b ? -1 : 1) },
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: { wide: { at: 13, width: 100 }, dense: { under: 'issuedOn' } },
  writtenBy: ['fed-back', 'answered', 'imported', 'round-opened', 'reopen-cancelled'],
  indexed: [{ after: [] }],
})
