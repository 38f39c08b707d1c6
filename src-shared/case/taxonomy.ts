import type { DemandKind, SourceChannel, Urgency } from './sheet'

/** 诉求类型 as lists, filters and papers say it. */
export const demandWords: { readonly [K in DemandKind]: string } = {
  consult: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '建议',
  thanks: '感谢',
  other: '其他',
}

/** 紧急程度 in words. */
export const urgencyWords: { readonly [U in Urgency]: string } = {
  normal: '一般',
  urgent: '紧急',
  critical: '特急',
}

/** 受理渠道 in words. */
export const channelWords: { readonly [C in SourceChannel]: string } = {
  phone: '电话',
  web: '网站',
  wechat: '微信',
  mailbox: '领导信箱',
  visit: '来访',
  transfer: '上级转办',
  letter: '来信',
  provincial: '省长热线',
  leader: '领导交办',
  outreach: '下访走访',
  village: '村级呈报',
  'carried-over': '上年结转',
  congress: '人大建议',
  consultative: '政协提案',
  other: '其他渠道',
}

/** A first-level content class with its second-level ones. */
export interface ContentCategory {
  readonly name: string
  readonly children: readonly string[]
}

/** 内容分类 that a township starts with, in the order of its lists. A centre may send others: a sheet names its class in words. */
export const contentCategories: readonly ContentCategory[] = [
  { name: '农业农村', children: ['惠农补贴', '土地承包流转', '宅基地与建房', '农田水利', '农业保险', '三资管理'] },
  { name: '乡村建设', children: ['道路', '路灯', '饮水', '厕所', '环卫垃圾', '沟渠'] },
  { name: '民政社保', children: ['低保', '特困供养', '残疾人服务', '养老', '医保', '临时救助'] },
  { name: '征地拆迁', children: ['补偿', '安置'] },
  { name: '环境保护', children: ['秸秆焚烧', '养殖污染', '噪声', '扬尘'] },
  { name: '治安综治', children: ['邻里纠纷', '治安', '消防'] },
  { name: '教育卫生', children: ['学校教育', '乡村医疗', '公共卫生'] },
  { name: '劳动保障', children: ['欠薪', '工伤'] },
  { name: '公共服务', children: ['水电气网', '快递物流'] },
  { name: '市场监管', children: ['食品安全', '消费维权'] },
  { name: '干部作风与村务', children: ['干部作风', '村务公开'] },
  { name: '交通', children: ['公共交通', '交通安全'] },
  { name: '其他', children: ['意见建议', '感谢表扬', '其他事项'] },
]

/** `农业农村/宅基地与建房`: a content class as a sheet names it. */
export const categoryName = (first: string, second: string): string => `${first}/${second}`

/** Every default class by its full name, in the order of the lists. */
export const categoryNames: readonly string[] = contentCategories.flatMap(({ name, children }) =>
  children.map((child) => categoryName(name, child)),
)
