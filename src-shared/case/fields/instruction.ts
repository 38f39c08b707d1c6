import type { z } from 'zod'
import { consentPart, dayPart, personPart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField } from './define-field'

/** 批示: the leader's words, and how they came into the ledger. They are chosen among, never written for the leader. */
export const instructionField = defineField({
  field: 'instruction',
  name: '批示',
  since: 'instructed',
  ofRound: true,
  deciders: ['supervisor', 'reviewer', 'registrar', 'admin'],
  otherValue: false,
  parts: {
    leaderId: personPart('批示领导'),
    text: toldPart('批示内容', stepLimits.opinion),
    instructedOn: dayPart('批示日期'),
    consent: consentPart(),
  },
})
export type Instruction = z.infer<typeof instructionField.schema>
