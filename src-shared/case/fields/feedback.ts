import type { z } from 'zod'
import { feedbackMethodWords } from '../choices'
import { choicePart, countPart, dayPart, linePart, sinceLater } from '../parts'
import { defineField, ledgerKeepers } from './define-field'

/** 反馈: under which stub the reply left the office, how, and when. */
export const feedbackField = defineField({
  field: 'feedback',
  name: '反馈',
  since: 'closed',
  ofRound: true,
  deciders: ledgerKeepers,
  parts: {
    stubNumber: linePart('存根号', 40),
    method: choicePart('反馈方式', feedbackMethodWords),
    on: dayPart('反馈日期'),
    /** Of the sheet that was answered; older programs did not say. */
    sheetRevision: sinceLater(countPart('答复的承办单版次')),
  },
})
export type Feedback = z.infer<typeof feedbackField.schema>
