import { z } from 'zod'
import { defineValueField, ledgerKeepers } from './define-field'

/** 台账号 such as 2026-017, or a provisional one such as 2026-B-003. */
export const ledgerNumberField = defineValueField({
  field: 'ledgerNumber',
  name: '台账号',
  schema: z.string(),
  deciders: ledgerKeepers,
})
