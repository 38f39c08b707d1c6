import type { Case } from '../case/case'
import type { ReplyDraft } from '../case/reply-draft'
import type { LocalDate } from '../prelude/local-date'

/** What a centre looks for in a reply (答复要素), in the order of the paper. A reply without one is sent back as 答复不规范. */
export const reviewPoints = [
  'contact-time',
  'who-went',
  'facts',
  'clause',
  'result',
  'caller-told',
  'satisfied',
] as const
export type ReviewPoint = (typeof reviewPoints)[number]

/** Whether a reply says it. `on-record`: the case knows it, and the text does not say it. */
export interface JudgedPoint {
  readonly point: ReviewPoint
  readonly state: 'said' | 'on-record' | 'missing'
  /** The day of the contact that is on record; '' where there is none. */
  readonly on: LocalDate | ''
}

/** So many characters tell facts; fewer are empty words. */
const leastFacts = 30

const contactWords =
  /(?:联系|致电|回电|电话|走访|上门|见面|约谈|沟通)[^。\n]{0,20}(?:来电人|反映人|诉求人|投诉人|来访人|当事人|群众|本人|其)|(?:来电人|反映人|诉求人|投诉人)[^。\n]{0,20}(?:取得联系|电话|见面|沟通)/u
const dayWords =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|当日|当天|次日|\d{1,2}[:：]\d{2}/u
const toldWords =
  /(?:已|并|再次|予以)?(?:告知|反馈|答复|回复|解释|说明)[^。\n]{0,14}(?:来电人|反映人|诉求人|投诉人|当事人|群众|其|本人)|(?:向|对)(?:来电人|反映人|诉求人|投诉人|当事人|群众|其)[^。\n]{0,20}(?:告知|反馈|答复|回复|解释|说明)/u
const viewWords = /(?:不|基本|非常|很|较|表示)?满意|表示(?:理解|认可|感谢|同意|接受|不认可|不同意)/u

const byForm = (point: ReviewPoint, filled: boolean): JudgedPoint => ({
  point,
  state: filled ? 'said' : 'missing',
  on: '',
})

/** The day on which the caller was last reached; '' where nobody was. */
export const lastContactOn = ({ timeline }: Pick<Case, 'timeline'>): LocalDate | '' =>
  timeline.flatMap(({ act }) => (act.act === 'contacted' && act.view !== 'unreached' ? [act.on] : [])).at(-1) ?? ''

/**
 * Judges a draft as it is being written, by the words it has and by whether a contact with the caller is on record, of the day `on`. A help,
 * never a barrier. Pure.
 */
export function judgeReviewPoints(on: LocalDate | '', draft: ReplyDraft): readonly JudgedPoint[] {
  const text = `${draft.findings}\n${draft.opinion}`
  const saysContact = text.split(/[。\n]/u).some((sentence) => contactWords.test(sentence) && dayWords.test(sentence))
  const byText = (point: ReviewPoint, says: boolean): JudgedPoint => ({
    point,
    state: says ? 'said' : on === '' ? 'missing' : 'on-record',
    on,
  })
  const hasOpinion = draft.opinion.trim() !== '' || draft.format === 'letter'
  return [
    byText('contact-time', saysContact),
    byForm('who-went', draft.investigators.trim() !== '' && draft.investigatedOn !== ''),
    byForm('facts', draft.findings.replaceAll(/\s/gu, '').length >= leastFacts),
    byForm(
      'clause',
      draft.basis.some(({ law, article }) => law.trim() !== '' && article.trim() !== ''),
    ),
    byForm('result', hasOpinion && draft.outcome !== ''),
    byText('caller-told', toldWords.test(text)),
    byText('satisfied', viewWords.test(text)),
  ]
}
