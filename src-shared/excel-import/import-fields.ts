/** How many columns may stand under a field: one, or several whose values are put together. */
type Columns = 'one' | 'several'

interface FieldFacts {
  /** As the screen calls it. */
  readonly word: string
  readonly columns: Columns
  /** What real ledgers write over it, the usual ones first. */
  readonly names: string
  /** Names that mean this here and another thing elsewhere: asked for. */
  readonly doubtful?: string
}

/**
 * What a column of an old ledger can be, with the 373 heads that real ledgers, exports and forms have for it. What has no field of a
 * case (reviewed, appraised …) is named all the same: its values stay with the case under their own heads.
 */
export const importFields = {
  number: {
    word: '编号',
    columns: 'one',
    names:
      '工单编号 工单号 编号 受理编号 信访编号 台账编号 历史台帐号 历史台账号 工单编码 诉求编号 转办单工单编号 事项编号 热线单号 历史台账 事件编码 业务编号 新台账编号 台账号 承办单号 案件编号 留言编号 来件编号',
    doubtful: '编号',
  },
  secondNumber: {
    word: '另一个编号',
    columns: 'several',
    names: '线上督办单编号 平台单号 移送编号 查询码 文号 流水号 内码 步骤编号 督办单编号',
  },
  rowNumber: { word: '序号', columns: 'one', names: '序号 行号' },
  title: {
    word: '标题（概要）',
    columns: 'one',
    names: '标题 工单标题 诉求标题 问题标题 事件名称 来电标题 投诉标题 工作名称 案件名称 留言主题 主题 概要',
  },
  content: {
    word: '诉求内容',
    columns: 'one',
    names:
      '诉求内容 主要内容 工单内容 问题描述 来电内容 内容 概况 反映内容 投诉内容 咨询内容 事件描述 主要愿望或诉求 涉稳事项 描述 事件简述 来电问题/诉求 市民诉求 信访人述求 信访人诉求 信访原因 上访原因 留言详情 主要事项 反映事项 诉求',
  },
  demand: {
    word: '诉求类型',
    columns: 'one',
    names:
      '工单类型 诉求类型 来电类别 事项类型 诉求性质 事项性质 反映类型 诉求类型名称 信访目的 业务类别 办理类型 处理类型 工单性质 信访类型 信访类别 诉求类别 案件类型 表单类型 工单分类 工单派送类型 类型',
    doubtful: '类型 处理类型 办理类型 工单性质 工单分类 案件类型 表单类型 信访类别 诉求类别 工单派送类型',
  },
  category: {
    word: '内容分类',
    columns: 'several',
    names:
      '问题分类 内容分类 问题类别 事项分类 诉求分类 一级问题分类 二级问题分类 三级问题分类 四级问题分类 五级问题分类 一级分类 二级分类 三级分类 事件类型 事件类型（大类） 事件类型（子类） 项目类别(大类) 项目类别(子类) 内容类别 业务分类 案件种类 分类调整 诉求归口 类别 大类 小类',
    doubtful: '类别 诉求归口 事件类型 业务分类 分类调整',
  },
  tags: { word: '标签', columns: 'several', names: '标签 关键词标签 工单标签 关键字' },
  channel: {
    word: '受理渠道',
    columns: 'one',
    names:
      '受理渠道 诉求渠道 受理方式 处理受理方式 信访方式 信访形式 来访渠道 诉求来源/途径 热线来源 数据来源 案件来源 来源 平台 处理方式',
    doubtful: '来源 平台 处理方式 数据来源',
  },
  urgency: { word: '紧急程度', columns: 'one', names: '紧急程度 关注程度 缓急' },
  state: {
    word: '状态',
    columns: 'one',
    names:
      '工单状态 办理状态 处置状态 处理状态 状态 承办情况 工单派送状态 办理中和已办结 转换状态 上访状态 正在解决的状态',
    doubtful: '承办情况 转换状态 正在解决的状态 上访状态 工单派送状态',
  },
  callerName: {
    word: '来电人',
    columns: 'one',
    names:
      '姓名 来电人 来电人姓名 反映人 诉求人 来话人 求助人员 投诉人 信访人 信访人姓名 联系人姓名 当事人姓名 当事人 主要当事人姓名 诉求方名 诉求姓名 留言用户 联系人',
    doubtful: '联系人',
  },
  gender: { word: '性别', columns: 'one', names: '性别' },
  phone: {
    word: '联系电话',
    columns: 'several',
    names:
      '联系电话 联系方式 来电人电话/账号 来电人电话 来电号码 联系号码 手机号 手机号码 求助号码 诉求号码 电话号码 联系人电话 当事人电话 主要当事人联系手机 主要当事人固话 诉求者联系号码 联系手机 电话 账号',
    doubtful: '账号',
  },
  address: {
    word: '住址',
    columns: 'one',
    names: '联系地址 常住地址 家庭住址 举报人地址 现住地址 户籍详细地址 咨询方地址 住址',
  },
  idNumber: { word: '证件号码', columns: 'one', names: '身份证 身份证号码 身份证号 证件号码' },
  peopleCount: { word: '人数', columns: 'one', names: '人数 涉及人数 信访人数 反应群体人数 反映群体人数 事件规模' },
  place: {
    word: '问题发生地',
    columns: 'one',
    names: '问题点位 事件发生地 诉求详细地址 发生地点 问题发生地 小区点位 诉求地址 详细地址 点位 小区 地址',
    doubtful: '地址',
  },
  village: {
    word: '属地、村（社区）',
    columns: 'several',
    names:
      '村/社区 村社区 所在村社区 村（社区） 社区 村居 村 被反映街乡镇 被反映街道 被反映区 区域 问题属地 所属网格 发生网格 反映区 区县 所在区 街乡镇 乡镇街道 街道乡镇 所在街乡镇 问题所在地 问题发生街道 事发区域名称',
  },
  enterprise: {
    word: '涉及的单位',
    columns: 'several',
    names: '企业名称 单位名称 商户名称 公司名称 涉及主体名称 来电单位',
  },
  receivedAt: {
    word: '来电（受理）时间',
    columns: 'one',
    names:
      '来电时间 来电日期 来电/受理时间 受理时间 受理日期 创建时间 登记时间 登记日期 信访日期 来访日期 投诉时间 来话时间 反映时间 工单时间 录入时间 案件接收日期 发生时间 日期 留言时间 来件时间 收件日期',
    doubtful: '日期 发生时间 创建时间',
  },
  receivedHour: { word: '来电的时', columns: 'one', names: '时 小时' },
  receivedMinute: { word: '来电的分', columns: 'one', names: '分 分钟' },
  dispatchedAt: {
    word: '派单（交办）时间',
    columns: 'one',
    names: '派单时间 交办时间 交办日期 发送时间 派送时间 区交办时间 市交办时间 下发时间 立项时间',
  },
  dueAt: {
    word: '办结时限',
    columns: 'one',
    names:
      '办结时限 办理时限 处理时限 区交办办结期限 市交办办结期限 截止日期 信件超期时间 处置实际到期时间 完成时限 办理期限止 办理期限 预计完成时间 计划完成时间（非最终办理结果填写此列） 拟办时间',
    doubtful: '办理期限 预计完成时间 拟办时间 计划完成时间（非最终办理结果填写此列）',
  },
  closedAt: {
    word: '办结时间',
    columns: 'one',
    names: '办结时间 办结日期 结案时间 完成时间 督办单办结时间 完成日期 最终反馈日期 结束时间 处理时间',
    doubtful: '处理时间 结束时间',
  },
  repliedAt: { word: '回复时间', columns: 'one', names: '回复时间 答复时间 反馈时间 答复日期 反馈日期' },
  unit: {
    word: '承办单位',
    columns: 'one',
    names:
      '承办单位 主办单位 责任单位 处理单位 责任部门 办理单位 承办部门 处理部门 办理部门 受理部门名称 市交办主办单位 主板单位 二级承办单位简称 下级办理单位 交办单位 单位',
    doubtful: '单位 交办单位',
  },
  coUnit: { word: '协办单位', columns: 'several', names: '协办单位 市交办协办单位 是否协办' },
  handler: {
    word: '承办人',
    columns: 'several',
    names: '承办人 办理人 处理人 责任人 受理人员 答复人 接访人 登记人 服务联系人',
  },
  leader: {
    word: '包案领导、领导意见',
    columns: 'several',
    names: '责任领导 领导意见 包家领导姓名，职务，联系电话 稳控具体负责人姓名，职务，联系电话 包案领导',
  },
  routing: {
    word: '流转意见',
    columns: 'several',
    names: '转办意见 派单意见 转办流程 承办单位流转过程 处理意见 班长意见',
  },
  result: {
    word: '办理结果',
    columns: 'several',
    names: '办理结果 处理结果 办理情况 承办结果 处置结果 办理答复情况 解决措施 工作措施 处理简述',
  },
  reply: {
    word: '回复内容',
    columns: 'several',
    names: '回复内容 办理回复 工单回复内容 答复内容 回单内容 转办单回复内容 督办单回复内容 公开答复内容 答复意见',
  },
  truth: { word: '是否属实', columns: 'several', names: '诉求属实' },
  contacted: { word: '联系来电人', columns: 'several', names: '联系群众 联系时间 答复来电人情况' },
  solved: { word: '是否解决', columns: 'several', names: '是否解决 解决情况 是否办结解决 解决研判 解决复核' },
  satisfied: {
    word: '是否满意',
    columns: 'several',
    names: '是否满意 满意度 评价结果 转办单满意度 督办单短信评价满意度 办理满意 过程满意 满意研判 满意复核',
  },
  visit: { word: '回访', columns: 'several', names: '是否回访 督办单回访时间 督办单回访内容 转办单不满意回访内容' },
  unsolved: { word: '未解决原因', columns: 'several', names: '未解决原因 不再办理原因 复核原因 研判原因' },
  returned: {
    word: '退单',
    columns: 'several',
    names: '回退原因 建议 回退部门 回退时间 回退人 回退联系电话 超职责诉求 申请类型',
  },
  appraisal: {
    word: '考核',
    columns: 'several',
    names: '不计入考核评价报告 是否考核 不计入考核报告 不计入评价报告 不计入考核说明',
  },
  confidential: { word: '是否保密', columns: 'one', names: '是否保密 保密' },
  public: { word: '是否公开', columns: 'one', names: '信息公开 是否公开' },
  answerWanted: { word: '是否回复', columns: 'several', names: '是否回复 回复备注' },
  hard: { word: '是否疑难', columns: 'one', names: '是否疑难' },
  repeats: { word: '重复次数', columns: 'one', names: '投诉次数' },
  files: { word: '附件', columns: 'several', names: '附件 相关附件 附件名称 证件附件 联系证据 办理附件' },
  remark: { word: '备注', columns: 'several', names: '备注 备注内容' },
} as const satisfies Readonly<Record<string, FieldFacts>>

