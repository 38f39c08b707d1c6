import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import type { FailureWords } from '#shared/bundle/refusal-words'
import type { RuleSetFault } from '#shared/rules/check-rule-set'
import type { RuleFileMalformed, RuleFormatUnknown } from '#shared/rules/rule-file'
import {
  ruleClocks,
  silentParts,
  type Counting,
  type ExtensionRule,
  type Rule,
  type RuledMatter,
  type RuleSet,
  type StatutoryLimit,
} from '#shared/rules/rule-set'
import {
  approverWords,
  clockWords,
  dayZeroWords,
  dimensionWords,
  lastDayWords,
  limitToText,
  minuteToText,
  ruledLimitToText,
  silentWords,
  thresholdToText,
  whenToText,
} from '#shared/rules/rule-words'
import type { RulesRefused } from '../ledger-store/commit/commit-rules'
import type { Named, WordsOf } from './words-of'

/** For which cases a rule is, in words. */
export const ruleWhenToText = (when: RuledMatter): string => whenToText(when, ruleVocabulary)

/** All that a rule sets, in one line. */
export const ruleLimitsToText = (rule: Pick<Rule, 'limits'>): string =>
  ruleClocks
    .flatMap((clock) => {
      const text = ruledLimitToText(rule, clock)
      return text === undefined ? [] : [`${clockWords[clock]} ${text}`]
    })
    .join('，')

/** To which hour a last day runs. */
export const endWords: { readonly [E in Counting['lastDayEnds']]: string } = {
  midnight: '到当天 24:00',
  closing: '到下班时间',
}

/** How minutes and hours run. */
export const hourWords: { readonly [H in Counting['hours']]: string } = {
  clock: '连续计时，夜间和休息日照计',
  office: '只计上班时间',
}

/** `工伤认定，60 日，工伤保险条例第二十条`: as it is written and read back. */
export const statutoryToLine = ({ name, limit, source }: StatutoryLimit): string =>
  `${name}，${limitToText(limit)}，${source}`

/** 民法典 203, where the set goes by it. */
const civilCode = '（民法典第二百零三条）'

/** How a set counts, one line for each option. */
export function countingToItems(counting: Counting): { readonly label: string; readonly value: string }[] {
  const { dayZero, lastDay, cutOff, hours, office, pauses } = counting
  const stopping = [...(pauses.caller ? ['等来电人'] : []), ...(pauses.superior ? ['等上级'] : [])]
  return [
    { label: '起算', value: dayZeroWords[dayZero] },
    {
      label: '最后一天',
      value: `${endWords[counting.lastDayEnds]}；按日计的${lastDayWords[lastDay]}${lastDay === 'next-workday' ? civilCode : ''}`,
    },
    { label: '截止钟点', value: cutOff === null ? '不设' : `${minuteToText(cutOff)} 以后收到的，按下一个工作日收到` },
    { label: '小时、分钟', value: hourWords[hours] },
    {
      label: '上班时间',
      value: office === null ? '没有填' : `${minuteToText(office.opens)} 至 ${minuteToText(office.closes)}`,
    },
    { label: '挂件', value: stopping.length === 0 ? '不停止计时' : `${stopping.join('、')}时停止计时` },
  ]
}

/** What a set says of extensions, returns, statutory limits and lamps, one line for each. */
export function sidesToItems(set: RuleSet): { readonly label: string; readonly value: string }[] {
  const { returns, statutory, thresholds } = set
  return [
    { label: '延期', value: extensionToText(set.extension) },
    {
      label: '退单',
      value: returns.times === null ? '不限次数' : returns.times === 0 ? '不能退单' : `最多 ${returns.times} 次`,
    },
    {
      label: '法定时限',
      value: statutory.allowed
        ? `法律法规规定更长的，从其规定${statutory.known.map(({ name, limit, source }) => `；${name} ${limitToText(limit)}（${source}）`).join('')}`
        : '不按法定时限延长',
    },
    {
      label: '黄牌、红牌',
      value: `黄牌：${thresholdToText(thresholds.yellow)}；红牌：${thresholdToText(thresholds.red)}`,
    },
  ]
}

