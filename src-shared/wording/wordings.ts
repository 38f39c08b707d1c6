import { ruledFormWords, type RuledFormKind } from '../case/form-paper-words'
import { valuesOf } from '../case/choices'

/** The papers that say something of themselves, besides the forms of a case. */
const otherPaperWords = {
  report: '调查处理情况的报告',
  letter: '交办函的回复、答复',
  reply: '报告和回复都有的',
  stub: '反馈存根',
  'spot-stub': '现场答复存根',
  pledge: '责任书',
} as const

/** Every paper whose wording is the office's own, in the order of the page of settings. */
export const wordingPaperWords = { ...otherPaperWords, ...ruledFormWords } as const
export type WordingPaper = keyof typeof wordingPaperWords

/** A sentence that the program prints of itself: as it brings it, and what an office may make of it. */
export interface WordingDefinition {
  readonly on: WordingPaper
  /** What it is on that paper: 标题, 正文开头. */
  readonly name: string
  readonly text: string
  /** Marks of its own. */
  readonly fields: readonly string[]
  /** Every field of the office's Word files may stand in it too. */
  readonly ofCase?: true
  /** Marks without which the paper would lose what it has to say. */
  readonly needs?: readonly string[]
  /** Nothing is printed where it is blank. */
  readonly mayBeBlank?: true
  /** Each line stands by itself. */
  readonly mayHaveLines?: true
}

const ofReply = ['来电人', '反映事项', '承办单号', '收件日期', '调查日期', '调查人员', '主送机关', '单位名称'] as const
const ofOffice = ['单位名称'] as const
const ofStub = ['单位名称', '编号'] as const

