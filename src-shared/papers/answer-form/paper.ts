import { isBlank } from '../../case/private-text'
import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeAnswerForm } from './compose'
import { readAnswerFacts } from './facts'

export const answerFormPaper = definePaper({
  kind: 'answer-form',
  group: 'upward',
  seriesWord: '复',
  help: '用表格回复受理中心的地方用：回复内容、办理结果，谁、什么时候答复的来电人，来电人怎么说。正式的报告和函在“回复”里。',
  after: ['approve', 'tell-caller'],
  subjects: ({ reply, values }) => (isBlank(reply.findings) && values.answer === undefined ? [] : wholeCase),
  facts: readAnswerFacts,
  compose: composeAnswerForm,
})
