import type { MovedOnScreen } from '../drafts/use-form-draft'
import type { Draft } from '#shared/draft/draft'
import { parseDraftForm, stepOfDraftForm, type NamedDraftForm } from '#shared/draft/draft-forms'
import { stepNames, stepOf } from '#shared/case/step-tables'
import type { DraftsLost, DraftUnkept } from '../drafts/draft-store'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

/** A form as the person who writes in it knows it. */
const draftFormWords: { readonly [F in NamedDraftForm]: string } = {
  register: '登记',
  submit: '呈报',
  instruct: '录入批示',
  assign: '交办',
  note: '办理记录',
  contact: '联系来电人',
  review: '审阅意见',
  'feed-back': '反馈',
  reveal: '查看来电人的理由',
  void: '作废理由',
  lift: '恢复案件的理由',
  correct: '更正',
  'take-back': '撤回的理由',
  entry: '登记来电来访',
  amend: '更正登记内容',
  link: '关联',
  reply: '回复',
  office: '单位信息',
  person: '人员',
  department: '部门',
  'department-lines': '按行添加部门',
  village: '村社',
  'village-lines': '按行添加村社',
  cover: '代班',
  rota: '阅批轮值',
  report: '报告',
  'report-withdrawal': '撤回审定的理由',
  'cross-columns': '分类统计表的栏目设置',
  template: '报告模板',
  'template-kind': '报告的名称',
  rules: '时限规则',
  rule: '时限规则（一条）',
  'rule-basics': '时限规则（名称、出处）',
  'rule-counting': '时限规则（计算方法）',
  'rule-sides': '时限规则（延期、退单、黄红牌）',
  'pc-name': '电脑名称',
  'calendar-table': '年度节假日安排',
  'calendar-days': '本地放假、补班',
  class: '内容分类',
  'class-map': '分类对应',
  dossier: '集中问题专档',
  'dossier-cases': '列入专档的案件',
  'dossier-case': '移出专档的理由',
  'dossier-measure': '整治措施',
  'dossier-visit': '专档的回访',
  'many-assign': '成批交办',
  'many-urge': '成批催办',
  'dossier-standing': '销号、重新整治的理由',
  wording: '单据用语',
  phrase: '常用语',
  pledge: '责任书',
  'pledge-indicator': '责任书的考核指标',
  'pledge-make': '起草责任书',
  'pledge-review': '责任书检查、考核',
  'pledge-mark': '责任书退回、作废的理由',
  'pledge-year': '责任书考核办法',
  'centre-figures': '与上级数据核对的表',
  'centre-note': '与上级数据核对的说明',
  lend: '借出号段',
  'paper-series': '单据编号',
  'other-value': '另写的内容',
  'void-answer': '作废核对的理由',
  'ring-answer': '互相并单核对的理由',
  'fork-note': '电脑副本警报的说明',
  renumber: '改号',
  'first-run': '首次启用',
}

/** What a draft is of, as far as this program knows. */
export function draftToTitle({ form }: Pick<Draft, 'form'>): string {
  const step = stepNames.find((name) => name === stepOfDraftForm(form))
  if (step !== undefined) return stepOf(step).name
  const known = parseDraftForm(form)
  return known === undefined ? '其他内容' : draftFormWords[known]
}

const open = '写的内容还在这个窗口里，请先不要关闭窗口。台账和以前留着的草稿都没有动。'

const inner: FailureWords = {
  title: '写的内容没能自动留存',
  what: '程序内部出错，刚写的内容只在这个窗口里。',
  safe: open,
  todo: '请尽快保存这一步，或把内容复制到别处，然后关闭程序重新打开。',
}

const unkeptWords: WordsOf<DraftUnkept> = {
  DiskFull: () => ({
    title: '磁盘已满，写的内容没能自动留存',
    what: '数据所在的磁盘没有空间了，刚写的内容只在这个窗口里。',
    safe: open,
    todo: '请在磁盘上腾出空间，程序每 5 秒再试一次；也可以先把内容复制到别处。',
  }),
  DriveRemoved: () => ({
    title: '写的内容没能自动留存',
    what: '数据所在的磁盘不见了，刚写的内容只在这个窗口里。',
    safe: open,
    todo: '请接好磁盘，程序每 5 秒再试一次；也可以先把内容复制到别处。',
  }),
  WriteRefused: ({ code }) => ({
    title: '写的内容没能自动留存',
    what: `系统拒绝在数据所在的磁盘上写入（${systemCodeToText(code)}），刚写的内容只在这个窗口里。`,
    safe: open,
    todo: '请检查磁盘是否可写、是否被杀毒软件占用，程序每 5 秒再试一次；也可以先把内容复制到别处。',
  }),
  ReadBackDiffers: () => ({
    title: '写的内容没能自动留存',
    what: '写到磁盘上再读回来不一样，这个磁盘可能有故障。',
    safe: open,
    todo: '请尽快保存这一步，或把内容复制到别处，然后请技术人员检查磁盘。',
  }),
  DraftTooLong: () => ({
    title: '内容太长，没能自动留存',
    what: '这里的内容超过了自动留存的上限（约 200 万字），刚写的内容只在这个窗口里。',
    safe: open,
    todo: '请缩短内容，或分几次保存。',
  }),
  IpcRequestInvalid: () => inner,
  IpcReplyInvalid: () => inner,
  UnexpectedFailure: () => inner,
}

/** Why writing is in the window alone, where it is being written. */
export function draftUnkeptToWords<K extends DraftUnkept['type']>(failure: Named<DraftUnkept, K>): FailureWords {
  const words: WordsOf<DraftUnkept> = unkeptWords
  return words[failure.type](failure)
}

/** What became of drafts that cannot be offered again; undefined where there are none. */
export function draftsLostToText({ setAside, unreadable, folder }: DraftsLost): string | undefined {
  if (folder !== undefined) return '以前留着的草稿读不出来，原文件没有动；关闭程序后重新打开，也许就能读出来。'
  const parts = [
    ...(setAside === 0 ? [] : [`${setAside} 份草稿已损坏，原文件已经另存`]),
    ...(unreadable === 0 ? [] : [`${unreadable} 份草稿读不出来，原文件没有动`]),
  ]
  return parts.length === 0 ? undefined : `${parts.join('；')}。其他草稿和台账不受影响。`
}

const nameOf = ({ label }: MovedOnScreen): string => (label === '' ? '另有一项' : `“${label}”`)

/** What of a form is otherwise by now than when somebody began to write in it, a sentence each. */
export function movedToWords(moved: readonly MovedOnScreen[]): string[] {
  const others = [...new Set(moved.filter(({ written }) => !written).map(nameOf))]
  return [
    ...moved.flatMap((field) =>
      field.written
        ? [
            field.now === undefined || field.now === ''
              ? `${nameOf(field)}您写过，别处也改了；这里是您写的，保存后以您写的为准。`
              : `${nameOf(field)}您写过，别处也改了，现在是“${field.now}”；这里是您写的，保存后以您写的为准。`,
          ]
        : [],
    ),
    ...(others.length === 0 ? [] : [`${others.join('、')}您没有写过，按现在的显示。`]),
  ]
}