/** The sentences of replies, stubs and pledges, and those inside of forms. What composes a paper names them here, with what stands in them. */
const sentences = {
  'report-title': {
    on: 'report',
    name: '标题',
    text: '关于{来电人}反映{反映事项}问题调查处理情况的报告',
    fields: ofReply,
  },
  'report-opening': {
    on: 'report',
    name: '正文开头（中心交办的）',
    text: '接到{承办单号}号承办单后，{调查日期}，我单位安排{调查人员}进行调查，调查情况如下：',
    fields: ofReply,
  },
  'report-opening-own': {
    on: 'report',
    name: '正文开头（本单位登记的）',
    text: '接到群众反映后，{调查日期}，我单位安排{调查人员}进行调查，调查情况如下：',
    fields: ofReply,
  },
  'report-opinion': {
    on: 'report',
    name: '处理意见前（没有列依据的）',
    text: '具体处理意见如下：',
    fields: ofReply,
    mayBeBlank: true,
  },
  'report-closing': { on: 'report', name: '结束语', text: '', fields: ofReply, mayBeBlank: true },
  'report-handler': { on: 'report', name: '承办人', text: '具体承办人：{姓名}', fields: ['姓名'], needs: ['姓名'] },
  'report-checker': { on: 'report', name: '审核人', text: '审核人：{姓名}', fields: ['姓名'], needs: ['姓名'] },
  'report-reviewer': {
    on: 'report',
    name: '审阅人（另有审核人的）',
    text: '审阅人：{姓名}',
    fields: ['姓名'],
    needs: ['姓名'],
  },
  'letter-title': {
    on: 'letter',
    name: '标题（中心交办的）',
    text: '关于市长公开电话交办函的回复',
    fields: ofReply,
  },
  'letter-title-own': {
    on: 'letter',
    name: '标题（本单位登记的）',
    text: '关于{反映事项}一事的答复',
    fields: ofReply,
  },
  'letter-opening': {
    on: 'letter',
    name: '正文开头（中心交办的）',
    text: '{收件日期}，我单位接到市长公开电话办关于{反映事项}一事的交办函后，立即安排{调查人员}进行调查处理，现将调查情况回复如下：',
    fields: ofReply,
  },
  'letter-opening-own': {
    on: 'letter',
    name: '正文开头（本单位登记的）',
    text: '{收件日期}，我单位接到群众关于{反映事项}一事的反映后，立即安排{调查人员}进行调查处理，现将调查情况回复如下：',
    fields: ofReply,
  },
  'letter-closing': { on: 'letter', name: '结束语', text: '', fields: ofReply, mayBeBlank: true },
  'reply-salutation': {
    on: 'reply',
    name: '主送机关（称谓）',
    text: '{主送机关}：',
    fields: ['主送机关'],
    needs: ['主送机关'],
  },
  'reply-opinion': {
    on: 'reply',
    name: '处理意见前（列了依据的）',
    text: '根据{法律依据}，具体处理意见如下：',
    fields: [...ofReply, '法律依据'],
    needs: ['法律依据'],
  },
  'reply-contact': {
    on: 'reply',
    name: '附注',
    text: '（联系人：{承办人}，电话：{单位电话}）',
    fields: ['承办人', '单位电话', '单位名称'],
    mayBeBlank: true,
  },
  'reply-contact-office': {
    on: 'reply',
    name: '附注（没有承办人的）',
    text: '（联系电话：{单位电话}）',
    fields: ['单位电话', '单位名称'],
    mayBeBlank: true,
  },
  'stub-kept': { on: 'stub', name: '存根联的标题', text: '市长公开电话办理反馈存根', fields: ofStub },
  'stub-kept-copy': {
    on: 'stub',
    name: '存根联的联次',
    text: '存根联（承办单位留存）',
    fields: ofStub,
    mayBeBlank: true,
  },
  'stub-sent': { on: 'stub', name: '反馈联的标题', text: '市长公开电话办理情况反馈单', fields: ofStub },
  'stub-sent-copy': {
    on: 'stub',
    name: '反馈联的联次',
    text: '反馈联（随回复报送受理中心）',
    fields: ofStub,
    mayBeBlank: true,
  },
  'stub-seam': {
    on: 'stub',
    name: '骑缝',
    text: '{单位名称}反馈存根第{编号}号',
    fields: ofStub,
    needs: ['编号'],
  },
  'spot-kept': { on: 'spot-stub', name: '存根联的标题', text: '来电来访现场答复存根', fields: ofStub },
  'spot-kept-copy': {
    on: 'spot-stub',
    name: '存根联的联次',
    text: '存根联（答复单位留存）',
    fields: ofStub,
    mayBeBlank: true,
  },
  'spot-sent': { on: 'spot-stub', name: '答复联的标题', text: '来电来访现场答复单', fields: ofStub },
  'spot-sent-copy': {
    on: 'spot-stub',
    name: '答复联的联次',
    text: '答复联（来电人需要的，盖章后交来电人）',
    fields: ofStub,
    mayBeBlank: true,
  },
  'spot-seam': {
    on: 'spot-stub',
    name: '骑缝',
    text: '{单位名称}答复存根第{编号}号',
    fields: ofStub,
    needs: ['编号'],
  },
  'pledge-term': {
    on: 'pledge',
    name: '责任期限',
    text: '责任期限自{开始日期}起至{结束日期}止。',
    fields: ['开始日期', '结束日期', ...ofOffice],
    needs: ['开始日期', '结束日期'],
  },
  'pledge-copies': {
    on: 'pledge',
    name: '份数',
    text: '本责任书一式{份数}份，签订各方各执一份。',
    fields: ['份数', ...ofOffice],
    mayBeBlank: true,
  },
  'order-contact': {
    on: 'order-slip',
    name: '页脚的电话',
    text: '交办单位电话：{单位电话}',
    fields: ['单位电话', ...ofOffice],
    mayBeBlank: true,
  },
  'extension-granted': {
    on: 'extension-request',
    name: '批准意见的第一句',
    text: '{答复}延期至{新时限}。',
    fields: ['答复', '新时限'],
    needs: ['答复', '新时限'],
  },
  'return-granted': {
    on: 'return-note',
    name: '受理中心答复的第一句',
    text: '{答复}退单。',
    fields: ['答复'],
    needs: ['答复'],
  },
  'return-moved': {
    on: 'return-note',
    name: '改派到别的单位的',
    text: '改派{新承办单位}。',
    fields: ['新承办单位'],
    needs: ['新承办单位'],
  },
  'up-asked': {
    on: 'report-up',
    name: '请上级协调什么',
    text: '需要上级协调的事项：{事项}',
    fields: ['事项'],
    needs: ['事项'],
  },
  'up-done': {
    on: 'report-up',
    name: '已经做了什么',
    text: '本级已做的工作：{已做的工作}',
    fields: ['已做的工作'],
    needs: ['已做的工作'],
  },
  'filing-done': {
    on: 'joint-filing',
    name: '已经做了什么',
    text: '已做的工作：{已做的工作}',
    fields: ['已做的工作'],
    needs: ['已做的工作'],
  },
  'filing-asked': {
    on: 'joint-filing',
    name: '提请研究什么',
    text: '提请研究的问题：{问题}',
    fields: ['问题'],
    needs: ['问题'],
  },
  'volume-title': {
    on: 'archive-cover',
    name: '案卷题名',
    text: '{标题}的办理材料',
    fields: ['标题', '台账号'],
    needs: ['标题'],
  },
  'volume-note': {
    on: 'archive-note',
    name: '本卷情况说明',
    text: '本卷为“{标题}”一件的办理材料，台账号 {台账号}。共　　　件，　　　页。',
    fields: ['标题', '台账号'],
  },
} as const satisfies Readonly<Record<string, WordingDefinition>>

