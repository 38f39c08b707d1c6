import type { z } from 'zod'
import { endingWords } from '../ending-how'
import { choicePart, dayPart, linePart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/**
 * 结束: how a case was ended without an answer (退单、终止、并单). `entry` names the ask whose answer ended it: the ending counts as
 * long as that answer stands. `into` is the case into which it was merged.
 */
export const endingField = defineField({
  field: 'ending',
  name: '结束',
  deciders: ledgerKeepers,
  otherValue: false,
  parts: {
    how: choicePart('结束方式', endingWords),
    on: dayPart('日期'),
    reason: toldPart('理由', stepLimits.reason),
    into: linePart('并入的案件', 40, { optional: true }),
    intoNumber: linePart('并入的案件号码', 40, { optional: true }),
    entry: linePart('条目', 80, { optional: true }),
  },
})
export type Ending = z.infer<typeof endingField.schema>