/** The name of what a column is. */
export type ImportField = keyof typeof importFields

export const importFieldNames: readonly ImportField[] = listNames()

function listNames(): ImportField[]
function listNames(): string[] {
  return Object.keys(importFields)
}

/** A field by its name, as it was kept; undefined for any other word. */
export const parseImportField = (name: string): ImportField | undefined =>
  importFieldNames.find((field) => field === name)

/** Whether only one column may stand under a field. */
export const isSingle = (field: ImportField): boolean => importFields[field].columns === 'one'

/** A head as heads are compared: without blanks, marks of what is needed, colons, brackets, dashes, in half width and small letters. */
export const foldHead = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*:：;；,，、。.()[\]{}<>〈〉【】〔〕「」"'“”‘’_\-—–☆★#]/gu, '')

/** The same without what stands in brackets: `主要内容（限 20 字）`. */
export const foldHeadBare = (head: string): string =>
  foldHead(head.normalize('NFKC').replaceAll(/[([【〔].*?[)\]】〕]/gu, ''))

/** What a head stands for. */
export interface KnownHead {
  readonly field: ImportField
  /** The place among the names of its field: the usual ones stand first. */
  readonly place: number
  readonly doubtful: boolean
}

const wordsOf = (words: string): string[] => words.split(' ').filter((word) => word !== '')

/** Every known head, folded. Of a name that two fields have, the first that says so without doubt counts. */
export const knownHeads: ReadonlyMap<string, KnownHead> = listHeads()

function listHeads(): ReadonlyMap<string, KnownHead> {
  const heads = new Map<string, KnownHead>([
    ['id', { field: 'secondNumber', place: 90, doubtful: true }],
    ['no', { field: 'rowNumber', place: 90, doubtful: true }],
  ])
  for (const field of importFieldNames) {
    const facts: FieldFacts = importFields[field]
    const doubtful = new Set(wordsOf(facts.doubtful ?? '').map(foldHead))
    for (const [place, name] of wordsOf(facts.names).entries()) {
      const head = foldHead(name)
      if (!heads.has(head)) heads.set(head, { field, place, doubtful: doubtful.has(head) })
    }
  }
  return heads
}

/** What a head stands for, by its whole words or without what it says in brackets. */
export const findKnownHead = (head: string): KnownHead | undefined =>
  knownHeads.get(foldHead(head)) ?? knownHeads.get(foldHeadBare(head))