/** A sentence that a paper is composed with. */
export type SentenceName = keyof typeof sentences
/** The marks that stand in it. */
export type SentenceField<N extends SentenceName> = (typeof sentences)[N]['fields'][number]

/** What every form of a case prints of itself: over its tables, in brackets under that, and below them. */
interface FormWords {
  readonly title: string
  readonly under?: string
  readonly note?: string
}

const forms: { readonly [K in RuledFormKind]: FormWords } = {
  'registration-card': { title: '{单位名称}诉求登记卡' },
  'approval-slip': { title: '{单位名称}热线诉求呈批单', under: '（内部使用）' },
  'order-slip': {
    title: '{单位名称}热线诉求交办单',
    note: '说明：本单一式两份，交办单位留存一份，承办单位随件办理；请在时限内办结并书面回复。',
  },
  'undertaking-slip': { title: '{单位名称}热线诉求承办单' },
  'urging-slip': { title: '{单位名称}热线诉求催办单' },
  'supervision-slip': { title: '{单位名称}热线诉求督办单' },
  'extension-request': { title: '{单位名称}热线诉求延期办理申请表' },
  'forwarding-slip': { title: '{单位名称}热线诉求转办单' },
  'return-note': { title: '{单位名称}热线工单退单说明' },
  'report-up': { title: '{单位名称}热线诉求呈报表' },
  'joint-filing': { title: '热线诉求联席会议申报表' },
  'answer-form': { title: '{单位名称}热线诉求办理回复表' },
  'reception-record': {
    title: '{单位名称}接访登记表',
    note: '以上内容已向来访人宣读（由来访人阅读），记录无误。',
  },
  'meeting-minutes': { title: '{单位名称}联合办公纪要', note: '发：到会单位、责任人。' },
  'visit-record': { title: '{单位名称}热线诉求回访记录', note: '电话回访的，诉求人签名处注明“电话”。' },
  'flow-sheet': { title: '{单位名称}热线诉求流转单' },
  'archive-cover': { title: '{单位名称}热线诉求办理案卷' },
  'archive-list': { title: '卷内目录' },
  'archive-note': { title: '卷内备考表' },
}

const formParts = ['title', 'under', 'note'] as const
/** A part of a form, by its kind. */
export type FormWordingName = `${(typeof formParts)[number]}/${RuledFormKind}`
export type WordingName = SentenceName | FormWordingName

const formPartsOf = (kind: RuledFormKind): readonly (readonly [FormWordingName, WordingDefinition])[] => {
  const { title, under = '', note = '' } = forms[kind]
  const common = { on: kind, fields: [], ofCase: true } as const
  return [
    [`title/${kind}`, { ...common, name: '标题', text: title }],
    [`under/${kind}`, { ...common, name: '标题下面', text: under, mayBeBlank: true }],
    [`note/${kind}`, { ...common, name: '表格下面的说明', text: note, mayBeBlank: true, mayHaveLines: true }],
  ]
}

const isSentenceName = (name: string): name is SentenceName => Object.hasOwn(sentences, name)

const definitions: ReadonlyMap<WordingName, WordingDefinition> = new Map<WordingName, WordingDefinition>([
  ...Object.keys(sentences)
    .filter(isSentenceName)
    .map((name): [WordingName, WordingDefinition] => [name, sentences[name]]),
  ...valuesOf(ruledFormWords).flatMap(formPartsOf),
])

/** Every wording, paper by paper. */
export const wordingNames: readonly WordingName[] = valuesOf(wordingPaperWords).flatMap((paper) =>
  [...definitions].flatMap(([name, { on }]) => (on === paper ? [name] : [])),
)

const known: ReadonlyMap<string, WordingDefinition> = definitions

/** Whether a record's id is the name of a wording: a newer program may have more. */
export const isWordingName = (name: string): name is WordingName => known.has(name)

/** A wording as the program brings it. */
export function wordingOf(name: WordingName): WordingDefinition {
  const found = definitions.get(name)
  if (found === undefined) throw new Error(`no wording ${name}`)
  return found
}
