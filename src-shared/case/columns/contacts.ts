import type { LocalDate } from '../../prelude/local-date'
import { sayWord } from '../../text/say-word'
import type { ActOf } from '../act'
import type { Case } from '../case'
import { callerViewWords } from '../choices'
import { byChoice, byDay, innerColumn, shownColumn } from './column'

const contactsOf = ({ timeline }: Pick<Case, 'timeline'>): readonly ActOf<'contacted'>[] =>
  timeline.flatMap(({ act }) => (act.act === 'contacted' ? [act] : []))

const lastOf = (one: Case): ActOf<'contacted'> | undefined =>
  contactsOf(one).reduce<ActOf<'contacted'> | undefined>(
    (last, act) => (last === undefined || act.on >= last.on ? act : last),
    undefined,
  )

/** How the caller was ever reached: each way once. */
export const contactWays = innerColumn({
  read: (one): readonly string[] => [...new Set(contactsOf(one).map(({ way }) => way))],
  writtenBy: ['contacted'],
  indexed: [],
})

/** The day on which the caller was last reached, '' where never. */
export const contactedOn = shownColumn({
  head: '联系日期',
  excel: '最近联系日期',
  kind: 'day',
  read: (one): LocalDate | '' => lastOf(one)?.on ?? '',
  words: (value) => value,
  order: byDay,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['contacted'],
  indexed: [],
})

/** 来电人意见 when last reached, '' where never. */
export const callerView = shownColumn({
  head: '来电人意见',
  excel: '来电人意见',
  kind: 'text',
  read: (one): ActOf<'contacted'>['view'] | '' => lastOf(one)?.view ?? '',
  words: (value) => (value === '' ? '' : sayWord(callerViewWords, value)),
  order: byChoice(Object.keys(callerViewWords)),
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['contacted'],
  indexed: [],
})
