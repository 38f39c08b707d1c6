import type { IndexMeasure, RateMeasure } from './measure'
import * as parts from './parts'

const rate = (
  title: string,
  counted: parts.Part,
  of: parts.Part,
  { variant = '', version = 1, source, falls }: { variant?: string; version?: number; source: string; falls?: true },
): RateMeasure => ({
  kind: 'rate',
  title,
  variant,
  version,
  source,
  counted,
  of,
  ...(falls === undefined ? {} : { falls }),
})

const own = '本台账默认口径（分母取应办结数，依据连云港市通报口径）'

/** The rates that an office begins with, each named once. */
const defaults = {
  'closing-rate': rate('办结率', parts.dueAndClosed, parts.due, { source: own, version: 2 }),
  'in-time-rate': rate('按期办结率', parts.dueInTime, parts.due, { source: own, version: 2 }),
  'feedback-in-time-rate': rate('及时反馈率', parts.dueInTime, parts.due, {
    version: 2,
    source: '及时反馈数 ÷ 应反馈数（督查督办系统口径）',
  }),
  'feedback-rate': rate('反馈率', parts.closedAndTold, parts.closed, { source: '已答复来电人 ÷ 办结' }),
  'visit-rate': rate('回访率', parts.closedAndVisited, parts.closed, { source: '有效回访 ÷ 办结' }),
  'satisfied-rate': rate('满意率', parts.satisfiedWeighing(parts.rated, 100), parts.rated, {
    source: '（满意 + 基本满意）÷ 有效评价，未联系上的不计',
  }),
  'solved-rate': rate('解决率', parts.solved, parts.solvedSaid, { source: '已解决 ÷ 来电人说明了是否解决的' }),
  'contact-rate': rate('响应率', parts.contacted, parts.takenIn, { source: '已联系来电人 ÷ 受理' }),
  'return-rate': rate('退单率', parts.returned, parts.takenIn, { source: '退单成功 ÷ 受理', falls: true }),
  'redone-rate': rate('重办率', parts.redone, parts.closed, { source: '重办过的 ÷ 办结', falls: true }),
  'extension-rate': rate('延期率', parts.extended, parts.takenIn, { source: '批准延期的 ÷ 受理', falls: true }),
} as const

/** The same by the ways of places whose published figures prove them. */
const variants = {
  'closing-rate-hengdong': rate('办结率', parts.closedOfTaken, parts.takenIn, {
    variant: '衡东：÷ 有效工单',
    source: '衡东县 2025 年第一季度：11163 ÷ 11171 = 99.93%',
  }),
  'closing-rate-huaibei': rate('办结率', parts.transferredClosed, parts.transferred, {
    variant: '淮北：÷ 转办',
    source: '淮北市 2021 年 3 月：1715 ÷ 2274 = 75.42%',
  }),
  'direct-rate-huaibei': rate('直办率', parts.answeredAtOnce, parts.takenIn, {
    variant: '淮北',
    source: '淮北市 2021 年 3 月：6673 ÷ 8947 = 74.58%',
  }),
  'in-time-rate-ningguo': rate('按期办结率', parts.closedInTime, parts.closed, {
    variant: '宁国：÷（按时 + 超时）',
    source: '宁国市 2022 年 4 月：597 ÷ 601 = 99%',
  }),
  'feedback-in-time-rate-of-closed': rate('及时反馈率', parts.closedInTime, parts.closed, {
    variant: '÷ 已反馈',
    source: '及时反馈数 ÷ 实际反馈数',
  }),
  'solved-rate-gaoan': rate('解决率', parts.solved, parts.visited, {
    variant: '高安：÷ 纳入考核数',
    source: '高安市 2023 年 10 月：1273 ÷ 1774 = 71.76%',
  }),
  'solved-rate-fengcheng': rate('解决率', parts.solvedPastLimit, parts.solvedSaidPastLimit, {
    variant: '丰城：未到期的转下月',
    source: '丰城市 2025 年 5 月：3112 ÷ 3456 = 90.05%',
  }),
  'redone-rate-gaoan': rate('重办率', parts.visitedRedone, parts.closedAndVisited, {
    variant: '高安：÷ 回访办结',
    source: '高安市 2023 年 10 月：15 ÷ 1833 = 0.82%',
    falls: true,
  }),
  'rested-rate': rate('息访率', parts.closedAndRested, parts.closed, {
    variant: '责任书：没有重办 ÷ 办结',
    source: '乡镇信访责任书的息访率：办结后没有再反映、没有重办的',
  }),
  'satisfied-rate-gaoan': rate('满意率', parts.notUnsatisfied, parts.rated, {
    variant: '高安：1 − 不满意',
    source: '高安市 2023 年 10 月',
  }),
  'satisfied-rate-strict': rate('满意率', parts.satisfiedWeighing(parts.rated, 0), parts.rated, {
    variant: '只计满意',
    source: '满意 ÷ 有效评价',
  }),
  'satisfied-rate-beijing': rate('满意率', parts.satisfiedWeighing(parts.visited, 90), parts.visited, {
    variant: '北京：基本满意按 0.9 计',
    source: '（满意 + 0.9 × 基本满意）÷ 有效回访',
  }),
  'unsatisfied-rate-ningguo': rate('不满意率', parts.hotlineUnsatisfied, parts.hotlineClosed, {
    variant: '宁国：只计 12345 工单',
    source: '宁国市 2022 年 4 月：8 ÷ 87 = 9%',
    falls: true,
  }),
  'contact-rate-beijing': rate('响应率', parts.visitedContacted, parts.visited, {
    variant: '北京：÷ 有效回访',
    source: '已联系 ÷ 有效回访',
  }),
  'solved-rate-beijing': rate('解决率', parts.solved, parts.visited, {
    variant: '北京：÷ 有效回访',
    source: '已解决 ÷ 有效回访',
  }),
} as const

const threeRates = (variant: string, contact: number, solved: number, satisfied: number): IndexMeasure => ({
  kind: 'index',
  title: '三率综合',
  variant,
  version: 1,
  source: '响应率、解决率、满意率按权重相加；没有回访的不计分',
  parts: [
    { weight: contact, rate: variants['contact-rate-beijing'] },
    { weight: solved, rate: variants['solved-rate-beijing'] },
    { weight: satisfied, rate: variants['satisfied-rate-beijing'] },
  ],
})

/** Several rates in one. */
const indices = {
  'three-rates-beijing': threeRates('北京：10、50、40', 10, 50, 40),
  'three-rates-zhungeer': threeRates('准格尔：30、35、35', 30, 35, 35),
} as const

/** Every rate by its name. Those without a variant are what an office begins with. */
export const rates = { ...defaults, ...variants, ...indices } as const satisfies Readonly<
  Record<string, RateMeasure | IndexMeasure>
>

/** The rates that an office begins with, in the order of reports. */
export const defaultRates = Object.keys(defaults).filter((name): name is keyof typeof defaults => name in defaults)
