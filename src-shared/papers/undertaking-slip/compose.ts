import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { factRows, label, opinion, row, table, text } from '../form-rows'
import { listRows } from '../list-rows'
import type { UndertakingFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 26
const rest = width - labelWidth

/** 承办单: what was assigned, how it was handled, what came of it, and who checked and approved it. */
export const composeUndertakingSlip = (
  { one, handler, innerDueOn, requirement, course, result, check, approval }: UndertakingFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    type: 'small',
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 7.5 },
          [
            [one.sheetNumberLabel, one.sheetNumber],
            ['台账号', one.ledgerNumber],
          ],
          [
            ['来电时间', one.calledOn],
            ['诉求类型', one.demand],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['承办单位', handler.unit],
            ['承办人', handler.person],
          ],
          [
            ['内部时限', innerDueOn],
            ['办结时限', one.dueOn],
          ],
          [['诉求事项', one.title]],
        ),
        row(22, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(
          12,
          label(labelWidth, '交办意见'),
          text(rest, [one.remark, requirement].filter((part) => part !== '').join('\n')),
        ),
        ...listRows(
          [
            { head: '日期', width: 26, isShort: true },
            { head: '办理经过', width: width - 26 - 26 },
            { head: '经办人', width: 26, isShort: true },
          ],
          course.map(({ on, what, detail, by }) => [on, [what, detail].filter((part) => part !== '').join('：'), by]),
          { least: 4, height: 8 },
        ),
        row(20, label(labelWidth, '办理结果'), opinion(rest, result.words, result.sign)),
        row(16, label(labelWidth, '审核意见'), opinion(rest, check.words, check.sign)),
        row(16, label(labelWidth, '审阅意见'), opinion(rest, approval.words, approval.sign)),
      ),
    ],
  })
