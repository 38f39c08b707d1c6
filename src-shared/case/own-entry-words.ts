import type { AnswerWay, Classification, Gender } from '#shared/case/own-entry'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'

/** 分类 (seed 2, 三) as the form and the case's page say it. */
export const classificationWords: { readonly [C in Classification]: string } = {
  explain: '政策解释',
  own: '本级可办',
  superior: '需上级协调',
  'not-ours': '不属本级',
}

/** 答复方式 */
export const answerWayWords: { readonly [W in AnswerWay]: string } = {
  phone: '电话答复',
  visit: '当面答复',
  letter: '书面答复',
  message: '短信、微信答复',
  none: '不要求答复',
}

/** 性别 */
export const genderWords: { readonly [G in Gender]: string } = { '': '未填', male: '男', female: '女' }

/** The parts of an entry by the words of its form, in the form's order. */
export const entryPartNames: ReadonlyMap<string, string> = new Map([
  ['channel', '受理渠道'],
  ['calledOn', '来电日期'],
  ['calledAt', '来电时刻'],
  ['caller', '来电人'],
  ['gender', '性别'],
  ['idNumber', '证件号码'],
  ['peopleCount', '人数'],
  ['speaker', '群体代表'],
  ['gist', '概要'],
  ['content', '反映内容'],
  ['demand', '诉求类型'],
  ['urgency', '紧急程度'],
  ['category', '内容分类'],
  ['village', '村（社区）'],
  ['place', '问题发生地'],
  ['confidential', '保密'],
  ['answerBy', '答复方式'],
  ['answerNote', '答复说明'],
  ['superiorNumber', '上级编号'],
  ['classification', '办理分类'],
  ['matter', '履职事项'],
  ['dueOn', '办结时限'],
  ['dueRule', '时限依据'],
  ['remark', '备注'],
  ['attachments', '附件'],
])

const choices: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<
  string,
  Readonly<Record<string, string>>
>([
  ['channel', channelWords],
  ['demand', demandWords],
  ['urgency', urgencyWords],
  ['classification', classificationWords],
  ['answerBy', answerWayWords],
  ['gender', genderWords],
])

/** The word of a choice of an entry; undefined where the part is none, or the value is a newer program's. */
export const entryChoiceToText = (part: string, value: unknown): string | undefined =>
  typeof value === 'string' ? choices.get(part)?.[value] : undefined
