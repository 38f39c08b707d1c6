import { listUnanswered } from '../assists'
import { satisfactionWords, solvedWords, type Satisfaction, type Solved } from '../choices'
import { conclusionWayWords, type ConclusionWay } from '../conclusion-ways'
import { isPhased, lastAnswers, listAnswers, nextFollowUp, owesTelling, type AfterStep } from '../follow-up'
import type { LocalDate } from '../../prelude/local-date'
import type { Open } from '../../prelude/open-choice'
import { sayWord } from '../../text/say-word'
import { byChoice, byDay, byFlag, innerColumn, shownColumn } from './column'
import { moving } from './standing'

const plain = {
  order: 'none',
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  indexed: [],
} as const

/** The result is known, and nobody has told the caller. */
export const untold = shownColumn({
  ...plain,
  head: '未答复',
  excel: '是否未答复来电人',
  kind: 'flag',
  read: owesTelling,
  words: (value) => (value ? '未答复来电人' : ''),
  order: byFlag,
  quick: [{ name: 'untold', at: 21, words: '未答复来电人', rare: true, holds: (value) => value }],
  writtenBy: ['caller-told', 'contacted', 'drafted', 'entry-amended', ...moving],
})

const afterWords: { readonly [S in AfterStep]: string } = {
  'tell-caller': '待答复来电人',
  visit: '待回访',
  conclude: '待办结',
  archive: '待归档',
}

/** What is next after 反馈, '' where nothing is: by it closed cases that nobody has finished are found. */
export const after = shownColumn({
  ...plain,
  head: '反馈以后',
  excel: '反馈以后待办',
  kind: 'text',
  read: (one): AfterStep | '' => nextFollowUp(one) ?? '',
  words: (value) => (value === '' ? '' : afterWords[value]),
  order: byChoice(Object.keys(afterWords)),
  quick: [
    { name: 'to-visit', at: 20.4, words: '待回访', rare: true, holds: (value) => value === 'visit' },
    { name: 'after', at: 20.5, words: '反馈后待办', rare: true, holds: (value) => value !== '' },
  ],
  writtenBy: ['caller-told', 'contacted', 'visited', 'concluded', 'archived', 'drafted', 'entry-amended', ...moving],
})

/** When a return visit last found the caller, '' where none has; of an old ledger's answers the day by which they count. */
export const visitedOn = shownColumn({
  ...plain,
  head: '回访日期',
  excel: '最近回访日期',
  kind: 'day',
  read: (one): LocalDate | '' => lastAnswers(one)?.on ?? '',
  words: (value) => value,
  order: byDay,
  writtenBy: ['visited', ...moving],
})

/** What the caller said of the result when a return visit last found them, or in an old ledger; '' where they said nothing. */
export const visitResult = shownColumn({
  ...plain,
  head: '回访满意度',
  excel: '回访满意度',
  kind: 'text',
  read: (one): Open<Satisfaction> | '' => lastAnswers(one)?.result ?? '',
  words: (value) => (value === '' ? '' : sayWord(satisfactionWords, value)),
  order: byChoice(Object.keys(satisfactionWords)),
  quick: [{ name: 'unsatisfied', at: 22, words: '回访不满意', rare: true, holds: (value) => value === 'unsatisfied' }],
  writtenBy: ['visited', ...moving],
})

/** What the caller said on each return visit that found them, the first first: 首次满意度 and 最终满意度 are two figures. */
export const visitResults = innerColumn({
  read: (one): readonly string[] => listAnswers(one).map(({ result = '' }) => result),
  writtenBy: ['visited', ...moving],
  indexed: [],
})

/** Whether it was solved, as the caller said on the last return visit that found them or in an old ledger; '' where they did not. */
export const visitSolved = shownColumn({
  ...plain,
  head: '回访是否解决',
  excel: '回访是否解决',
  kind: 'text',
  read: (one): Open<Solved> | '' => lastAnswers(one)?.solved ?? '',
  words: (value) => (value === '' ? '' : sayWord(solvedWords, value)),
  order: byChoice(Object.keys(solvedWords)),
  writtenBy: ['visited', ...moving],
})

/** 办结方式 with its kind, '' before it. */
export const conclusion = shownColumn({
  ...plain,
  head: '办结方式',
  excel: '办结方式',
  kind: 'text',
  read: (one): Open<ConclusionWay> | '' => one.values.conclusion?.way ?? '',
  words: (value) => (value === '' ? '' : sayWord(conclusionWayWords, value)),
  order: byChoice(Object.keys(conclusionWayWords)),
  writtenBy: ['concluded', ...moving],
})

/** When what is closed only for the time being is looked at again, '' of every other case. */
export const againOn = shownColumn({
  ...plain,
  head: '下次跟进',
  excel: '下次跟进日期',
  kind: 'day',
  read: (one): LocalDate | '' => (isPhased(one) ? (one.values.conclusion?.againOn ?? '') : ''),
  words: (value) => value,
  order: byDay,
  quick: [{ name: 'phased', at: 23, words: '阶段性办结', rare: true, holds: (value) => value !== '' }],
  writtenBy: ['concluded', ...moving],
})

/** 归档日期, '' before it. */
export const archivedOn = shownColumn({
  ...plain,
  head: '归档日期',
  excel: '归档日期',
  kind: 'day',
  read: (one): LocalDate | '' => one.values.archiving?.on ?? '',
  words: (value) => value,
  order: byDay,
  writtenBy: ['archived', ...moving],
})

/** The departments that assist and have not answered, by id; none once the reply has left. */
export const unanswered = shownColumn({
  ...plain,
  head: '未协办答复',
  excel: '未答复的协办部门',
  kind: 'list',
  read: (one): readonly string[] =>
    one.stage === 'closed' || one.voids.length > 0 ? [] : listUnanswered(one).map(({ departmentId }) => departmentId),
  words: (value, names) => value.map((id) => names.departmentName(id)).join('、'),
  quick: [{ name: 'unanswered', at: 24, words: '协办未答复', rare: true, holds: (value) => value.length > 0 }],
  writtenBy: ['assist-answered', ...moving],
})
