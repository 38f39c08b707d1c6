import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { factRows, label, opinion, row, table, text } from '../form-rows'
import type { UrgingFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 催办单: whom it hurries, by when they answer, and room for the answer. */
export const composeUrgingSlip = (
  { one, handler, whom, from, on, answerBy, times, order, answer }: UrgingFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    head: [`催办单位（盖章）：${frame.officeName}`, on],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['催办对象', whom],
            ['催办次数', times],
          ],
          [
            ['催办来源', from],
            ['承办人', handler.person],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['办结时限', one.dueOn],
            ['要求回应日期', answerBy],
          ],
          [['诉求事项', one.title]],
        ),
        row(40, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(46, label(labelWidth, '催办内容'), opinion(rest, order.words, order.sign)),
        row(
          56,
          label(labelWidth, '办理进展\n（承办\n单位填）'),
          opinion(rest, answer.words, '承办单位（盖章）　　　　', answer.sign),
        ),
      ),
    ],
  })
