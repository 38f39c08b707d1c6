import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { factRows, label, opinion, row, table, text } from '../form-rows'
import type { ExtensionFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 延期申请: from which day to which, why, how the caller was told; the office's word and the answer, each signed. */
export const composeExtensionRequest = (facts: ExtensionFacts, frame: PaperFrame): FormPaper => {
  const { one, handler, contact, opinion: own, answer } = facts
  return formOf(frame, {
    head: [`申请单位（盖章）：${frame.officeName}`, facts.on],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['承办单位', handler.unit],
            ['承办人', handler.person],
          ],
          [
            ['现办结时限', facts.dueOn],
            ['申请延期至', facts.askedDueOn],
          ],
          [['诉求事项', one.title]],
        ),
        row(34, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(46, label(labelWidth, '延期理由'), text(rest, facts.reason)),
        row(16, label(labelWidth, '告知来电人\n情况'), text(rest, facts.told)),
        row(34, label(labelWidth, '申请单位\n意见'), opinion(rest, own.words, own.sign)),
        row(38, label(labelWidth, `批准意见\n（${facts.approver}）`), opinion(rest, answer.words, answer.sign)),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['联系人', contact.name],
          ['联系电话', contact.phone],
        ]),
      ),
    ],
  })
}
