import type { Open } from '../../prelude/open-choice'
import { sayWord } from '../../text/say-word'
import { feedbackMethodWords, type FeedbackMethod, type Outcome } from '../choices'
import { isClosedBefore } from '../imported-case'
import type { ReplyDraft } from '../reply-draft'
import { byChoice, innerColumn, shownColumn } from './column'
import { isAnswered, moving } from './standing'

/** As short as a column is; papers say it at length. */
const outcomeWords: { readonly [O in Outcome]: string } = {
  resolved: '已解决',
  explained: '已解释',
  partly: '部分解决',
  'beyond-power': '超出权限',
}

/** 办理结果, '' before the reply was approved. */
export const outcome = shownColumn({
  head: '办理结果',
  excel: '办理结果',
  kind: 'text',
  read: (one): ReplyDraft['outcome'] => (isAnswered(one) ? one.reply.outcome : ''),
  words: (value) => (value === '' ? '' : sayWord(outcomeWords, value)),
  order: byChoice(Object.keys(outcomeWords)),
  filter: { by: 'value', choices: Object.entries(outcomeWords), at: 7.4, width: 112, folded: true },
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: { wide: { at: 14, width: 84 }, dense: { at: 11, width: 68 } },
  writtenBy: ['drafted', ...moving],
  indexed: [],
})

/** How the reply left the office, '' before 反馈. */
export const feedbackMethod = shownColumn({
  head: '反馈方式',
  excel: '反馈方式',
  kind: 'text',
  read: (one): Open<FeedbackMethod> | '' => one.feedback?.method ?? '',
  words: (value) => (value === '' ? '' : sayWord(feedbackMethodWords, value)),
  order: byChoice(Object.keys(feedbackMethodWords)),
  filter: 'none',
  quick: [],
  search: 'none',
  drawn: 'text',
  listed: 'not-listed',
  writtenBy: ['fed-back', 'answered'],
  indexed: [{ after: ['stage'] }],
})

/** 1 once its reply was in a bundle, whatever became of it: the bundle left. What an old ledger closed was answered long ago. */
export const sent = innerColumn({
  read: (one): 0 | 1 => (isClosedBefore(one) || one.timeline.some(({ act }) => act.act === 'exported') ? 1 : 0),
  writtenBy: ['exported', ...moving],
  indexed: [],
})
