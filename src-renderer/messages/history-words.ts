import { anyText } from '#shared/prelude/any-text'
import { actSchema, feedbackMethods, outcomes, type Act } from '#shared/case/act'
import { consentSchema } from '#shared/case/consent'
import { headingChoiceSchema, legalBasisSchema, replyFormats } from '#shared/case/reply-draft'
import { entryRefOf } from '#shared/case/read-entries'
import { sheetSchema } from '#shared/case/sheet'
import { joinTold, tell, type PrivateText } from '#shared/case/private-text'
import { stageSchema, stageWords } from '#shared/case/stage'
import type { HistoryAct, HistoryChange } from '#shared/history/replay-history'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { outcomeWords } from '#shared/reply/case-to-stub-facts'
import { actToText, consentToText, paperKindWords, type Names } from './act-words'
import { feedbackMethodWords } from './choice-words'
import { entryValueToText } from './correction-words'
import { sheetFieldName, sheetValueToText } from './intake-words'
import { caseFieldName } from './step-words'

/** One line of a case's history as its table shows it. */
export interface HistoryRow {
  readonly key: string
  readonly act: HistoryAct
  /** Whether it is its act's first line: time, person and PC stand only there. */
  readonly first: boolean
  readonly title: string
  /** What the filter calls the field; lines of one field have the same. */
  readonly field: string
  /** The part of the field that changed, '' for the whole. */
  readonly part: string
  /** Blank where nothing stood before. */
  readonly before: PrivateText
  readonly after: PrivateText
  /** How many writes of other PCs did not know of this one. */
  readonly concurrent: number
}

type Told = string | PrivateText

interface Cell {
  readonly field: string
  readonly part: string
  readonly before: Told
  readonly after: Told
}

/** A case's history as lines, newest act first. */
export function historyToRows(history: readonly HistoryAct[], names: Names): HistoryRow[] {
  return history.toReversed().flatMap((act) => {
    const title = actTitle(act, names)
    const cells = act.lines.flatMap(({ change, concurrent }) =>
      changeToCells(change, act, names).map((cell) => ({ cell, concurrent: concurrent.length })),
    )
    // An act that wrote what stood there already is still an act.
    const told =
      cells.length === 0
        ? [{ cell: { field: '经过', part: '', before: '', after: '内容没有变化' }, concurrent: 0 }]
        : cells
    return told.map(({ cell, concurrent }, index) => ({
      key: `${act.ref}/${index}`,
      act,
      first: index === 0,
      title,
      ...cell,
      before: tell`${cell.before}`,
      after: tell`${cell.after}`,
      concurrent,
    }))
  })
}

const blank = '（空）'

/** Acts whose content stands in the fields they wrote. */
const toldByFields: readonly Act['act'][] = [
  'received',
  'sheet-revised',
  'registered',
  'submitted',
  'instructed',
  'assigned',
  'drafted',
  'sent-for-review',
  'approved',
  'fed-back',
]

function readAct(change: HistoryChange): Act | undefined {
  return change.type === 'entry' && change.field === 'acts' ? actSchema.safeParse(change.value).data : undefined
}

function actTitle({ lines }: HistoryAct, names: Names): string {
  for (const { change } of lines) {
    if (change.type === 'void') return '作废'
    if (change.type === 'lift') return '撤销作废'
    if (change.type === 'decision') return '核对冲突，定下一份'
    const act = readAct(change)
    if (act !== undefined) return actToText(act, names).title
  }
  return lines.some(({ change }) => change.type === 'foreign' || change.type === 'entry')
    ? '较新版本程序的操作'
    : '修改'
}

