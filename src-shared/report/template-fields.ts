import { isMeasureName, measures, type MeasureName } from '../figures/measures'
import { reportDimensionNames, reportDimensions, type ReportDimensionName } from './dimensions'

/** What a template can print that is neither a figure nor a list. */
export const reportWords = {
  单位: '单位简称',
  单位全称: '落款的单位名称',
  我单位: '我镇、我局……，按单位简称',
  期间: '2026年第一季度',
  时期: '今年一季度；往年的写年份',
  本期: '本月、本季度……',
  上期: '上月、上季度……',
  起始日: '期间第一天',
  截止日: '期间最后一天',
} as const
export type ReportWord = keyof typeof reportWords

/** What of a figure is printed, by what stands behind its title: {受理}, {受理同比}. */
export const figureAspects = {
  '': 'now',
  同比: 'year-change',
  环比: 'change',
  同比增减: 'year-difference',
  环比增减: 'difference',
  上年同期: 'year-before',
  上期: 'before',
} as const
export type FigureAspect = (typeof figureAspects)[keyof typeof figureAspects]

/** Which lines of a dimension are listed, by what stands before its word: {前三内容分类}. */
export const rankings = {
  前三: { most: 3, of: 'all' },
  前五: { most: 5, of: 'all' },
  前十: { most: 10, of: 'all' },
  全部: { most: Number.POSITIVE_INFINITY, of: 'all' },
  增多: { most: 3, of: 'more' },
  减少: { most: 3, of: 'fewer' },
} as const
export type RankingName = keyof typeof rankings

/** What stands in braces, found among what there is. */
export type TemplateField =
  | { readonly kind: 'word'; readonly word: ReportWord }
  | { readonly kind: 'figure'; readonly measure: MeasureName; readonly aspect: FigureAspect }
  | { readonly kind: 'ranking'; readonly dimension: ReportDimensionName; readonly ranking: RankingName }
  | { readonly kind: 'unstable'; readonly shown: 'count' | 'list' }

/** How a figure stands, as a condition says it. */
export const figureStates = [
  '有',
  '无',
  '同比上升',
  '同比下降',
  '同比持平',
  '同比可比',
  '环比上升',
  '环比下降',
  '环比持平',
  '环比可比',
] as const
export type FigureState = (typeof figureStates)[number]
/** How the lines of a dimension stand. */
export const dimensionStates = ['有', '无', '有增多', '有减少'] as const
export type DimensionState = (typeof dimensionStates)[number]
export const unstableStates = ['有', '无'] as const
export type UnstableState = (typeof unstableStates)[number]
/** Whether nothing was taken in before the period. */
export const periodStates = ['自开通以来'] as const

/** What a condition asks. */
export type TemplateCondition =
  | { readonly kind: 'figure'; readonly measure: MeasureName; readonly state: FigureState }
  | { readonly kind: 'dimension'; readonly dimension: ReportDimensionName; readonly state: DimensionState }
  | { readonly kind: 'unstable'; readonly state: UnstableState }
  | { readonly kind: 'since-opening' }

/** What a condition can be asked of. */
export type ConditionSubject =
  | { readonly kind: 'figure'; readonly measure: MeasureName }
  | { readonly kind: 'dimension'; readonly dimension: ReportDimensionName }
  | { readonly kind: 'unstable' }
  | { readonly kind: 'period' }

export const unstableWord = '不稳定因素'

/** The measures that templates can name: those of the ways in which an office begins to count. */
export const namedMeasures: readonly MeasureName[] = Object.keys(measures)
  .filter(isMeasureName)
  .filter((name) => measures[name].variant === '')

/** Only numbers have a difference: that of rates is already told in points. */
const aspectsOf = (measure: MeasureName) =>
  Object.entries(figureAspects).filter(
    ([, aspect]) => measures[measure].kind === 'count' || (aspect !== 'difference' && aspect !== 'year-difference'),
  )

const isWord = (name: string): name is ReportWord => Object.hasOwn(reportWords, name)
const isRanking = (name: string): name is RankingName => Object.hasOwn(rankings, name)

/** Every field by its name. */
export const templateFields: ReadonlyMap<string, TemplateField> = new Map<string, TemplateField>([
  ...Object.keys(reportWords)
    .filter(isWord)
    .map((word): [string, TemplateField] => [word, { kind: 'word', word }]),
  ...namedMeasures.flatMap((measure) =>
    aspectsOf(measure).map(([behind, aspect]): [string, TemplateField] => [
      `${measures[measure].title}${behind}`,
      { kind: 'figure', measure, aspect },
    ]),
  ),
  ...reportDimensionNames.flatMap((dimension) =>
    Object.keys(rankings)
      .filter(isRanking)
      .map((ranking): [string, TemplateField] => [
        `${ranking}${reportDimensions[dimension].word}`,
        { kind: 'ranking', dimension, ranking },
      ]),
  ),
  [unstableWord, { kind: 'unstable', shown: 'count' }],
  [`${unstableWord}清单`, { kind: 'unstable', shown: 'list' }],
])

/** What conditions can be asked of, by its word. */
export const conditionSubjects: ReadonlyMap<string, ConditionSubject> = new Map<string, ConditionSubject>([
  ...namedMeasures.map((measure): [string, ConditionSubject] => [measures[measure].title, { kind: 'figure', measure }]),
  ...reportDimensionNames.map((dimension): [string, ConditionSubject] => [
    reportDimensions[dimension].word,
    { kind: 'dimension', dimension },
  ]),
  [unstableWord, { kind: 'unstable' }],
  ['期间', { kind: 'period' }],
])

/** The words of the states in which a subject can be. */
export function statesOf(subject: ConditionSubject): readonly string[] {
  switch (subject.kind) {
    case 'figure':
      return figureStates
    case 'dimension':
      return dimensionStates
    case 'unstable':
      return unstableStates
    case 'period':
      return periodStates
  }
}

const among = <Word extends string>(words: readonly Word[], word: string): Word | undefined =>
  words.find((one) => one === word)

/** A subject with its state; undefined where it cannot be in such a state. */
export function findCondition(subject: ConditionSubject, word: string): TemplateCondition | undefined {
  switch (subject.kind) {
    case 'figure': {
      const state = among(figureStates, word)
      return state === undefined ? undefined : { ...subject, state }
    }
    case 'dimension': {
      const state = among(dimensionStates, word)
      return state === undefined ? undefined : { ...subject, state }
    }
    case 'unstable': {
      const state = among(unstableStates, word)
      return state === undefined ? undefined : { ...subject, state }
    }
    case 'period':
      return among(periodStates, word) === undefined ? undefined : { kind: 'since-opening' }
  }
}
