import type { RowNames } from '../case/columns/column'
import { satisfactionWords } from '../case/choices'
import { channels, demandKinds } from '../case/sheet'
import { channelWords, demandWords } from '../case/taxonomy'
import { classLimits, namesToPath, pathToNames } from '../class-table/class-entry'
import { newerContentWords } from '../text/say-word'
import { shippedFigureClasses, type FigureClasses } from './figure-classes'
import type { FigureRow } from './figure-row'
import { endedOn, isUnjudged } from './counted-day'
import { isClosedBy, isClosedIn, isPastLimitIn, standsStillIn } from './parts'
import type { Span } from './period'

/** By what figures are put together: plain data over the ledger's columns, so that every part opens to its cases. */
export interface Dimension {
  readonly title: string
  /** What a case is put under, as it stands at the end of the span; '' for nothing. */
  readonly keyOf: (row: FigureRow, span: Span) => string
  readonly words: (key: string, names: RowNames) => string
  /** Keys whose order is known beforehand; all others follow by how many they are. '' is always the last. */
  readonly order: readonly string[]
  /** Its keys open to further levels (`groupingOf`). */
  readonly opened?: true
}

/** How a case stands to its limit when a span ends. */
const limitWords = {
  'in-time': '按期办结',
  late: '超期办结',
  'in-hand': '在办，未到期',
  overdue: '在办，已逾期',
  paused: '在办，挂件中',
  unknown: '旧台账未写时限或办结日',
  ended: '退单、终止',
} as const
type LimitState = keyof typeof limitWords

/** At the end of the span and not today, so that a month tells the same whenever it is asked. */
function limitStateOf(row: FigureRow, span: Span): LimitState {
  if (isUnjudged(row) && endedOn(row, span) <= span.to) return 'unknown'
  if (isClosedIn(row, span)) return isClosedBy(row, row.dueOn) ? 'in-time' : 'late'
  const end = endedOn(row, span)
  if (row.closedOn === '' && end !== '' && end <= span.to) return 'ended'
  if (standsStillIn(row, span)) return 'paused'
  return isPastLimitIn(row, span) ? 'overdue' : 'in-hand'
}

const wordOf = (table: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(table, key) ? (table[key] ?? newerContentWords) : newerContentWords

const orNone = (words: string, none: string): string => (words === '' ? none : words)

/** Every dimension by its name in addresses, in the order of the screen. */
export const dimensions = {
  channel: {
    title: '受理渠道',
    keyOf: ({ channel }) => channel,
    words: (key) => (key === '' ? '未填渠道' : wordOf(channelWords, key)),
    order: channels,
  },
  demand: {
    title: '诉求类型',
    keyOf: ({ demand }) => demand,
    words: (key) => (key === '' ? '未填诉求类型' : wordOf(demandWords, key)),
    order: demandKinds,
  },
  category: {
    title: '内容分类',
    keyOf: ({ category }) => pathToNames(category)[0] ?? '',
    words: (key) => orNone(key, '未填分类'),
    order: shippedFigureClasses.below(''),
    opened: true,
  },
  village: {
    title: '村社',
    keyOf: ({ villageName }) => villageName,
    words: (key) => orNone(key, '未填村社'),
    order: [],
  },
  department: {
    title: '承办部门',
    keyOf: ({ departmentId }) => departmentId,
    words: (key, { departmentName }) => (key === '' ? '未交办' : orNone(departmentName(key), '不在名单的部门')),
    order: [],
  },
  handler: {
    title: '承办人',
    keyOf: ({ handlerId }) => handlerId,
    words: (key, { personName }) => (key === '' ? '未定承办人' : orNone(personName(key), '不在名单的人员')),
    order: [],
  },
  limit: {
    title: '时限状态',
    keyOf: limitStateOf,
    words: (key) => wordOf(limitWords, key),
    order: Object.keys(limitWords),
  },
  satisfaction: {
    title: '回访满意度',
    keyOf: ({ visitResult }) => visitResult,
    words: (key) => (key === '' ? '未回访到' : wordOf(satisfactionWords, key)),
    order: Object.keys(satisfactionWords),
  },
} as const satisfies Readonly<Record<string, Dimension>>

export type DimensionName = keyof typeof dimensions

export const dimensionNames = Object.keys(dimensions).filter((name): name is DimensionName => name in dimensions)

export const isDimensionName = (name: string): name is DimensionName => Object.hasOwn(dimensions, name)

/** A way of putting cases together: all by a dimension, or those under one of its keys by the second level. */
export interface Grouping {
  /** Undefined for what is in none of its groups. */
  readonly keyOf: (row: FigureRow, span: Span) => string | undefined
  readonly words: (key: string, names: RowNames) => string
  readonly order: readonly string[]
  /** What its keys are. */
  readonly head: string
  /** What a key opens to; undefined where it opens to nothing. */
  readonly openOf: (key: string) => string | undefined
}

const noneOfLevel = ['未填分类', '未分到二级', '未分到三级'] as const
const headOfLevel = ['内容分类', '二级分类', '三级分类'] as const

/** What each key of a level opens to is a path: 乡村建设 to its second level, 乡村建设/路灯 to its third. */
function classGrouping(under: string, classes: FigureClasses): Grouping {
  const above = pathToNames(under)
  const level = above.length
  const pathOf = (key: string): string => namesToPath([...above, key])
  const isUnder = (names: readonly string[]): boolean => above.every((name, at) => names[at] === name)
  return {
    keyOf: ({ category }) => {
      const names = classes.namesOf(category)
      return isUnder(names) ? (names[level] ?? '') : undefined
    },
    words: (key) => (key === '' ? (noneOfLevel[level] ?? '') : `${key}${classes.mark(pathOf(key))}`),
    order: classes.below(under),
    head: headOfLevel[level] ?? '',
    openOf: (key) => {
      if (key === '' || level + 1 >= classLimits.levels) return undefined
      // Every first level opens: what came from elsewhere may have a second one that is in no table.
      return level === 0 || classes.below(pathOf(key)).length > 0 ? pathOf(key) : undefined
    },
  }
}

/**
 * How cases are put together by a dimension, and under which key it is opened; undefined where it is not. At each level every case that
 * is under the key has one key.
 */
export function groupingOf(
  name: DimensionName,
  under: string | undefined,
  classes: FigureClasses = shippedFigureClasses,
): Grouping {
  const dimension: Dimension = dimensions[name]
  if (dimension.opened === true && under !== '') return classGrouping(under ?? '', classes)
  // Opened at what has no class there is nothing else.
  const keyOf: Grouping['keyOf'] = (row, span) => {
    const key = dimension.keyOf(row, span)
    return under === '' && key !== '' ? undefined : key
  }
  return {
    ...dimension,
    keyOf: under === undefined ? dimension.keyOf : keyOf,
    head: dimension.title,
    openOf: () => undefined,
  }
}

/** What a report and a list call the place where a dimension is opened: 乡村建设／路灯. */
export const openedWords = (under: string): string => (under === '' ? noneOfLevel[0] : pathToNames(under).join('／'))

/** Keys as they are listed: those whose order is known first, others by weight, the greatest first; '' at the end. */
export function orderKeys(
  keys: Iterable<string>,
  order: readonly string[],
  weightOf: (key: string) => number,
): string[] {
  const place = (key: string): number => {
    if (key === '') return order.length + 1
    const at = order.indexOf(key)
    return at === -1 ? order.length : at
  }
  return [...keys].sort((a, b) => place(a) - place(b) || weightOf(b) - weightOf(a) || (a < b ? -1 : a > b ? 1 : 0))
}
