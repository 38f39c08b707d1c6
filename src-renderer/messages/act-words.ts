import { consentOfAct, keepsVoid, type Act, type ActName, type PaperFile, type PaperKind } from '#shared/case/act'
import type { Consent } from '#shared/case/consent'
import { isBlank, joinTold, mapPrivate, tell, type Private, type PrivateText } from '#shared/case/private-text'
import { stageSchema, stageWords } from '#shared/case/stage'
import { callerViewWords, contactWayWords, feedbackMethodWords } from './choice-words'
import { correctedStepToText, correctionToText } from './correction-words'
import { sheetFieldName } from './intake-words'
import { printTitle } from './print-words'
import { caseFieldName, replyFieldName } from './step-words'

/** 文书 */
export const paperKindWords: { readonly [P in PaperKind]: string } = {
  report: '调查处理情况的报告',
  letter: '交办函的回复',
  stub: '反馈存根',
}

/** 存为文件 */
export const paperFileWords: { readonly [P in PaperFile]: string } = { docx: ' Word 文件', pdf: ' PDF 文件' }

/** Names for the ids that acts carry. Someone unknown to this ledger is called 未知人员. */
export interface Names {
  readonly person: (id: string) => string
  readonly department: (id: string) => string
}

/** 本人 or 代录, in a line: how a leader's consent came into the ledger. */
export function consentToText(consent: Consent, { person }: Pick<Names, 'person'>): PrivateText {
  if (consent.way === 'self')
    return consent.by === 'pin' ? tell`本人签批（已核对本人 PIN）` : tell`本人签批（样例，没有核对 PIN）`
  const { recordedBy, of, place, attachments } = consent
  const scans = joinTold(
    attachments.map(({ name }) => name),
    '、',
  )
  const paper = joinTold(
    [attachments.length === 0 ? '' : tell`扫描件 ${scans}`, isBlank(place) ? '' : tell`原件存放：${place}`],
    '；',
  )
  return tell`代录：${person(recordedBy)}照${person(of)}签批的纸质件录入。${paper}`
}

/** An act as the timeline tells it: what was done, and what was said or written in doing it. */
export interface ActText {
  readonly title: string
  readonly detail: PrivateText
}

type ActOf<A extends ActName = ActName> = { [N in A]: { readonly act: N } & Extract<Act, { act: N }> }[A]
interface PlainActText {
  readonly title: string
  readonly detail: string | PrivateText
}
type ActTexts = { readonly [A in ActName]: (act: ActOf<A>, names: Names) => PlainActText }

/** Long values are told in full by the 修改历史; here it is said what was settled, and short words as they are. */
function settledToText(act: ActOf<'settled'>): PlainActText {
  const { field, written, value, aside } = act
  if (field === 'void')
    return {
      title: keepsVoid(act) ? '核对冲突：保留作废' : '核对冲突：恢复案件',
      detail: joinTold(aside.map((reason) => tell`理由：${mapPrivate(reason, String)}`)),
    }
  const told = (kept: Private<unknown>): PrivateText =>
    mapPrivate(kept, (one) =>
      field === 'stage'
        ? stageWords[stageSchema.safeParse(one).data ?? 'received']
        : typeof one === 'string'
          ? one
          : '（内容见修改历史）',
    )
  return {
    title: `核对冲突：${caseFieldName(field)}${written ? '另写' : '采用其中一份'}`,
    detail: joinTold([tell`定为：${told(value)}`, ...aside.map((one) => tell`未采用：${told(one)}`)]),
  }
}

