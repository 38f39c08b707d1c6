import { dayZeroRules, lastDayRules } from '#shared/calendar/add-limit'
import {
  extensionApprovers,
  hourRuns,
  lastDayEnds,
  limitUnits,
  ruleLimits,
  type Limit,
  type RuleSet,
  type StatutoryLimit,
  type Threshold,
} from '#shared/rules/rule-set'
import { unitWords } from '#shared/rules/rule-words'
import { readValueForm, type Gaps, type ValueForm } from './form-values'

export interface OptionsRead {
  /** Undefined while something is wrong. */
  readonly set: RuleSet | undefined
  readonly gaps: Gaps
}

const finish = (values: ValueForm, set: () => RuleSet): OptionsRead => ({
  gaps: values.gaps,
  set: Object.keys(values.gaps).length === 0 ? set() : undefined,
})

const choose = <T extends string>(choices: readonly T[], text: string, otherwise: T): T =>
  choices.find((one) => one === text) ?? otherwise

/** 计算方法 as its form has it. */
export function readCountingForm(form: FormData, set: RuleSet): OptionsRead {
  const values = readValueForm(form)
  const [cutOff, opens, closes] = [values.minute('cutOff'), values.minute('opens'), values.minute('closes')]
  if (opens === null && typeof closes === 'number') values.refuse('opens', '上下班时间要填就都填。')
  if (closes === null && typeof opens === 'number') values.refuse('closes', '上下班时间要填就都填。')
  if (typeof opens === 'number' && typeof closes === 'number' && closes <= opens)
    values.refuse('closes', '下班时间要晚于上班时间。')
  const { counting } = set
  return finish(values, () => ({
    ...set,
    counting: {
      ...counting,
      dayZero: choose(dayZeroRules, values.text('dayZero'), counting.dayZero),
      lastDay: choose(lastDayRules, values.text('lastDay'), counting.lastDay),
      lastDayEnds: choose(lastDayEnds, values.text('lastDayEnds'), counting.lastDayEnds),
      cutOff: cutOff ?? null,
      hours: choose(hourRuns, values.text('hours'), counting.hours),
      office: typeof opens === 'number' && typeof closes === 'number' ? { ...counting.office, opens, closes } : null,
      pauses: { ...counting.pauses, caller: values.has('caller'), superior: values.has('superior') },
    },
  }))
}

/** 延期、退单、法定时限、黄牌红牌 as their form has them. */
export function readSidesForm(form: FormData, set: RuleSet): OptionsRead {
  const values = readValueForm(form)
  const times = values.count('extensionTimes', ruleLimits.times)
  const [each, whole, askBefore] = [values.limit('each'), values.limit('whole'), values.limit('askBefore')]
  const returnTimes = values.count('returnTimes', ruleLimits.times)
  const [yellow, red] = [readThreshold(values, 'yellow'), readThreshold(values, 'red')]
  const known = readKnown(values)
  const { extension, returns, statutory, thresholds } = set
  return finish(values, () => ({
    ...set,
    extension: {
      ...extension,
      times: times ?? null,
      each: each ?? null,
      whole: whole ?? null,
      approver: extensionApprovers.find((one) => one === values.text('approver')) ?? null,
      askBefore: askBefore ?? null,
    },
    returns: { ...returns, times: returnTimes ?? null },
    statutory: { ...statutory, allowed: values.has('statutory'), known: [...(known ?? [])] },
    thresholds: { ...thresholds, yellow: yellow ?? thresholds.yellow, red: red ?? thresholds.red },
  }))
}

function readThreshold(values: ValueForm, name: string): Threshold | undefined {
  const amount = values.count(name, ruleLimits.amount)
  if (amount === null) return values.refuse(name, '请填写；0 即当日。')
  if (amount === undefined) return undefined
  const unit = limitUnits.find((one) => one === values.text(`${name}-unit`))
  if (unit === undefined) return values.refuse(name, '请选择单位。')
  return { amount, unit, side: values.text(`${name}-side`) === 'after' ? 'after' : 'before' }
}

/** One line each: 工伤认定，60 日，工伤保险条例第二十条. */
function readKnown(values: ValueForm): readonly StatutoryLimit[] | undefined {
  const lines = values
    .text('known')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const known = lines.map(readStatutoryLine)
  const wrong = known.findIndex((one) => one === undefined)
  if (wrong >= 0)
    return values.refuse('known', `第 ${wrong + 1} 行看不懂。请写成：工伤认定，60 日，工伤保险条例第二十条`)
  return known.flatMap((one) => one ?? [])
}

export function readStatutoryLine(line: string): StatutoryLimit | undefined {
  const [name = '', length = '', ...source] = line.split(/[，,]/).map((part) => part.trim())
  const limit = readLength(length)
  const from = source.join('，')
  const isWhole = name !== '' && name.length <= ruleLimits.name && from !== '' && from.length <= ruleLimits.source
  return limit !== undefined && isWhole ? { name, limit, source: from } : undefined
}

function readLength(text: string): Limit | undefined {
  const [, number = '', word = ''] = /^(\d{1,3})\s*(\S+)$/.exec(text) ?? []
  const unit = limitUnits.find((one) => unitWords[one] === word || (one === 'workday' && word === '工作日'))
  return unit === undefined || Number(number) === 0 ? undefined : { amount: Number(number), unit }
}
