import { isMeasureName, measures, type MeasureName } from '../figures/measures'
import { reportDimensionNames, reportDimensions, type ReportDimensionName } from './dimensions'
import type { NamedLine } from './template-names'

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

/** Which lines of a dimension are listed, and of which: all, or what became more or fewer. */
export interface Ranking {
  readonly most: number
  readonly of: 'all' | 'more' | 'fewer'
}

/** Which lines of a dimension are listed, by what stands before its word: {前三内容分类}. Any other number is 前八, 前8. */
export const rankings = {
  前三: { most: 3, of: 'all' },
  前五: { most: 5, of: 'all' },
  前十: { most: 10, of: 'all' },
  全部: { most: Number.POSITIVE_INFINITY, of: 'all' },
  增多: { most: 3, of: 'more' },
  减少: { most: 3, of: 'fewer' },
} as const satisfies Readonly<Record<string, Ranking>>
export type RankingName = keyof typeof rankings

/** What stands in braces, found among what there is. */
export type TemplateField =
  | { readonly kind: 'word'; readonly word: ReportWord }
  /** Of everything, or of the line that is named. */
  | { readonly kind: 'figure'; readonly measure: MeasureName; readonly aspect: FigureAspect; readonly of?: NamedLine }
  | { readonly kind: 'ranking'; readonly dimension: ReportDimensionName; readonly ranking: Ranking }
  | { readonly kind: 'unstable'; readonly shown: 'count' | 'list' }
  /** What the line is called of which 逐个 tells. */
  | { readonly kind: 'line-name' }

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

/** How a figure is held against a number, by the words that say so. */
export const comparisons = {
  低于: 'less',
  少于: 'less',
  高于: 'more',
  超过: 'more',
  多于: 'more',
  不低于: 'at-least',
  达到: 'at-least',
  不高于: 'at-most',
  不超过: 'at-most',
  等于: 'equal',
} as const
export type Comparison = (typeof comparisons)[keyof typeof comparisons]

/** What a condition asks. */
export type TemplateCondition =
  | { readonly kind: 'figure'; readonly measure: MeasureName; readonly state: FigureState; readonly of?: NamedLine }
  /** `number` is in hundredths: of a case, of a percent, of a point. */
  | {
      readonly kind: 'compare'
      readonly measure: MeasureName
      readonly is: Comparison
      readonly number: number
      readonly of?: NamedLine
    }
  | { readonly kind: 'dimension'; readonly dimension: ReportDimensionName; readonly state: DimensionState }
  | { readonly kind: 'unstable'; readonly state: UnstableState }
  | { readonly kind: 'since-opening' }

/** What a condition can be asked of. */
export type ConditionSubject =
  | { readonly kind: 'figure'; readonly measure: MeasureName; readonly of?: NamedLine }
  | { readonly kind: 'dimension'; readonly dimension: ReportDimensionName }
  | { readonly kind: 'unstable' }
  | { readonly kind: 'period' }

export const unstableWord = '不稳定因素'
export const lineNameWord = '名称'
/** {件数：乡村建设} is {受理：乡村建设}. */
export const countWord = '件数'

/** The measures by which an office begins to count. */
export const ownMeasures: readonly MeasureName[] = Object.keys(measures)
  .filter(isMeasureName)
  .filter((name) => measures[name].variant === '')
/** Other places' ways of counting. */
export const otherMeasures: readonly MeasureName[] = Object.keys(measures)
  .filter(isMeasureName)
  .filter((name) => measures[name].variant !== '')
/** All that templates can name. */
export const namedMeasures: readonly MeasureName[] = [...ownMeasures, ...otherMeasures]

/** 满意率, and of another place's way 满意率（北京）: its variant up to where it says how. */
export const measureToName = (measure: MeasureName): string => {
  const { title, variant } = measures[measure]
  const whose = variant.split('：')[0]?.replaceAll(/\s+/gu, '') ?? ''
  return whose === '' ? title : `${title}（${whose}）`
}

/** Only numbers have a difference: that of rates is already told in points. */
export const aspectsOf = (measure: MeasureName): [string, FigureAspect][] =>
  Object.entries(figureAspects).filter(
    ([, aspect]) => measures[measure].kind === 'count' || (aspect !== 'difference' && aspect !== 'year-difference'),
  )

const isWord = (name: string): name is ReportWord => Object.hasOwn(reportWords, name)
const isRanking = (name: string): name is RankingName => Object.hasOwn(rankings, name)

/** Every field of a figure by its name. */
export const figureFields: ReadonlyMap<string, { readonly measure: MeasureName; readonly aspect: FigureAspect }> =
  new Map([
    ...namedMeasures.flatMap((measure) =>
      aspectsOf(measure).map(
        ([behind, aspect]) => [`${measureToName(measure)}${behind}`, { measure, aspect }] as const,
      ),
    ),
    [countWord, { measure: 'taken-in', aspect: 'now' }] as const,
  ])

/** Every field by its name, but those that name a line, and lists of other numbers. */
export const templateFields: ReadonlyMap<string, TemplateField> = new Map<string, TemplateField>([
  ...Object.keys(reportWords)
    .filter(isWord)
    .map((word): [string, TemplateField] => [word, { kind: 'word', word }]),
  ...[...figureFields]
    .filter(([name]) => name !== countWord)
    .map(([name, figure]): [string, TemplateField] => [name, { kind: 'figure', ...figure }]),
  ...reportDimensionNames.flatMap((dimension) =>
    Object.keys(rankings)
      .filter(isRanking)
      .map((ranking): [string, TemplateField] => [
        `${ranking}${reportDimensions[dimension].word}`,
        { kind: 'ranking', dimension, ranking: rankings[ranking] },
      ]),
  ),
  [unstableWord, { kind: 'unstable', shown: 'count' }],
  [`${unstableWord}清单`, { kind: 'unstable', shown: 'list' }],
])

/** What conditions can be asked of, by its word. */
export const conditionSubjects: ReadonlyMap<string, ConditionSubject> = new Map<string, ConditionSubject>([
  ...namedMeasures.map((measure): [string, ConditionSubject] => [measureToName(measure), { kind: 'figure', measure }]),
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

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

const numberOf = (digit: string | undefined): number => digits.findIndex((one) => one === digit) + 1

/** 三, 十, 十二, 20 as a number from 1 to 99; undefined of anything else. */
function parseSmallNumber(text: string): number | undefined {
  if (/^[1-9]\d?$/u.test(text)) return Number(text)
  const { tens, ones } = /^(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?$/u.exec(text)?.groups ?? {}
  if (tens === undefined && ones === undefined) return undefined
  return (tens === undefined ? 0 : 10 * (tens === '十' ? 1 : numberOf(tens[0]))) + numberOf(ones)
}

/** 前八村社 and 前8村社; undefined of anything else. */
export function findRanking(name: string): Extract<TemplateField, { kind: 'ranking' }> | undefined {
  const { many = '', word } = /^前(?<many>[一二三四五六七八九十]{1,3}|\d{1,2})(?<word>.+)$/u.exec(name)?.groups ?? {}
  const most = parseSmallNumber(many)
  const dimension = reportDimensionNames.find((one) => reportDimensions[one].word === word)
  return most === undefined || dimension === undefined
    ? undefined
    : { kind: 'ranking', dimension, ranking: { most, of: 'all' } }
}
