import type { z } from 'zod'
import { conclusionWayWords } from '../conclusion-ways'
import { choicePart, dayPart, sinceLater, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** 办结: in which way the case was closed, and so of which kind that is; what is only closed for the time being names when it is looked at again. */
export const conclusionField = defineField({
  field: 'conclusion',
  name: '办结',
  since: 'closed',
  ofRound: true,
  deciders: [...ledgerKeepers, 'supervisor'],
  parts: {
    on: dayPart('办结日期'),
    way: choicePart('办结方式', conclusionWayWords),
    text: toldPart('办结说明', stepLimits.opinion, { optional: true }),
    againOn: sinceLater(dayPart('下次跟进日期')),
  },
})
export type Conclusion = z.infer<typeof conclusionField.schema>
