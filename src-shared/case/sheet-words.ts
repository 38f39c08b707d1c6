import { newerContentWords } from '../text/say-word'
import { anyText } from '../prelude/any-text'
import { canonicalJson } from '../prelude/canonical-json'
import { sheetSchema, type Sheet } from './sheet'
import { channelWords, demandWords, urgencyWords } from './taxonomy'

/** A sheet's fields as people call them. */
const sheetPartNames: { readonly [K in keyof typeof sheetSchema.shape]: string } = {
  sheetNumber: '承办单号',
  revision: '版次',
  title: '标题',
  content: '反映内容',
  caller: '来电人',
  confidential: '是否保密',
  channel: '受理渠道',
  demand: '诉求类型',
  urgency: '紧急程度',
  category: '内容分类',
  place: '问题发生地',
  calledOn: '来电日期',
  issuedOn: '交办日期',
  dueOn: '办结时限',
  dueRule: '时限依据',
  remark: '交办意见',
  attachments: '附件',
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(sheetPartNames))

/** A sheet's field as people call it; one that only a newer version knows has no other name here. */
export const sheetPartName = (field: string): string => names.get(field) ?? newerContentWords

const choiceWords: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['demand', new Map(Object.entries(demandWords))],
  ['urgency', new Map(Object.entries(urgencyWords))],
  ['channel', new Map(Object.entries(channelWords))],
])

/** A field's value as a list of changes may show it. Callers are never spelled out in lists. */
export function sheetPartToText(field: string, value: unknown): string {
  if (field === 'caller') return '（来电人信息，导入后在案件内查看）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '无' : `${value.length} 个`
  const words = choiceWords.get(field)
  if (typeof value === 'string' && words !== undefined) return words.get(value) ?? newerContentWords
  if (typeof value === 'string') return value === '' ? '（空）' : value
  return value === undefined || value === null ? '（空）' : canonicalJson(value)
}

/** The same where the case is open to who looks: the caller is spelled out, and what is hidden there is hidden here. */
export function openSheetPartToText(field: string, value: unknown): string {
  const caller = field === 'caller' ? sheetSchema.shape.caller.safeParse(value).data : undefined
  return caller === undefined ? sheetPartToText(field, value) : callerToText(caller)
}

const callerToText = ({ name, phone, address }: Sheet['caller']): string =>
  [name, phone, address].filter((one) => anyText(one) !== '').join('　') || '（空）'
