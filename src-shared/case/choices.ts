import { formPaperWords } from './form-paper-words'

/** How the caller was reached, or reached the office. 联系方式 */
export const contactWayWords = {
  phone: '电话',
  visit: '上门',
  reception: '来访接待',
  message: '短信、微信',
} as const
/** What the caller said of the result when asked. 来电人意见 */
export const callerViewWords = {
  satisfied: '满意',
  basically: '基本满意',
  unsatisfied: '不满意',
  unreached: '未联系上',
  'not-asked': '未询问',
} as const
/** How the reply left the office. 反馈方式 */
export const feedbackMethodWords = {
  paper: '纸质送达',
  bundle: '回复包',
  both: '纸质和回复包',
  oral: '口头答复（当面或电话）',
} as const
/** 文书: replies and their stubs, and the forms of the trade. */
export const paperKindWords = {
  report: '调查处理情况的报告',
  letter: '交办函的回复',
  stub: '反馈存根',
  'own-word': '本单位 Word 模板',
  history: '修改历史',
  ...formPaperWords,
} as const
/** What stands over a reply's title: nothing, 版头 with the organ's name in red, 发文字号 and a red rule, or that of 信函格式. */
export const replyHeadWords = { plain: '不带版头', red: '红头', letter: '信函格式' } as const
/** What became of a printing: the system said that it took it, or its window was shown and nobody tells more. */
export const printOutcomes = ['sent', 'shown'] as const
/** As what a paper leaves the program by file. */
export const paperFileWords = { docx: ' Word 文件', pdf: ' PDF 文件' } as const
/** What was done with a file that came with a sheet. */
export const attachmentUses = ['shown', 'saved'] as const
/** 办理结果 */
export const outcomeWords = {
  resolved: '已解决',
  explained: '已解释说明',
  partly: '部分解决',
  'beyond-power': '超出本级权限，已向来电人说明',
} as const

/** 信息反馈方式: how the caller was told the result; `none` where nobody can be told, with the reason. */
export const tellingWayWords = {
  oral: '口头（当面）',
  phone: '电话',
  paper: '书面',
  message: '短信、微信',
  none: '无法答复',
} as const
/** 回访方式 */
export const visitWayWords = { phone: '电话', visit: '上门', message: '短信、微信', other: '其他' } as const
/** Whether a return visit found the caller. */
export const reachedWords = { yes: '联系上了', no: '没有联系上' } as const
/** 诉求属实 */
export const truthWords = { yes: '属实', partly: '部分属实', no: '不属实', unsaid: '未说明' } as const
/** 问题是否解决, by the caller. */
export const solvedWords = { yes: '已解决', partly: '部分解决', no: '未解决', unsaid: '未说明' } as const
/** 满意度: asked of the result and of the handling, each by itself. */
export const satisfactionWords = {
  satisfied: '满意',
  basically: '基本满意',
  unsatisfied: '不满意',
  unsaid: '未评价',
} as const
/** What a 办理记录 tells of. */
export const noteKindWords = { work: '办理过程', plan: '协调方案', measure: '采取的措施', evidence: '取证' } as const
/** 保管期限 (《机关文件材料归档范围和文书档案保管期限规定》, 国家档案局令第 8 号, 第八条). */
export const keepingPeriodWords = { permanent: '永久', thirty: '定期 30 年', ten: '定期 10 年' } as const
/** What the checker found of a reply. */
export const checkResultWords = { passed: '审核通过', 'to-mend': '退回修改' } as const

/** The values of a table of words, in its order. */
export function valuesOf<Words extends Readonly<Record<string, string>>>(
  words: Words,
): readonly (keyof Words & string)[]
export function valuesOf(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(words)
}

export const contactWays = valuesOf(contactWayWords)
export const callerViews = valuesOf(callerViewWords)
export const feedbackMethods = valuesOf(feedbackMethodWords)
export const replyHeads = valuesOf(replyHeadWords)
export const paperKinds = valuesOf(paperKindWords)
export const outcomes = valuesOf(outcomeWords)

export type ContactWay = keyof typeof contactWayWords
export type CallerView = keyof typeof callerViewWords
export type FeedbackMethod = keyof typeof feedbackMethodWords
export type PaperKind = keyof typeof paperKindWords
export type PrintOutcome = (typeof printOutcomes)[number]
export type PaperFile = keyof typeof paperFileWords
export type AttachmentUse = (typeof attachmentUses)[number]
export type Outcome = keyof typeof outcomeWords
export type TellingWay = keyof typeof tellingWayWords
export type VisitWay = keyof typeof visitWayWords
export type Truth = keyof typeof truthWords
export type Solved = keyof typeof solvedWords
export type Satisfaction = keyof typeof satisfactionWords
export type NoteKind = keyof typeof noteKindWords
export type KeepingPeriod = keyof typeof keepingPeriodWords
export type CheckResult = keyof typeof checkResultWords
