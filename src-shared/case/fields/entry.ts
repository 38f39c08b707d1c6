import type { Names } from '../names'
import { ownEntrySchema } from '../own-entry'
import { entryChoiceToText, entryPartNames } from '../own-entry-words'
import { partToText, saysSomething } from '../parts'
import { joinTold, tell } from '../private-text'
import { openSheetPartToText } from '../sheet-words'
import { newerContentWords } from '../../text/say-word'
import { defineValueField, ledgerKeepers, toParts } from './define-field'

const partName = (part: string): string => entryPartNames.get(part) ?? newerContentWords

const tellPart = (part: string, value: unknown, names: Names) =>
  part === 'caller' || part === 'attachments'
    ? openSheetPartToText(part, value)
    : (entryChoiceToText(part, value) ?? partToText(undefined, value, names))

/** 登记内容: what the office itself wrote down of a caller. It is amended on its own screen. */
export const entryField = defineValueField({
  field: 'entry',
  name: '登记内容',
  schema: ownEntrySchema,
  deciders: ledgerKeepers,
  otherValue: false,
  byPart: { name: partName, tell: tellPart },
  tell: (value, names) =>
    joinTold(
      Object.entries(toParts(value))
        .filter(([part, one]) => entryPartNames.has(part) && saysSomething(one))
        .map(([part, one]) => tell`${partName(part)}：${tellPart(part, one, names)}`),
    ),
})
