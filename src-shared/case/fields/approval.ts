import type { z } from 'zod'
import { consentPart, dayPart, personPart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField } from './define-field'

/** 审阅: by whom the reply was approved, and how that came into the ledger. */
export const approvalField = defineField({
  field: 'approval',
  name: '审阅',
  since: 'approved',
  ofRound: true,
  deciders: ['reviewer', 'admin'],
  otherValue: false,
  parts: {
    reviewerId: personPart('审阅人'),
    comment: toldPart('审阅意见', stepLimits.opinion, { optional: true }),
    on: dayPart('审阅日期'),
    consent: consentPart(),
  },
})
export type Approval = z.infer<typeof approvalField.schema>
