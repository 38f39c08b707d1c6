import { anyText } from '#shared/prelude/any-text'
import { callerViews, contactWays, feedbackMethods, type Act } from '#shared/case/act'
import type { CorrectableName } from '#shared/case/correctable'
import { joinTold, mapPrivate, privateText, tell, type Private, type PrivateText } from '#shared/case/private-text'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { callerViewWords, contactWayWords, feedbackMethodWords } from './choice-words'

interface Names {
  readonly person: (id: string) => string
  readonly department: (id: string) => string
}

/** What was corrected or taken back, by the step it was. */
export const correctedStepWords: { readonly [A in CorrectableName]: string } = {
  registered: '登记',
  submitted: '呈报',
  instructed: '批示',
  assigned: '交办',
  noted: '办理记录',
  contacted: '联系来电人',
  'sent-for-review': '送审',
  approved: '审阅通过',
  'sent-back': '退回修改',
  'fed-back': '反馈',
}

const isStep = (of: string): of is CorrectableName => of in correctedStepWords

/** The step an act names, as the timeline calls it; a newer program may have more. */
export const correctedStepToText = (of: string): string => (isStep(of) ? correctedStepWords[of] : '较新版本的操作')

const dayNames: { readonly [A in CorrectableName]: string } = {
  registered: '登记日期',
  submitted: '呈报日期',
  instructed: '批示日期',
  assigned: '交办日期',
  noted: '办理日期',
  contacted: '联系日期',
  'sent-for-review': '送审日期',
  approved: '审阅日期',
  'sent-back': '退回日期',
  'fed-back': '反馈日期',
}

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['ledgerNumber', '台账号'],
  ['stubNumber', '存根号'],
  ['summary', '内容摘要'],
  ['key', '重点案件'],
  ['opinion', '拟办意见'],
  ['departmentId', '主办部门'],
  ['assistingDepartmentIds', '协办部门'],
  ['handlerId', '承办人'],
  ['dueOn', '内部时限'],
  ['requirement', '办理要求'],
  ['way', '联系方式'],
  ['said', '沟通情况'],
  ['view', '来电人意见'],
  ['method', '反馈方式'],
])

/** A field of an act as its dialog calls it. */
export function correctedFieldName(of: string, field: string): string {
  if (field === 'on' || field === 'registeredOn' || field === 'instructedOn') return isStep(of) ? dayNames[of] : '日期'
  if (field === 'leaderId') return of === 'instructed' ? '批示领导' : '呈报领导'
  if (field === 'text') return of === 'instructed' ? '批示内容' : '办理情况'
  if (field === 'comment') return of === 'sent-back' ? '要改的地方' : '审阅意见'
  return fieldNames.get(field) ?? field
}

/** A value of an act's field in words. */
export const correctedValueToText = (field: string, kept: Private<unknown>, names: Names): PrivateText =>
  mapPrivate(kept, (value) => plainValueToText(field, value, names))

function plainValueToText(field: string, value: unknown, { person, department }: Names): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (field === 'leaderId' || field === 'handlerId') return person(anyText(value))
  if (field === 'departmentId') return department(anyText(value))
  if (field === 'assistingDepartmentIds')
    return Array.isArray(value) && value.length > 0 ? value.map((id) => department(anyText(id))).join('、') : '无'
  if (field === 'way') return wordOf(contactWays, contactWayWords, value)
  if (field === 'view') return wordOf(callerViews, callerViewWords, value)
  if (field === 'method') return wordOf(feedbackMethods, feedbackMethodWords, value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : canonicalJson(value)
}

function wordOf<Choice extends string>(
  choices: readonly Choice[],
  words: { readonly [C in Choice]: string },
  value: unknown,
): string {
  const choice = choices.find((one) => one === value)
  return choice === undefined ? anyText(value) : words[choice]
}

/** Old → new, a line each, and why. */
export function correctionToText(
  { of, changes, reason }: Extract<Act, { act: 'corrected' }>,
  names: Names,
): { readonly title: string; readonly detail: PrivateText } {
  const lines = changes.map(({ field, before, after }) => {
    const [was, is] = [correctedValueToText(field, before, names), correctedValueToText(field, after, names)]
    return tell`${correctedFieldName(of, field)}：${was} → ${is}`
  })
  return {
    title: `更正${correctedStepToText(of)}`,
    detail: joinTold([...lines, tell`理由：${reason}`]),
  }
}

/** The fields of an act that was corrected, a line each, as a side of a conflict shows it. */
export function entryValueToText(value: unknown, names: Names): PrivateText {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (fields.some(([field, one]) => field === 'takenBack' && one === true)) return privateText('已撤回')
  const of = anyText(fields.find(([field]) => field === 'act')?.[1] ?? '')
  return joinTold(
    fields
      .filter(([field]) => field !== 'act' && field !== 'consent')
      .map(([field, one]) => tell`${correctedFieldName(of, field)}：${plainValueToText(field, one, names)}`),
  )
}
