import type { RowNames } from '../case/columns/column'
import { satisfactionWords } from '../case/choices'
import { channels, demandKinds } from '../case/sheet'
import { channelWords, contentCategories, demandWords } from '../case/taxonomy'
import { newerContentWords } from '../text/say-word'
import type { FigureRow } from './figure-row'
import { endedOn } from './counted-day'
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
  /** A second level that each key opens to. */
  readonly opened?: {
    readonly keyOf: (row: FigureRow) => string
    readonly words: (key: string) => string
  }
}

/** How a case stands to its limit when a span ends. */
const limitWords = {
  'in-time': '按期办结',
  late: '超期办结',
  'in-hand': '在办，未到期',
  overdue: '在办，已逾期',
  paused: '在办，挂件中',
  ended: '退单、终止',
} as const
type LimitState = keyof typeof limitWords

/** At the end of the span and not today, so that a month tells the same whenever it is asked. */
function limitStateOf(row: FigureRow, span: Span): LimitState {
  if (isClosedIn(row, span)) return isClosedBy(row, row.dueOn) ? 'in-time' : 'late'
  const end = endedOn(row, span)
  if (row.closedOn === '' && end !== '' && end <= span.to) return 'ended'
  if (standsStillIn(row, span)) return 'paused'
  return isPastLimitIn(row, span) ? 'overdue' : 'in-hand'
}

// As `categoryName` puts them together.
const firstLevel = (category: string): string => category.split('/')[0]?.trim() ?? ''
const secondLevel = (category: string): string => category.split('/').slice(1).join('/').trim()

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
    keyOf: ({ category }) => firstLevel(category),
    words: (key) => orNone(key, '未填分类'),
    order: contentCategories.map(({ name }) => name),
    opened: {
      keyOf: ({ category }) => secondLevel(category),
      words: (key) => orNone(key, '未分到二级'),
    },
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
}

/** Under which key a dimension is opened; undefined where it is not. */
export function groupingOf(name: DimensionName, under: string | undefined): Grouping {
  const dimension: Dimension = dimensions[name]
  const { opened } = dimension
  if (under === undefined || opened === undefined) return dimension
  const children = contentCategories.find((category) => category.name === under)?.children ?? []
  return {
    keyOf: (row, span) => (dimension.keyOf(row, span) === under ? opened.keyOf(row) : undefined),
    words: opened.words,
    order: children,
  }
}

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
