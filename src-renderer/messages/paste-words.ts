import { genderWords } from '#shared/case/own-entry-words'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'
import type { PartDoubt, PasteField } from '#shared/paste/paste-fields'
import type { PasteFailure } from '#shared/paste/parse-block'
import type { FailureWords, Named, WordsOf } from './words-of'

/** The parts of a pasted block as they are confirmed. */
export const pasteFieldWords: { readonly [F in PasteField]: string } = {
  number: '上级编号',
  secondNumber: '另一编号',
  channel: '受理渠道',
  calledAt: '来电时间',
  dispatchedAt: '派单时间',
  dueAt: '办结时限',
  callerName: '来电人',
  phone: '电话',
  gender: '性别',
  address: '住址',
  idNumber: '证件号码',
  peopleCount: '人数',
  speaker: '群体代表',
  gist: '概要',
  content: '反映内容',
  demand: '诉求类型',
  category: '内容分类',
  urgency: '紧急程度',
  place: '问题发生地',
  village: '村（社区）',
  confidential: '保密',
  answerNote: '答复说明',
  remark: '备注',
}

const choices: ReadonlyMap<PasteField, Readonly<Record<string, string>>> = new Map<
  PasteField,
  Readonly<Record<string, string>>
>([
  ['channel', channelWords],
  ['gender', genderWords],
  ['demand', demandWords],
  ['urgency', urgencyWords],
  ['confidential', { '1': '是', '': '否' }],
])

/** A part's value in words, as the form will show it. */
export const pasteTextToWords = (field: PasteField, text: string): string => choices.get(field)?.[text] ?? text

/** What makes a part doubtful, in a line under it. */
export const partDoubtWords: { readonly [D in PartDoubt]: string } = {
  several: '原文有几个不同的，取了第一个，其余写进备注',
  'rounded-number': '末三位是 000，多半在表格里改变过，请对照原件',
  unreadable: '这一项认不出来，原文写进备注',
}

const kept = '粘贴的内容还在框里，表单没有改动。'

const failureWords: WordsOf<PasteFailure> = {
  BlockEmpty: () => ({
    title: '没有内容',
    what: '框里还没有文字。',
    safe: '表单没有改动。',
    todo: '请把短信、聊天记录或邮件里的整段文字粘贴进来。',
  }),
  BlockTooLong: ({ length, longest }) => ({
    title: '内容太长',
    what: `有 ${length} 字，一次最多识别 ${longest} 字。`,
    safe: kept,
    todo: '请只粘贴一件的内容。',
  }),
  BracketUnclosed: ({ bracket, from }) => ({
    title: '有一个括号没有配对',
    what: `从“${from}”开始的“${bracket}”没有对应的右括号，后面的内容分不清属于哪一项，可能没有复制完整。`,
    safe: kept,
    todo: '请回到原消息把整段重新复制，或补上右括号再识别。',
  }),
  LayoutUnknown: ({ labels }) => ({
    title: labels.length === 0 ? '没有认出格式' : '看起来是一张工单，但格式不认识',
    what:
      labels.length === 0
        ? '这段文字不是已知的派单格式。'
        : `文字里有“${labels.join('”“')}”，像是派来的工单，但与已知的格式都不一样。`,
    safe: kept,
    todo: '可以“整段作为反映内容”填入，再把电话、地点等移到各自的项里。',
  }),
  LayoutsAmbiguous: ({ layouts }) => ({
    title: '不止一种格式对得上',
    what: `可以按“${layouts.map(({ name }) => name).join('”或“')}”来读，多半是粘贴了两条消息。`,
    safe: kept,
    todo: '请只留一条消息，或在下面选定按哪一种读。',
  }),
  LayoutUnread: ({ layout }) => ({
    title: '格式认得，句子对不上',
    what: `像是“${layout}”，但句子与平常的写法不同，分不出各项。`,
    safe: kept,
    todo: '可以“整段作为反映内容”填入，再手工分到各项。',
  }),
  NumberMissing: () => ({
    title: '看起来是一张工单，但没有编号',
    what: '派来的工单都有编号，这一段里没有找到，可能没有复制完整。',
    safe: '其他各项已经分好，列在下面，还没有填入表单。',
    todo: '请核对原消息；确实没有编号的，可以照样填入。',
  }),
  BlockIsReply: () => ({
    title: '这是一段办理回复，不是来电',
    what: '文字里有“不计入考核”“录音已上传”一类回复才有的话。',
    safe: kept,
    todo: '回复请在案件里填写；确要登记成来电的，可以“整段作为反映内容”填入。',
  }),
}

/** Why a pasted block was not split: what happened, what is safe, what to do. */
export function pasteFailureToWords<K extends PasteFailure['type']>(failure: Named<PasteFailure, K>): FailureWords {
  const words: WordsOf<PasteFailure> = failureWords
  return words[failure.type](failure)
}
