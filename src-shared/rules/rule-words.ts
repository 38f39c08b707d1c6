import type { DayZeroRule, LastDayRule } from '../calendar/add-limit'
import {
  anyValue,
  ruleDimensions,
  stated,
  type ExtensionApprover,
  type InnerLimit,
  type Limit,
  type LimitUnit,
  type Rule,
  type RuleClock,
  type RuleDimension,
  type RuledMatter,
  type RuleVocabulary,
  type SilentPart,
  type Threshold,
} from './rule-set'

/** What a limit is for, in words. */
export const clockWords: { readonly [C in RuleClock]: string } = {
  signIn: '签收',
  return: '退单',
  firstContact: '首次联系',
  handle: '办理',
  inner: '内部',
  supervise: '督办答复',
  visit: '回访',
}

export const dimensionWords: { readonly [D in RuleDimension]: string } = {
  demand: '诉求类型',
  urgency: '紧急程度',
  channel: '受理渠道',
}

/** A unit as it follows a number. */
export const unitWords: { readonly [U in LimitUnit]: string } = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  workday: '个工作日',
}

export const dayZeroWords: { readonly [R in DayZeroRule]: string } = {
  'next-day': '次日起算',
  'same-day': '当日起算',
  'next-day-from-workday': '次日起算，休息日收到的按下一个工作日收到',
}

export const lastDayWords: { readonly [R in LastDayRule]: string } = {
  stays: '逢休息日不顺延',
  'next-workday': '逢休息日顺延到下一个工作日',
  'previous-workday': '逢休息日提前到上一个工作日',
}

export const approverWords: { readonly [A in ExtensionApprover]: string } = {
  centre: '受理中心（交办机关）',
  head: '本单位主要负责人',
  deputy: '本单位分管负责人',
}

export const silentWords: { readonly [P in SilentPart]: string } = {
  ...clockWords,
  signIn: '签收时限',
  return: '退单时限',
  firstContact: '首次联系时限',
  handle: '部分诉求的办理时限',
  inner: '内部时限',
  supervise: '督办答复时限',
  visit: '回访时限',
  dayZero: '从哪一天起算',
  lastDay: '最后一天逢休息日',
  lastDayEnds: '最后一天到几点',
  cutOff: '几点以后按次日',
  hours: '小时怎样计',
  pauses: '挂件是否停止计时',
  statutory: '法定更长时限',
  extensionTimes: '延期次数',
  extensionApprover: '延期由谁批准',
  extensionAsk: '延期最晚何时提出',
  returnTimes: '退单次数',
  thresholds: '黄牌、红牌',
}

/** `5 个工作日`, `当日`, `30 日`. */
export function limitToText({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): string {
  return amount === 0 ? '当日' : `${amount} ${unitWords[unit]}`
}

/** `办理时限前 1 个工作日`, or as a limit from the receipt. */
export const innerToText = (inner: InnerLimit): string =>
  inner.from === 'received'
    ? limitToText(inner)
    : inner.amount === 0
      ? '与办理时限同日'
      : `办理时限前 ${limitToText(inner)}`

/** `到期前 1 个工作日`, `到期当日`, `超期 1 个工作日`. */
export function thresholdToText({ amount, unit, side }: Threshold): string {
  if (amount === 0) return side === 'before' ? '到期当日' : '一超期'
  return `${side === 'before' ? '到期前' : '超期'} ${amount} ${unitWords[unit]}`
}

/** What a rule says of one clock, in words; undefined where it says nothing. */
export function ruledLimitToText(rule: Pick<Rule, 'limits'>, clock: RuleClock): string | undefined {
  const { limits } = rule
  if (clock === 'inner') return limits.inner === undefined ? undefined : innerToText(limits.inner)
  const limit = limits[clock]
  if (limit === undefined) return undefined
  return limit === stated ? '以交办单写明的为准' : limitToText(limit)
}

/** The word of a value; a value that this program does not know stands for itself. */
export const valueToWord = (dimension: RuleDimension, value: string, vocabulary: RuleVocabulary): string =>
  vocabulary[dimension].get(value) ?? value

/** `投诉`, `特急投诉（网站）`, `各类诉求`: for which cases a rule is. */
export function whenToText(when: RuledMatter, vocabulary: RuleVocabulary): string {
  const [demand, urgency, by] = ruleDimensions.map((dimension) =>
    when[dimension] === anyValue ? '' : valueToWord(dimension, when[dimension], vocabulary),
  )
  const matter = demand === '' ? (urgency === '' ? '各类诉求' : `${urgency}件`) : `${urgency}${demand}`
  return by === '' ? matter : demand === '' && urgency === '' ? `${by}件` : `${matter}（${by}）`
}

/** `投诉 5 个工作日`: a rule in the words that a case keeps. */
export const ruleToText = (rule: Pick<Rule, 'when' | 'limits'>, clock: RuleClock, vocabulary: RuleVocabulary): string =>
  `${whenToText(rule.when, vocabulary)} ${ruledLimitToText(rule, clock) ?? ''}`.trim()

/** `17:30`; the end of the day is `24:00`. */
export const minuteToText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
