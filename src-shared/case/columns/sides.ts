import { allSides, type SideName } from '../sides/all-sides'
import type { LocalDate } from '../../prelude/local-date'
import { isActName } from '../act'
import { countSides, isPending, listOpenSides } from '../sides/open-sides'
import { answerOf, dayIn, machineOf, partOfAct } from '../sides/side'
import type { SideMachine } from '../sides/side-machine'
import { sideWaitsFor, type SideWaits } from '../sides/side-waits'
import type { CommitRef } from '../../record/commit'
import { byCount, innerColumn, shownColumn } from './column'
import { moving } from './standing'

const names = Object.values(allSides).map(({ side, name }) => [side, name] as const)
/** Every act by which a side begins or changes. */
const sideActs = Object.values(allSides)
  .flatMap(({ asks, answers }: SideMachine) => [asks, ...Object.keys(answers)])
  .filter(isActName)

/** 其他办理: the sides of a case in which somebody still has something to do. */
export const sides = shownColumn({
  head: '其他办理',
  excel: '其他办理',
  kind: 'list',
  read: (one): readonly SideName[] => [...new Set(listOpenSides(one).map(({ side }) => side))],
  words: (value) => value.map((side) => machineOf(side).name).join('、'),
  order: 'none',
  filter: { by: 'value', choices: names, at: 5, width: 106 },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: [...sideActs, ...moving],
  indexed: ['each'],
})

/** 1 while the clock of an open case stands still. */
export const paused = innerColumn({
  read: (one): 0 | 1 => (one.pausedSince === undefined ? 0 : 1),
  writtenBy: ['suspension-answered', 'suspension-ended'],
  indexed: [],
})

/** A time in which the clock of a case stood still. */
export interface Standstill {
  readonly from: LocalDate
  /** The day on which it went on, '' while it stands. */
  readonly until: LocalDate | ''
}

/** 挂件 that was granted with the clock stopped, the oldest first; the days as they were written down. */
export const standstills = innerColumn({
  read: (one): readonly Standstill[] =>
    one.sides.flatMap(({ side, state, answers }) => {
      const granted = answers.find(({ act }) => act.act === 'suspension-answered' && partOfAct(act, 'stops') === true)
      if (side !== 'suspension' || state === 'refused' || granted === undefined) return []
      const from = dayIn(granted.act, 'on')
      const ended = answers.find(({ act }) => act.act === 'suspension-ended')
      if (from === undefined) return []
      return [{ from, until: ended === undefined ? '' : (dayIn(ended.act, 'on') ?? '') }]
    }),
  writtenBy: ['suspension-answered', 'suspension-ended'],
  indexed: [],
})

const times = (count: number): string => (count === 0 ? '' : `${count} 次`)

/** How often it was asked to be taken back. */
export const returnedCount = shownColumn({
  head: '退单次数',
  excel: '申请退单次数',
  kind: 'text',
  read: (one) => countSides(one, 'return'),
  words: times,
  order: byCount,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['return-asked'],
  indexed: [],
})

/** How often its limit was extended. */
export const extendedCount = shownColumn({
  head: '延期次数',
  excel: '批准延期次数',
  kind: 'text',
  read: (one) => countSides(one, 'extension', 'granted'),
  words: times,
  order: byCount,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['extension-answered'],
  indexed: [],
})

/** How often somebody was asked to hurry. */
export const urgedCount = shownColumn({
  head: '催办次数',
  excel: '催办次数',
  kind: 'text',
  read: (one) => countSides(one, 'urge'),
  words: times,
  order: byCount,
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['urged'],
  indexed: [],
})

/** One side of a case as registers tell it. */
export interface SideStand {
  readonly side: SideName
  /** The commit that asked. */
  readonly ref: CommitRef
  /** Who asked, as it was written down. */
  readonly by: string
  /** The day of the ask, '' where it names none. */
  readonly on: LocalDate | ''
  readonly state: string
  /** The day of the last answer, '' before it. */
  readonly answeredOn: LocalDate | ''
  /** By when something is due about it, '' where nothing is. */
  readonly dueOn: LocalDate | ''
  /** Somebody still has to do something. */
  readonly open: boolean
  /** Who, '' where it is not open. */
  readonly waitsFor: SideWaits | ''
}

/** Every side that a case ever had, oldest first, those long answered too. */
export const sideStands = innerColumn({
  read: (one): readonly SideStand[] => {
    const open = new Set(listOpenSides(one).map(({ ref }) => ref))
    return one.sides.map((side) => {
      const isOpen = open.has(side.ref) && isPending(side)
      return {
        side: side.side,
        ref: side.ref,
        by: side.asked.by,
        on: dayIn(side.asked.act, 'on') ?? '',
        state: side.state,
        answeredOn: dayIn(answerOf(side)?.act ?? {}, 'on') ?? '',
        dueOn: side.dueOn,
        open: isOpen,
        waitsFor: isOpen ? sideWaitsFor(side) : '',
      }
    })
  },
  writtenBy: [...sideActs, ...moving],
  indexed: [],
})
