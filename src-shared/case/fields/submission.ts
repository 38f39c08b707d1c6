import type { z } from 'zod'
import { dayPart, peoplePart, personPart, sinceLater, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** 呈报: before whom the case was put, with which proposal. Older programs wrote no day. */
export const submissionField = defineField({
  field: 'submission',
  name: '呈报',
  since: 'submitted',
  ofRound: true,
  deciders: ledgerKeepers,
  parts: {
    leaderId: personPart('呈报领导'),
    opinion: toldPart('拟办意见', stepLimits.opinion),
    on: sinceLater(dayPart('呈报日期')),
    /** Who instructs it after the first, in their order: 分管领导 first, 主要领导 last. */
    furtherLeaderIds: sinceLater(peoplePart('再呈报')),
  },
})
export type Submission = z.infer<typeof submissionField.schema>
