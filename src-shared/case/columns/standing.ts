import { instantToLocalDate } from '../../prelude/instant'
import type { LocalDate } from '../../prelude/local-date'
import { dayOfAct, type ActName } from '../act'
import type { Case } from '../case'
import { isBeyondKnownStages } from '../newer'
import { rowStages, rowStageWords, type RowStage } from '../stage'
import { findSentBack } from '../sent-back'
import { byChoice, byCount, byFlag, innerColumn, shownColumn, type QuickFilter } from './column'

/** 1 while an answer is owed: IndexedDB cannot index a boolean. */
export const isOpen = (one: Pick<Case, 'stage' | 'voids' | 'newer' | 'ending'>): 0 | 1 =>
  one.voids.length > 0 || one.ending !== undefined || (one.stage === 'closed' && !isBeyondKnownStages(one)) ? 0 : 1

/** Every act that moves a case on, back, out of the ledger or into it again. */
export const moving = [
  'imported',
  'registered',
  'submitted',
  'instructed',
  'assigned',
  'sent-for-review',
  'approved',
  'sent-back',
  'fed-back',
  'answered',
  'round-opened',
  'reopen-cancelled',
  'voided',
  'lifted',
  'return-answered',
  'termination-answered',
  'merged',
  'resumed',
] as const

const quick = (stage: RowStage, at: number): QuickFilter<RowStage> => ({
  name: stage,
  at,
  words: rowStageWords[stage],
  holds: (value) => value === stage,
})

/** Where a case stands as lists say it. */
export function rowStageOf(one: Pick<Case, 'stage' | 'voids' | 'newer' | 'ending'>): RowStage {
  if (one.voids.length > 0) return 'voided'
  return one.newer.length > 0 ? 'newer' : (one.ending?.how ?? one.stage)
}

/** 状态: what waits to be done. */
export const stage = shownColumn({
  head: '状态',
  excel: '状态',
  kind: 'text',
  read: rowStageOf,
  words: (value) => rowStageWords[value],
  order: byChoice(rowStages),
  filter: { by: 'value', choices: rowStages.map((stage) => [stage, rowStageWords[stage]]), at: 1, width: 116 },
  quick: [
    quick('received', 4),
    quick('handling', 5),
    quick('in-review', 6),
    quick('closed', 9),
    { ...quick('newer', 10), rare: true },
    { ...quick('returned', 13), rare: true },
    { ...quick('voided', 11), rare: true },
  ],
  search: 'none',
  drawn: 'stage',
  listed: { wide: { at: 2, width: 76 }, dense: { at: 2, width: 68 } },
  writtenBy: moving,
  indexed: [{ after: [] }],
})

/** What a case has waited since: the acts that move it, and that by which it came. */
const movingOn: readonly ActName[] = ['received', 'entered', ...moving]

/** Since which day it stands as it does: of what somebody wrote up later, the day of the thing itself. */
export const movedOn = innerColumn({
  read: (one): LocalDate | '' => {
    const last = one.timeline.filter(({ act }) => movingOn.includes(act.act)).at(-1) ?? one.timeline[0]
    return last === undefined ? '' : (dayOfAct(last.act) ?? instantToLocalDate(last.at))
  },
  writtenBy: movingOn,
  indexed: [],
})

export const open = innerColumn({ read: isOpen, writtenBy: moving, indexed: [] })

/** The reply came back from review and has not gone up again. */
export const sentBack = shownColumn({
  head: '退回修改',
  excel: '是否退回修改',
  kind: 'flag',
  read: (one) => findSentBack(one) !== undefined,
  words: (value) => (value ? '退回修改' : ''),
  order: byFlag,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['sent-back', 'sent-for-review'],
  indexed: [],
})

/** Whether its reply is past 审阅: what it says of the result then holds. */
export const isAnswered = ({ stage }: Pick<Case, 'stage'>): boolean => stage === 'approved' || stage === 'closed'

/** Which time it is handled: more than 1 after 重办. */
export const round = shownColumn({
  head: '办理次数',
  excel: '办理次数',
  kind: 'text',
  read: (one): number => one.round,
  words: (value) => (value === 1 ? '' : `第 ${value} 次`),
  order: byCount,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['round-opened', 'reopen-cancelled', 'sheet-revised'],
  indexed: [],
})