function changeToCells(change: HistoryChange, act: HistoryAct, names: Names): Cell[] {
  switch (change.type) {
    case 'field':
      return fieldToCells(change.field, change.before, change.after, names)
    case 'decision': {
      const sides = change.sides.map(
        (side, index) => tell`第 ${index + 1} 份：${valueToText(change.field, side, names)}`,
      )
      return [
        {
          field: fieldName(change.field),
          part: '核对冲突',
          before: joinTold(sides),
          after: tell`定为：${valueToText(change.field, change.after, names)}`,
        },
      ]
    }
    case 'entry':
      return entryToCells(change, act, names)
    case 'element':
      return [
        {
          field: fieldName(change.field),
          part: '',
          before: change.added ? '' : change.element,
          after: change.added ? change.element : '（移除）',
        },
      ]
    case 'void':
      return [{ field: '作废', part: '', before: '', after: `理由：${change.reason}` }]
    case 'lift':
      return [{ field: '作废', part: '', before: '已作废', after: `撤销作废，理由：${change.reason}` }]
    case 'foreign':
      return [{ field: '其他', part: '', before: '', after: '较新版本程序写的内容，本程序不认识，原样保留' }]
  }
}

function entryToCells(change: Extract<HistoryChange, { type: 'entry' }>, { lines }: HistoryAct, names: Names): Cell[] {
  const act = readAct(change)
  if (act === undefined)
    return [{ field: '其他', part: '', before: '', after: '较新版本程序的记录，本程序不认识，原样保留' }]
  const writesFields = lines.some((line) => line.change.type === 'field' || line.change.type === 'decision')
  if (writesFields && toldByFields.includes(act.act)) return []
  return [{ field: '经过', part: '', before: '', after: actToText(act, names).detail }]
}

/** One line for a field written for the first time; one for each part that differs afterwards. */
function fieldToCells(field: string, before: unknown, after: unknown, names: Names): Cell[] {
  const name = fieldName(field)
  const partNames = fieldParts.get(field)
  if (field === 'sheet' && before === undefined)
    return [{ field: name, part: '', before: '', after: sheetToText(after) }]
  if (before === undefined && field !== 'stage')
    return [{ field: name, part: '', before: '', after: valueToText(field, after, names) }]
  if (partNames === undefined && field !== 'sheet') {
    return canonicalJson(before) === canonicalJson(after)
      ? []
      : [{ field: name, part: '', before: valueToText(field, before, names), after: valueToText(field, after, names) }]
  }
  const [was, is] = [toParts(before), toParts(after)]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (part) => canonicalJson(was[part]) !== canonicalJson(is[part]),
  )
  return changed.map((part) => ({
    field: name,
    part: partName(field, part),
    before: partToText(field, part, was[part], names),
    after: partToText(field, part, is[part], names),
  }))
}

/** A field as its history calls it. */
const fieldName = (field: string): string =>
  field === 'sheet'
    ? '承办单'
    : field.startsWith('reply.')
      ? caseFieldName(field).replace('回复的', '回复·')
      : caseFieldName(field)

/** The parts of a case's fields that have several, each by its word. */
export const fieldParts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'registration',
    new Map([
      ['registeredOn', '登记日期'],
      ['summary', '内容摘要'],
      ['key', '重点案件'],
    ]),
  ],
  [
    'submission',
    new Map([
      ['leaderId', '呈报领导'],
      ['opinion', '拟办意见'],
      ['on', '呈报日期'],
    ]),
  ],
  [
    'instruction',
    new Map([
      ['leaderId', '批示领导'],
      ['text', '批示内容'],
      ['instructedOn', '批示日期'],
      ['consent', '签批方式'],
    ]),
  ],
  [
    'assignment',
    new Map([
      ['departmentId', '主办部门'],
      ['assistingDepartmentIds', '协办部门'],
      ['handlerId', '承办人'],
      ['dueOn', '内部时限'],
      ['requirement', '办理要求'],
      ['on', '交办日期'],
    ]),
  ],
  [
    'approval',
    new Map([
      ['reviewerId', '审阅人'],
      ['comment', '审阅意见'],
      ['on', '审阅日期'],
      ['consent', '签批方式'],
    ]),
  ],
  [
    'feedback',
    new Map([
      ['stubNumber', '存根号'],
      ['method', '反馈方式'],
      ['on', '反馈日期'],
    ]),
  ],
])

