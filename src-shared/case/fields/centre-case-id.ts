import { z } from 'zod'
import { defineValueField, ledgerKeepers } from './define-field'

/** 归并的承办单: the id under which the centre knows a case that the office had written down itself. */
export const centreCaseIdField = defineValueField({
  field: 'centreCaseId',
  name: '归并的承办单',
  schema: z.string(),
  deciders: ledgerKeepers,
  otherValue: false,
})
