import type { z } from 'zod'
import { callerViewWords, outcomeWords } from '../choices'
import { choicePart, dayPart, linePart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** 现场答复: what the caller was told on the spot, what came of it, and what the caller said to it. */
export const answerField = defineField({
  field: 'answer',
  name: '现场答复',
  since: 'closed',
  ofRound: true,
  deciders: ledgerKeepers,
  parts: {
    stubNumber: linePart('存根号', 40),
    answer: toldPart('答复内容', stepLimits.record),
    outcome: choicePart('办理结果', outcomeWords),
    view: choicePart('来电人意见', callerViewWords),
    on: dayPart('答复日期'),
  },
})
export type OnSpotAnswer = z.infer<typeof answerField.schema>
