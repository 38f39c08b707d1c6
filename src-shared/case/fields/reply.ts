import type { Role } from '../../office/office'
import { formatLegalBasis } from '../../paper/format-legal-basis'
import { anyText } from '../../prelude/any-text'
import { outcomeWords, paperKindWords, replyHeadWords } from '../choices'
import { headingChoiceSchema, legalBasisSchema, replyDraftSchema, replyLimits, type ReplyDraft } from '../reply-draft'
import { defineValueField } from './define-field'

/** Whoever may write the reply decides about it; once it was approved only by a leader's consent (`consentToDecide`). */
const writers: readonly Role[] = ['registrar', 'handler', 'checker', 'admin']

/** The reply's fields as its form calls them. */
export const replyFieldNames: { readonly [F in keyof ReplyDraft]: string } = {
  format: '文书格式',
  subject: '反映事项',
  investigatedOn: '调查日期',
  investigators: '调查人员',
  findings: '调查情况',
  basis: '法律依据',
  opinion: '处理意见',
  outcome: '办理结果',
  headings: '标题字体',
  head: '版头',
  number: '发文字号',
  copyTo: '抄送',
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(replyFieldNames))

/** A reply's field by its name in the record's `reply.…`; one of a newer program keeps its own. */
export const replyFieldName = (field: string): string => names.get(field) ?? field

/** 拟写回复: each field of the reply is a register of its own, so that disjoint edits never clash. */
const replyField = <const F extends keyof ReplyDraft>(
  field: F,
  more: Partial<Pick<Parameters<typeof defineValueField>[0], 'limit' | 'choices' | 'tell' | 'otherValue'>> = {},
) =>
  defineValueField({
    field: `reply.${field}`,
    name: `回复的${replyFieldNames[field]}`,
    schema: replyDraftSchema.shape[field],
    ofRound: true,
    deciders: writers,
    ...more,
  })

const tellWord = (words: Readonly<Record<string, string>>) => (value: unknown) =>
  value === '' ? '（空）' : ((typeof value === 'string' ? words[value] : undefined) ?? anyText(value))

export const replyFormatField = replyField('format', {
  choices: { report: paperKindWords.report, letter: paperKindWords.letter },
  tell: tellWord(paperKindWords),
})
export const replyHeadField = replyField('head', { choices: replyHeadWords, tell: tellWord(replyHeadWords) })
export const replyNumberField = replyField('number', { limit: replyLimits.number })
export const replyCopyToField = replyField('copyTo', { limit: replyLimits.copyTo })
export const replySubjectField = replyField('subject', { limit: replyLimits.subject })
export const replyInvestigatedOnField = replyField('investigatedOn')
export const replyInvestigatorsField = replyField('investigators', { limit: replyLimits.investigators })
export const replyFindingsField = replyField('findings', { limit: replyLimits.findings })
export const replyOpinionField = replyField('opinion', { limit: replyLimits.opinion })
export const replyOutcomeField = replyField('outcome', { choices: outcomeWords, tell: tellWord(outcomeWords) })
export const replyBasisField = replyField('basis', {
  otherValue: false,
  tell: (value) => {
    const basis = legalBasisSchema.array().safeParse(value).data ?? []
    return basis.length === 0 ? '无' : basis.map(formatLegalBasis).join('；')
  },
})
export const replyHeadingsField = replyField('headings', {
  otherValue: false,
  tell: (value) => {
    const choices = headingChoiceSchema.array().safeParse(value).data ?? []
    return choices.length === 0
      ? '按行文自动判断'
      : choices.map(({ lead, use }) => `“${lead}”${use === 'heading' ? '作标题' : '作正文'}`).join('；')
  },
})
