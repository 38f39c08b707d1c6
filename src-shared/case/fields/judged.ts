import { judgementSchema, judgementToText } from '../../rules/judgement'
import { defineValueField, ledgerKeepers } from './define-field'

/**
 * 时限依据: by which version of which rule set the upper limit of an own entry was judged. It counts as long as the limit is the day
 * that it came to; a day that somebody named instead rests on no rule (`standingJudgement`).
 */
export const judgedField = defineValueField({
  field: 'judged',
  name: '时限依据',
  schema: judgementSchema,
  deciders: ledgerKeepers,
  otherValue: false,
  tell: (value) => judgementToText(value),
})
