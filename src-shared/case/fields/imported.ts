import type { z } from 'zod'
import { satisfactionWords, solvedWords } from '../choices'
import { choicePart, countPart, dayPart, flagPart, linePart, rowsPart, sinceLater, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** The most heads of an old ledger that are kept with a case: more columns than any sheet of cases has. */
const mostFacts = 400

/**
 * 旧台账导入: from which line of which sheet the case was taken, and what that line says for which a case has no field. The case was handled
 * before it stood here: nobody's rules judge it, and no step of it is claimed that the old ledger does not tell.
 */
export const importedField = defineField({
  field: 'imported',
  name: '旧台账导入',
  deciders: ledgerKeepers,
  otherValue: false,
  parts: {
    importId: linePart('导入编号', 40),
    file: linePart('文件', 200),
    sheet: linePart('工作表', 60, { optional: true }),
    line: countPart('行'),
    number: linePart('原编号', 60, { optional: true }),
    state: toldPart('原状态', stepLimits.reason, { optional: true }),
    unit: toldPart('原承办单位', stepLimits.reason, { optional: true }),
    /** Left out where the old ledger names no day of closing. */
    closedOn: sinceLater(dayPart('原办结日期')),
    /** The old ledger says until when the case was to be answered; else nobody knows. */
    limitKnown: flagPart('写明办结时限'),
    result: toldPart('原办理结果', stepLimits.record, { optional: true }),
    reply: toldPart('原答复', stepLimits.record, { optional: true }),
    /** What the caller said of the result, and when, as far as the old ledger tells it in words that leave nothing open. */
    satisfaction: sinceLater(choicePart('原满意度', satisfactionWords)),
    solved: sinceLater(choicePart('原是否解决', solvedWords)),
    visitedOn: sinceLater(dayPart('原回访日期')),
    facts: rowsPart(
      '原有其他内容',
      { head: linePart('栏目', 60), value: toldPart('内容', stepLimits.record) },
      mostFacts,
    ),
    /** What of the line tells it from every other: by it the same line is known when it comes again. */
    print: linePart('行的特征', 40),
  },
})
/** As it stands in a case that was read. */
export type ImportedFacts = z.infer<typeof importedField.schema>
/** As it is written. */
export type WrittenImport = z.input<typeof importedField.schema>
