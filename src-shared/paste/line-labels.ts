import type { PasteField } from './paste-fields'

/**
 * Labels of forms that are filled in line by line, from the heads of 38 real ledgers and three importers (forms.md §1.2).
 * 处理时间, 编号 of a ledger, 单位 and 办理期限 in days are left out: they mean one thing here and another there.
 */
export const lineLabels: { readonly [F in PasteField]?: string } = {
  number: '工单编号 工单号 编号 受理编号 信访编号 工单编码 诉求编号 事项编号 热线单号 承办单号 交办单号',
  secondNumber: '平台单号 督办单编号 移送编号',
  channel: '来源 受理方式 诉求渠道 受理渠道 反映渠道 信访方式 信访形式',
  calledAt: '来电时间 来电日期 来访时间 来访日期 反映时间 登记时间 信访日期 受理时间 来话时间 时间 日期',
  dispatchedAt: '派单时间 交办时间 转办时间 下发时间',
  dueAt: '办结时限 办理时限 处理时限 截止日期 截止时间 完成时限 办结期限',
  callerName:
    '姓名 来电人 联系人 反映人 诉求人 来话人 来电人姓名 投诉人 信访人 信访人姓名 联系人姓名 当事人 当事人姓名 来访人 来访人姓名 反映人姓名',
  phone:
    '联系电话 联系方式 电话 来电号码 联系号码 手机号 手机 手机号码 来电人电话 联系人电话 电话号码 联系手机 来电电话 反映人电话',
  gender: '性别',
  address: '住址 联系地址 家庭住址 常住地址 现住地址 户籍地址',
  idNumber: '身份证 身份证号 身份证号码 证件号码',
  peopleCount: '人数 涉及人数 信访人数 反映群体人数',
  speaker: '群体代表 代表 代表人 反映群体代表',
  gist: '标题 工单标题 诉求标题 问题标题 概要 主题',
  content:
    '诉求内容 主要内容 工单内容 内容 问题描述 来电内容 概况 反映内容 投诉内容 咨询内容 事件描述 诉求 反映事项 市民诉求',
  demand: '诉求类型 工单类型 来电类别 事项类型 诉求类别 信访目的',
  category: '问题分类 内容分类 诉求分类 事项分类 问题类别',
  urgency: '紧急程度',
  place: '事发地 事发地点 问题发生地 发生地点 地址 地点 诉求地址 详细地址',
  village: '村 社区 村社区 村/社区 村居 所在村社区 所在村',
  confidential: '是否保密 保密',
  answerNote: '是否回复 答复要求',
  remark: '备注 转办意见 派单意见 交办意见',
}