const texts: ActTexts = {
  received: ({ from, sheetNumber }) => ({
    title: '收到承办单',
    detail: `${from === '' ? '受理中心' : from}交办，承办单号 ${sheetNumber}`,
  }),
  'sheet-revised': ({ revision, fields }) => ({
    title: `承办单修订（第 ${revision} 版）`,
    detail: `改动：${fields.map(sheetFieldName).join('、')}`,
  }),
  registered: ({ ledgerNumber, summary, key }) => ({
    title: `${ledgerNumber === '' ? '登记，待编台账号' : `登记为 ${ledgerNumber}`}${key ? '，列为重点案件' : ''}`,
    detail: summary,
  }),
  submitted: ({ leaderId, opinion }, { person }) => ({
    title: `呈报${person(leaderId)}`,
    detail: tell`拟办意见：${opinion}`,
  }),
  instructed: ({ leaderId, text }, { person }) => ({ title: `${person(leaderId)}批示`, detail: text }),
  assigned: ({ departmentId, assistingDepartmentIds, handlerId, dueOn, requirement }, { person, department }) => ({
    title: `交办${department(departmentId)} ${person(handlerId)}，${dueOn} 前办结`,
    detail: joinTold([
      assistingDepartmentIds.length === 0 ? '' : `协办：${assistingDepartmentIds.map(department).join('、')}`,
      isBlank(requirement) ? '' : tell`要求：${requirement}`,
    ]),
  }),
  noted: ({ text }) => ({ title: '办理记录', detail: text }),
  contacted: ({ way, said, view }) => ({
    title: `联系来电人（${contactWayWords[way]}），${callerViewWords[view]}`,
    detail: said,
  }),
  drafted: ({ fields, reason }) => ({
    title: reason === undefined ? '拟写回复' : '代承办人拟写回复',
    detail: joinTold([
      `改动：${fields.map(replyFieldName).join('、')}`,
      reason === undefined ? '' : tell`代写理由：${reason}`,
    ]),
  }),
  'sent-for-review': () => ({ title: '送审', detail: '' }),
  approved: ({ comment, consent }, names) => ({ title: `${signerToText(consent, names)}审阅通过`, detail: comment }),
  'sent-back': ({ comment, consent }, names) => ({
    title: `${signerToText(consent, names)}退回修改`,
    detail: comment,
  }),
  'fed-back': ({ stubNumber, method }) => ({
    title: `反馈，存根号 ${stubNumber}`,
    detail: feedbackMethodWords[method],
  }),
  printed: ({ paper, outcome }) => ({ title: printTitle(outcome, paperKindWords[paper]), detail: '' }),
  saved: ({ paper, as, file }) => ({ title: `${paperKindWords[paper]}存为${paperFileWords[as]}`, detail: file }),
  'attachment-opened': ({ name, use }) => ({ title: use === 'shown' ? '查看附件' : '另存附件', detail: name }),
  exported: ({ file }) => ({ title: '导出回复包', detail: file }),
  revealed: ({ reason }) => ({ title: '查看来电人', detail: tell`理由：${reason}` }),
  numbered: ({ ledgerNumber, before, reason }) => ({
    title: before === '' ? `编台账号 ${ledgerNumber}` : `台账号由 ${before} 改为 ${ledgerNumber}`,
    detail: isBlank(reason) ? '' : tell`理由：${reason}`,
  }),
  'stub-renumbered': ({ stubNumber, before, reason }) => ({
    title: `存根号由 ${before} 改为 ${stubNumber}`,
    detail: tell`理由：${reason}`,
  }),
  voided: ({ reason }) => ({ title: '作废', detail: tell`理由：${reason}` }),
  lifted: ({ reason }) => ({ title: '恢复案件', detail: tell`理由：${reason}` }),
  corrected: correctionToText,
  'taken-back': ({ of, number, reason }) => ({
    title: `撤回${correctedStepToText(of)}`,
    detail: joinTold([
      number === '' ? '' : `${number} 已经用过，仍归这个案件，不再编给别的案件`,
      tell`理由：${reason}`,
    ]),
  }),
  settled: settledToText,
}

/** The leader's name before what was recorded for the leader; '' where the entry stands under the leader's own name. */
const signerToText = (consent: Consent | undefined, { person }: Names): string =>
  consent?.way === 'recorded' ? person(consent.of) : ''

const tellAct = <A extends ActName>(act: ActOf<A>, names: Names): PlainActText => texts[act.act](act, names)

/** Tells one act in Chinese; of a leader's consent also how it was given. */
export function actToText(act: Act, names: Names): ActText {
  const { title, detail } = tellAct(act, names)
  const consent = consentOfAct(act)
  return { title, detail: joinTold([detail, consent === undefined ? '' : consentToText(consent, names)]) }
}
