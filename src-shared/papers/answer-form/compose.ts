import { callerViewWords, outcomeWords } from '../../case/choices'
import { formWidthMm, tickBoxes, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, row, table, text } from '../form-rows'
import type { AnswerFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 回复表: what is answered to the centre, and who told the caller what, apart from it. */
export const composeAnswerForm = (facts: AnswerFacts, frame: PaperFrame): FormPaper => {
  const { one, handler, contact } = facts
  return formOf(frame, {
    head: [`回复单位（盖章）：${frame.officeName}`, facts.on === '' ? '　　　年　　月　　日' : facts.on],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 9.5 },
          [
            [one.sheetNumberLabel, one.sheetNumber],
            ['台账号', one.ledgerNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['承办单位', handler.unit],
            ['承办人', handler.person],
          ],
          [['诉求事项', one.title]],
        ),
        row(34, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(64, label(labelWidth, '回复内容'), text(rest, facts.reply)),
        row(
          14,
          label(labelWidth, '办理结果'),
          entry(
            rest,
            tickBoxes(Object.values(outcomeWords), (word) => word === facts.outcome, 2),
          ),
        ),
        ...factRows(
          { width, labelWidth, height: 9.5 },
          [
            ['答复人', facts.toldBy],
            ['答复电话', facts.toldPhone],
          ],
          [
            ['答复时间', facts.toldOn],
            ['答复方式', facts.toldWay],
          ],
        ),
        row(18, label(labelWidth, '答复来电人\n情况'), text(rest, facts.told)),
        row(
          10,
          label(labelWidth, '来电人意见'),
          entry(
            rest,
            tickBoxes(Object.values(callerViewWords), (word) => word === facts.view),
          ),
        ),
        ...factRows(
          { width, labelWidth, height: 9 },
          [['附件', facts.attachments]],
          [
            ['回复联系人', contact.name],
            ['联系电话', contact.phone],
          ],
        ),
      ),
    ],
  })
}
