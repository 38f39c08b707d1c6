import { answerWayWords } from '../../case/own-entry-words'
import { formWidthMm, tickBoxes, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, stacked, table, text } from '../form-rows'
import type { ReceptionFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 26
const rest = width - labelWidth

const visitorRows = ({ one, gender, idNumber, peopleCount, speaker }: ReceptionFacts) => [
  row(
    10,
    stacked(10, '来访人', 3),
    label(16, '姓名'),
    entry(36, one.caller),
    label(14, '性别'),
    entry(16, gender),
    label(20, '联系电话'),
    entry(width - 112, one.phone),
  ),
  row(10, label(16, '证件'), entry(66, idNumber), label(20, '来访人数'), entry(width - 112, peopleCount)),
  row(10, label(16, '住址'), entry(66, one.address), label(20, '代表'), entry(width - 112, speaker)),
]

/** 接访登记表: who came, what they want, what the host told them and proposes; the visitor signs. */
export const composeReceptionRecord = (facts: ReceptionFacts, frame: PaperFrame): FormPaper => {
  const { one, host, proposal } = facts
  return formOf(frame, {
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['来访时间', facts.cameAt],
            ['来访方式', one.channel],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
        ),
        ...visitorRows(facts),
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['诉求类型', one.demand],
            ['分类处置', facts.classification],
          ],
          [['信访事项', one.title]],
        ),
        row(52, label(labelWidth, '反映的主要\n问题和诉求'), text(rest, one.content)),
        row(38, label(labelWidth, '接访答复\n情况'), opinion(rest, host.words, host.sign)),
        row(34, label(labelWidth, '处理意见'), opinion(rest, proposal.words, proposal.sign)),
        row(
          10,
          label(labelWidth, '希望答复\n方式'),
          entry(
            rest,
            tickBoxes(Object.values(answerWayWords), (word) => word === facts.answerBy, 3),
          ),
        ),
        row(
          14,
          label(labelWidth, '来访人签名'),
          entry(rest - 76, ''),
          label(20, '日期'),
          entry(56, '　　　年　　月　　日'),
        ),
      ),
    ],
  })
}
