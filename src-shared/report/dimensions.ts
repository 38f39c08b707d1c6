import { namesToPath, pathToNames } from '../class-table/class-entry'
import { dimensions, type Dimension } from '../figures/dimensions'

/** By what a report puts cases together, as 统计 does. */
export interface ReportDimension {
  /** As templates and tables call it. */
  readonly word: string
  readonly keyOf: Dimension['keyOf']
  /** '' is the key of what says nothing of it. */
  readonly words: Dimension['words']
}

const reading = (word: string, { keyOf, words }: Dimension): ReportDimension => ({ word, keyOf, words })

/** `乡村建设/路灯` in running text: 乡村建设中的路灯; a class alone as it is. */
function subclassToText(category: string): string {
  const [whole = '', part = ''] = pathToNames(category)
  return part === '' ? whole : `${whole}中的${part}`
}

/** Every one by its name in templates of this program. */
export const reportDimensions = {
  class: reading('内容分类', dimensions.category),
  subclass: {
    word: '内容小类',
    // Of a table of three levels the second: a report names no more.
    keyOf: ({ category }) => namesToPath(pathToNames(category).slice(0, 2)),
    words: (key) => (key === '' ? dimensions.category.words('') : subclassToText(key)),
  },
  village: reading('村社', dimensions.village),
  department: reading('部门', dimensions.department),
  demand: reading('诉求类型', dimensions.demand),
  channel: reading('受理渠道', dimensions.channel),
  handler: reading('承办人', dimensions.handler),
  limit: reading('时限状态', dimensions.limit),
  satisfaction: reading('回访满意度', dimensions.satisfaction),
} as const satisfies Readonly<Record<string, ReportDimension>>
export type ReportDimensionName = keyof typeof reportDimensions

/** The names of the dimensions, in the order of tables. */
export const reportDimensionNames = Object.keys(reportDimensions).filter(
  (name): name is ReportDimensionName => name in reportDimensions,
)