const partName = (field: string, part: string): string =>
  field === 'sheet' ? (part === 'revision' ? '版次' : sheetFieldName(part)) : (fieldParts.get(field)?.get(part) ?? part)

const toParts = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

function sheetToText(value: unknown): string {
  const sheet = sheetSchema.safeParse(value).data
  return sheet === undefined
    ? '较新版本的承办单'
    : `承办单号 ${sheet.sheetNumber}（第 ${sheet.revision} 版）\n${sheet.title}`
}

/** A field's value of a case in words, as its history tells it; an object part by part, a line each. */
export function valueToText(field: string, value: unknown, names: Names): PrivateText {
  if (field === 'sheet') return tell`${sheetToText(value)}`
  if (fieldParts.has(field)) {
    const told = Object.entries(toParts(value)).filter(
      ([part, one]) =>
        one !== '' &&
        one !== false &&
        !(Array.isArray(one) && one.length === 0) &&
        (fieldParts.get(field)?.has(part) ?? false),
    )
    return joinTold(told.map(([part, one]) => tell`${partName(field, part)}：${partToText(field, part, one, names)}`))
  }
  return entryRefOf(field) === undefined ? tell`${partToText(field, '', value, names)}` : entryValueToText(value, names)
}

/** One part of a field's value in words. */
export function partToText(field: string, part: string, value: unknown, names: Names): Told {
  if (field === 'stage') return stageWords[stageSchema.safeParse(value).data ?? 'received']
  if (value === undefined || value === null || value === '') return blank
  if (field === 'sheet') return sheetPartToText(part, value)
  if (part === 'leaderId' || part === 'handlerId' || part === 'reviewerId') return names.person(anyText(value))
  if (part === 'departmentId') return names.department(anyText(value))
  if (part === 'assistingDepartmentIds')
    return Array.isArray(value) && value.length > 0 ? value.map((id) => names.department(anyText(id))).join('、') : '无'
  if (part === 'consent') {
    const consent = consentSchema.safeParse(value).data
    return consent === undefined ? '较新版本程序的签批方式' : consentToText(consent, names)
  }
  if (part === 'method') return wordOf(feedbackMethods, feedbackMethodWords, value)
  if (field === 'reply.outcome') return wordOf(outcomes, outcomeWords, value)
  if (field === 'reply.format') return wordOf(replyFormats, paperKindWords, value)
  if (field === 'reply.basis') return basisToText(value)
  if (field === 'reply.headings') return headingsToText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : canonicalJson(value)
}

/** Here, unlike in a list of imports, the caller is spelled out: who looks has opened the case, and what is hidden there is hidden here. */
function sheetPartToText(part: string, value: unknown): Told {
  const caller = part === 'caller' ? sheetSchema.shape.caller.safeParse(value).data : undefined
  if (caller !== undefined)
    return [caller.name, caller.phone, caller.address].filter((one) => one !== '').join('　') || blank
  return sheetValueToText(part, value)
}

function wordOf<Choice extends string>(
  choices: readonly Choice[],
  words: { readonly [C in Choice]: string },
  value: unknown,
): string {
  const choice = choices.find((one) => one === value)
  return choice === undefined ? anyText(value) : words[choice]
}

function headingsToText(value: unknown): string {
  const choices = headingChoiceSchema.array().safeParse(value).data ?? []
  return choices.length === 0
    ? '按行文自动判断'
    : choices.map(({ lead, use }) => `“${lead}”${use === 'heading' ? '作标题' : '作正文'}`).join('；')
}

function basisToText(value: unknown): string {
  const basis = legalBasisSchema.array().safeParse(value).data ?? []
  return basis.length === 0 ? '无' : basis.map(formatLegalBasis).join('；')
}