function extensionToText({ times, each, whole, approver, askBefore }: ExtensionRule): string {
  if (times === 0) return '不能延期'
  return [
    times === null ? '不限次数' : `最多 ${times} 次`,
    ...(each === null ? [] : [`每次不超过 ${limitToText(each)}`]),
    ...(whole === null ? [] : [`全部不超过 ${limitToText(whole)}`]),
    ...(approver === null ? [] : [`由${approverWords[approver]}批准`]),
    ...(askBefore === null ? [] : [askBefore.amount === 0 ? '到期前提出' : `到期前 ${limitToText(askBefore)}以前提出`]),
  ].join('，')
}

/** On what the source of a set is silent, in words; a part that only a newer program knows is left out. */
export const silentToText = (silent: readonly string[]): string =>
  silentParts
    .filter((part) => silent.includes(part))
    .map((part) => silentWords[part])
    .join('、')

/** A version in a few lines, as a person compares two. */
export function ruleSetToText(set: RuleSet): string {
  const items = [...countingToItems(set.counting), ...sidesToItems(set)]
  return [
    `${set.name}，第 ${set.version} 版，${set.validFrom} 起`,
    `出处：${set.source}`,
    ...set.rules.map((rule) => `${ruleWhenToText(rule.when)}：${ruleLimitsToText(rule)}`),
    ...items.map(({ label, value }) => `${label}：${value}`),
    ...(set.note === '' ? [] : [`说明：${set.note}`]),
  ].join('\n')
}

type FaultTexts = { readonly [K in RuleSetFault['type']]: (fault: Named<RuleSetFault, K>, set: RuleSet) => string }

/** A rule as a sentence names it, by where it stands in the table. */
function nameRule(id: string, { rules }: Pick<RuleSet, 'rules'>): string {
  const index = rules.findIndex((rule) => rule.id === id)
  const rule = rules[index]
  return rule === undefined ? `规则 ${id}` : `第 ${index + 1} 条（${ruleWhenToText(rule.when)}）`
}

const faultTexts: FaultTexts = {
  RuleHole: ({ when }) => `${ruleWhenToText(when)}没有办理时限。请加一条规则，或写“以交办单写明的为准”。`,
  RuleContradiction: ({ ruleIds: [first, second], clocks, matter }, set) =>
    `${nameRule(first, set)}和${nameRule(second, set)}对同一件事各有规定：${ruleWhenToText(matter)}的${clocks.map((clock) => clockWords[clock]).join('、')}时限定不下来。请加一条更具体的规则，或改其中一条。`,
  RuleIdTwice: ({ ruleId }, { rules }) =>
    `${rules.flatMap(({ id }, index) => (id === ruleId ? [`第 ${index + 1} 条`] : [])).join('、')}的编号相同。请只留一条，其余的删去重新添加。`,
  RuleSaysNothing: ({ ruleId }, set) => `${nameRule(ruleId, set)}没有写任何时限。`,
  RuleValueUnknown: ({ ruleId, dimension, value }, set) =>
    `${nameRule(ruleId, set)}的${dimensionWords[dimension]}“${value}”本程序不认识。`,
  LimitBeyondUpper: ({ ruleId, clock, limit, back, upper }, set) =>
    back
      ? `${nameRule(ruleId, set)}的内部时限（办理时限前 ${limitToText(limit)}）可能比收到还早：办理时限只有 ${limitToText(upper)}。`
      : `${nameRule(ruleId, set)}的${clockWords[clock]}时限（${limitToText(limit)}）可能晚于办理时限（${limitToText(upper)}）。`,
  ExtensionBeyondWhole: ({ ruleId, whole }, set) =>
    `${nameRule(ruleId, set)}按规定延期后，超过全部不超过的 ${limitToText(whole)}。`,
  YellowNotBeforeRed: () => '黄牌要早于红牌。',
  OfficeHoursWrong: () => '下班时间要晚于上班时间。',
  OfficeHoursMissing: ({ needs }) =>
    needs === 'closing' ? '最后一天到下班时间为止，请填写上下班时间。' : '小时只计上班时间，请填写上下班时间。',
}

