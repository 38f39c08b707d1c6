import { mapPrivate, privateText, type Private, type PrivateText } from '#shared/case/private-text'
import type { IntakeKind, IntakeProblem } from '#shared/intake/plan-intake'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'
import type { Named } from './words-of'

/** The four groups of an import plan, in the order of their tabs. */
export const intakeKindWords: { readonly [K in IntakeKind]: { readonly name: string; readonly promise: string } } = {
  new: { name: '新增', promise: '台账里还没有，导入后成为“待登记”案件。' },
  changed: { name: '变更', promise: '受理中心修订过承办单，导入后以新内容为准；本单位的办理记录不受影响。' },
  repeated: { name: '重复', promise: '与台账里的完全一样，不会重复写入。' },
  problem: { name: '有问题', promise: '这些不会导入，其余照常导入。请把原因告诉受理中心。' },
}

const problemWords: { readonly [K in IntakeProblem['type']]: (problem: Named<IntakeProblem, K>) => string } = {
  SheetNumberTaken: () => '这个承办单号在台账里已属于另一个案件。请受理中心核对单号后重新下发。',
  SheetDiffersSilently: ({ fields }) =>
    `内容与台账里的不同（${fields.map(sheetFieldName).join('、')}），但没有提高修订号，无法判断以哪份为准。请受理中心按修订重新下发。`,
  SheetOutdated: ({ heldRevision }) => `台账里已有更新的第 ${heldRevision} 次修订，这份是旧的。`,
  DueBeforeIssue: () => '办结时限早于交办日期。请受理中心更正后重新下发。',
  IssuedBeforeCall: () => '交办日期早于来电日期。请受理中心更正后重新下发。',
}

/** Why a sheet of a bundle will not be imported, in one sentence or two. */
export function intakeProblemToWords<K extends IntakeProblem['type']>(problem: Named<IntakeProblem, K>): string {
  return problemWords[problem.type](problem)
}

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['sheetNumber', '承办单号'],
  ['title', '标题'],
  ['content', '反映内容'],
  ['caller', '来电人'],
  ['confidential', '是否保密'],
  ['channel', '受理渠道'],
  ['demand', '诉求类型'],
  ['urgency', '紧急程度'],
  ['category', '内容分类'],
  ['place', '问题发生地'],
  ['calledOn', '来电日期'],
  ['issuedOn', '交办日期'],
  ['dueOn', '办结时限'],
  ['dueRule', '时限依据'],
  ['remark', '交办意见'],
  ['attachments', '附件'],
])

/** A sheet's field as people call it; a field of a newer version keeps its own name. */
export const sheetFieldName = (field: string): string => fieldNames.get(field) ?? field

const choiceWords: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<
  string,
  Readonly<Record<string, string>>
>([
  ['demand', demandWords],
  ['urgency', urgencyWords],
  ['channel', channelWords],
])

/** A field's value as a list of changes may show it. Callers are never spelled out in lists. */
export const sheetValueToText = (field: string, value: unknown): PrivateText => privateText(valueInWords(field, value))

/** The same of a value that is kept private. */
export const sheetChangeToText = (field: string, value: Private<unknown>): PrivateText =>
  mapPrivate(value, (held) => valueInWords(field, held))

function valueInWords(field: string, value: unknown): string {
  if (field === 'caller') return '（来电人信息，导入后在案件内查看）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '无' : `${value.length} 个`
  if (typeof value === 'string') return value === '' ? '（空）' : (choiceWords.get(field)?.[value] ?? value)
  return value === undefined || value === null ? '（空）' : JSON.stringify(value)
}
