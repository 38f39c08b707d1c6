import type { z } from 'zod'
import { dayPart, flagPart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** 登记: what the registrar wrote down of a case for the leader. */
export const registrationField = defineField({
  field: 'registration',
  name: '登记',
  since: 'registered',
  deciders: ledgerKeepers,
  parts: {
    registeredOn: dayPart('登记日期'),
    summary: toldPart('内容摘要', stepLimits.opinion),
    key: flagPart('重点案件'),
  },
})
export type Registration = z.infer<typeof registrationField.schema>