/** A fault of a set in a sentence that says what to do. */
export const ruleFaultToText = <K extends RuleSetFault['type']>(fault: Named<RuleSetFault, K>, set: RuleSet): string =>
  faultTexts[fault.type](fault, set)

const unchanged = '规则没有改动，案件的时限也没有改动。'

const partWords: ReadonlyMap<string, string> = new Map([
  ['id', '规则编号'],
  ['version', '版本号'],
  ['name', '名称'],
  ['place', '适用地方'],
  ['validFrom', '生效日期'],
  ['source', '出处'],
  ['note', '说明'],
  ['rules', '规则'],
  ['counting', '计算方法'],
  ['extension', '延期'],
  ['returns', '退单'],
  ['statutory', '法定时限'],
  ['thresholds', '黄牌、红牌'],
  ['silent', '原规定没有写的项目'],
])

/** `规则第 3 条`, `生效日期`: where a file stops being a rule set. */
function pathToText([part = '', index = '']: readonly string[]): string {
  const name = partWords.get(part)
  if (name === undefined) return '文件内容'
  return part === 'rules' && /^\d+$/.test(index) ? `规则第 ${Number(index) + 1} 条` : name
}

type RuleFailure = RulesRefused | RuleFileMalformed | RuleFormatUnknown

const ruleFailureWords: WordsOf<RuleFailure> = {
  VersionsOverlap: ({ earlier, validFrom }) => ({
    title: '生效日期与已有的版本重叠',
    what: `第 ${earlier} 版从 ${validFrom} 起生效，新的版本不能早于它。`,
    safe: unchanged,
    todo: `请把生效日期定在 ${validFrom} 或以后；定在同一天的，新的版本取代第 ${earlier} 版。`,
  }),
  RuleSetFaulty: ({ faults }) => ({
    title: '规则还有问题，没有保存',
    what: `检查出 ${faults.length} 处问题，按现在的内容有的案件定不下时限。`,
    safe: unchanged,
    todo: '请按页面上列出的问题逐条改好，再保存。',
  }),
  RuleSetMalformed: ({ path }) => ({
    title: '规则没有保存',
    what: `${pathToText(path)}填得不对，或者太长。`,
    safe: unchanged,
    todo: '请改好后再保存。',
  }),
  RuleSetUnknown: () => ({
    title: '没有这套规则',
    what: '本单位没有保存过这套规则，可能刚刚有变化。',
    safe: unchanged,
    todo: '请重新选择。',
  }),
  RuleFileMalformed: ({ path }) => ({
    title: '规则文件读不出来',
    what: path.length === 0 ? '文件的格式不对，可能没有存完整或改坏了。' : `${pathToText(path)}写得不对。`,
    safe: unchanged,
    todo: '请改好文件再导入，或向提供规则的单位重新要一份。',
  }),
  RuleFormatUnknown: ({ format }) => ({
    title: format === '' ? '这不是时限规则文件' : '规则文件的版本较新',
    what: format === '' ? '所选文件里没有时限规则。' : `文件的格式是 ${format}，本程序还读不了。`,
    safe: unchanged,
    todo: format === '' ? '请核对是否选错了文件。' : '请先升级本程序，或请对方用旧格式导出。',
  }),
}

/** What to tell the person whose rules were not kept or not read. */
export const ruleFailureToWords = <K extends RuleFailure['type']>(failure: Named<RuleFailure, K>): FailureWords =>
  ruleFailureWords[failure.type](failure)

/** Whether a failure is of rules, and not of keeping at all. */
export const isRuleFailure = (failure: { readonly type: string }): failure is RuleFailure =>
  Object.hasOwn(ruleFailureWords, failure.type)
