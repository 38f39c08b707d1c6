import type { z } from 'zod'
import { dayPart, personPart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { caseOrderers, defineField } from './define-field'

/** 包案: the leader who answers for the case to its end; '' once it was given up again. */
export const chargeField = defineField({
  field: 'charge',
  name: '包案',
  deciders: caseOrderers,
  parts: {
    leaderId: personPart('包案领导'),
    on: dayPart('包案日期'),
    note: toldPart('说明', stepLimits.reason, { optional: true }),
  },
})
export type Charge = z.infer<typeof chargeField.schema>
