import type { z } from 'zod'
import { keepingPeriodWords } from '../choices'
import { choicePart, dayPart, linePart } from '../parts'
import { defineField, ledgerKeepers } from './define-field'

/** 归档: under which number, how long and where the case's papers are kept. */
export const archivingField = defineField({
  field: 'archiving',
  name: '归档',
  since: 'closed',
  deciders: ledgerKeepers,
  parts: {
    archiveNumber: linePart('档号', 60),
    keeping: choicePart('保管期限', keepingPeriodWords),
    place: linePart('存放处', 200),
    on: dayPart('归档日期'),
  },
})
export type Archiving = z.infer<typeof archivingField.schema>
