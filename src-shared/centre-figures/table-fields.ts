import { foldText } from '../text/fold-text'

/** What a centre's list says of a sheet, with the heads that real files have for it (forms.md §1.2; the usual ones first). */
export const listFields = {
  number: {
    word: '编号',
    names:
      '工单编号 承办单号 工单号 编号 受理编号 反映编号 转办单工单编号 交办单编号 信访编号 诉求编号 案件编号 事项编号 单号 流水号 热线单号 业务编号',
  },
  issuedOn: {
    word: '受理（派单）日期',
    names:
      '受理时间 受理日期 派单时间 交办时间 交办日期 派单日期 来电/受理时间 区交办时间 市交办时间 转办时间 派送时间 下发时间 发送时间 创建时间 登记时间 来电时间 录入时间 信访日期',
  },
  dueOn: {
    word: '办结时限',
    names:
      '办结时限 办理时限 截止时间 截止日期 处理时限 处置实际到期时间 办结期限 办理期限 办理期限止 区交办办结期限 市交办办结期限 到期时间 完成时限 延期后截止日期 应办结时间',
  },
  closedOn: {
    word: '办结日期',
    names:
      '办结时间 办结日期 结案时间 结案日期 完成时间 完成日期 处理时间 反馈时间 回复时间 答复时间 最终反馈日期 督办单办结时间',
  },
  inTime: {
    word: '是否按期',
    names: '是否按期 是否按时 是否按期办结 是否按时办结 按期办结 按时办结 是否及时 是否按时反馈 是否按期反馈 时限状态',
  },
  late: { word: '是否超期', names: '是否超期 是否逾期 是否超时 超期标识 逾期标识 超时办结 是否超时办结 超期情况' },
  satisfaction: {
    word: '满意度',
    names:
      '满意度 是否满意 群众满意度 回访满意度 办理满意 最终满意度 评价结果 满意情况 转办单满意度 处办结果满意度 督办单短信评价满意度',
  },
  state: { word: '状态', names: '状态 工单状态 办理状态 处置状态 处理状态 承办情况' },
  unit: {
    word: '承办单位',
    names:
      '承办单位 主办单位 责任单位 处理单位 办理单位 承办部门 责任部门 区交办主办单位 市交办主办单位 二级承办单位简称 单位',
  },
  title: { word: '标题', names: '标题 工单标题 诉求标题 问题标题 主要内容 诉求内容 反映内容 工单内容 内容' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly names: string }>>
export type ListField = keyof typeof listFields

/** What a centre's table of totals has a column of: counts, and rates in per cent. */
export const totalsFields = {
  name: { word: '单位', names: '单位 承办单位 单位名称 乡镇 乡镇名称 镇街 街道 部门 责任单位 成员单位 网络单位 地区' },
  takenIn: {
    word: '受理',
    names:
      '受理 受理数 受理件数 受理量 受理总数 派单数 派单量 派遣案件总数 交办数 交办件数 转办数 转办件数 工单总数 工单数 工单量 承办数 承办件数 件数 办件数 收件数 受理总量',
  },
  due: { word: '应办结', names: '应办结 应办结数 应结案数 应办数 应办结件数 应反馈数 到期数' },
  closed: {
    word: '办结',
    names: '办结 办结数 办结件数 已办结 已办结数 办结量 结案 结案数 办结总数 实际办结数 已办件数 实际反馈数 反馈数',
  },
  closedInTime: {
    word: '按期办结',
    names: '按期办结 按期办结数 按时办结 按时办结数 按期办结件数 按时办结件数 按时结案数 及时反馈数 按期数',
  },
  closedLate: { word: '超期办结', names: '超期办结 超时办结 超时办结数 超期办结数 逾期办结 逾期办结数' },
  inHand: { word: '在办', names: '在办 在办数 在办件数 未办结 未办结数 办理中 受理中 本月办理中 正在办理' },
  overdue: { word: '逾期在办', names: '逾期在办 逾期未办结 超期未办结 逾期未办结数 超期 超期数 逾期 逾期数 逾期件数' },
  returned: { word: '退单', names: '退单 退单数 退回 退回数 回退数 退单件数 退单成功数' },
  unsatisfied: { word: '不满意', names: '不满意 不满意数 不满意件数' },
  closingRate: { word: '办结率', names: '办结率 结案率 综合办结率' },
  inTimeRate: { word: '按期办结率', names: '按期办结率 按时办结率 按时结案率 及时办结率 按期办理率' },
  feedbackRate: { word: '及时反馈率', names: '及时反馈率 按时反馈率 按期反馈率 反馈率' },
  visitRate: { word: '回访率', names: '回访率 有效回访率 回访核实率' },
  satisfiedRate: { word: '满意率', names: '满意率 群众满意率 市民满意率 满意度' },
  unsatisfiedRate: { word: '不满意率', names: '不满意率' },
  solvedRate: { word: '解决率', names: '解决率 问题解决率' },
  contactRate: { word: '响应率', names: '响应率 联系率 诉求答复率' },
  returnRate: { word: '退单率', names: '退单率 回退率' },
  redoneRate: { word: '重办率', names: '重办率 重派率' },
  extensionRate: { word: '延期率', names: '延期率' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly names: string }>>
export type TotalsField = keyof typeof totalsFields

export type TableKind = 'list' | 'totals'
export type TableField = ListField | TotalsField

/** The fields of each kind of table. */
export const fieldsOf = { list: listFields, totals: totalsFields } as const

export const isListField = (name: string): name is ListField => Object.hasOwn(listFields, name)
export const isTotalsField = (name: string): name is TotalsField => Object.hasOwn(totalsFields, name)

/** A head as heads are compared: without blanks, marks of what is needed, colons, brackets and what stands in them. */
export const foldHead = (head: string): string =>
  foldText(head.replaceAll(/[\r\n]+/gu, ''))
    .replaceAll(/[(（[【].*?[)）\]】]/gu, '')
    .replaceAll(/[*:：%﹪_\-\s]/gu, '')

/** By folded head what it stands for, and the place of the name among the names of its field. */
type HeadNames = ReadonlyMap<string, { readonly field: string; readonly place: number }>

function listHeads(fields: Readonly<Record<string, { readonly names: string }>>): HeadNames {
  return new Map(
    Object.entries(fields).flatMap(([field, { names }]) =>
      names
        .split(' ')
        .map((name, place): [string, { field: string; place: number }] => [foldHead(name), { field, place }]),
    ),
  )
}

/** What each known head stands for. */
export const knownHeads: { readonly [K in TableKind]: HeadNames } = {
  list: listHeads(listFields),
  totals: listHeads(totalsFields),
}
