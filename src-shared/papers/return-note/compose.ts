import { returnReasonWords } from '../../case/steps/return'
import { formWidthMm, tickBoxes, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, table, text } from '../form-rows'
import type { ReturnFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 退单说明: why a sheet is not this office's, who it should go to, the leader's word, and the centre's answer. */
export const composeReturnNote = (facts: ReturnFacts, frame: PaperFrame): FormPaper => {
  const { one, opinion: own, answer, contact } = facts
  return formOf(frame, {
    head: [`退单单位（盖章）：${frame.officeName}`, facts.on],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            [one.sheetNumberLabel, one.sheetNumber],
            ['台账号', one.ledgerNumber],
          ],
          [
            ['收到日期', one.receivedOn],
            ['办结时限', one.dueOn],
          ],
          [['诉求事项', one.title]],
        ),
        row(36, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(
          18,
          label(labelWidth, '退单理由'),
          entry(
            rest,
            tickBoxes(Object.values(returnReasonWords), (word) => word === facts.reason, 3),
          ),
        ),
        row(42, label(labelWidth, '理由说明'), text(rest, facts.grounds)),
        ...factRows(
          { width, labelWidth, height: 10 },
          [['建议承办单位', facts.proposed]],
          [['事先沟通情况', facts.talkedWith]],
        ),
        row(30, label(labelWidth, '领导意见'), opinion(rest, own.words, own.sign)),
        row(32, label(labelWidth, '受理中心\n答复'), opinion(rest, answer.words, answer.sign)),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['联系人', contact.name],
          ['联系电话', contact.phone],
        ]),
      ),
    ],
  })
}
