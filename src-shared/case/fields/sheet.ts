import { openSheetPartToText, sheetPartName } from '../sheet-words'
import { sheetSchema } from '../sheet'
import { defineValueField, ledgerKeepers } from './define-field'

/** 承办单 as the centre issued it. Of several the highest revision stands: it is never decided here. */
export const sheetField = defineValueField({
  field: 'sheet',
  name: '承办单',
  schema: sheetSchema,
  deciders: ledgerKeepers,
  otherValue: false,
  byPart: { name: sheetPartName, tell: openSheetPartToText },
  tell: (value) => {
    const sheet = sheetSchema.safeParse(value).data
    return sheet === undefined
      ? '较新版本的承办单'
      : `承办单号 ${sheet.sheetNumber}（第 ${sheet.revision} 版）\n${sheet.title}`
  },
})
