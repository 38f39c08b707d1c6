import { formWidthMm, tickBoxes, uprightSheet, type FormLook, type FormPaper } from '../../paper/form-paper'
import { cardWords } from '../../case/steps/supervise'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, table, text } from '../form-rows'
import type { SupervisionFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 26
const rest = width - labelWidth

const looks: { readonly [C in SupervisionFacts['card']]: FormLook } = {
  plain: 'plain',
  yellow: 'yellow-card',
  red: 'red-card',
}

/** 督办单: on a yellow or a red band where a card was given; what is demanded, by when, and room for the answer. */
export const composeSupervisionSlip = (facts: SupervisionFacts, frame: PaperFrame): FormPaper => {
  const { one, card } = facts
  return formOf(frame, {
    look: looks[card],
    head: [`督办单位（盖章）：${frame.officeName}`, facts.on],
    tables: [
      table(
        row(
          9,
          label(labelWidth, '督办种类'),
          entry(
            rest,
            tickBoxes(Object.values(cardWords), (word) => word === cardWords[card]),
          ),
        ),
        ...factRows(
          { width, labelWidth, height: 9 },
          [
            ['督办来源', facts.from],
            ['来文编号', facts.theirNumber],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['牵头单位', facts.unit],
            ['承办人', facts.handler],
          ],
          [['配合单位', facts.assisting]],
          [['督办事项', one.title]],
        ),
        row(40, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(42, label(labelWidth, '督办要求'), opinion(rest, facts.order.words, facts.order.sign)),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['交办时间', facts.on],
          ['答复期限', facts.answerBy],
        ]),
        row(
          46,
          label(labelWidth, '办理情况\n答复'),
          opinion(rest, facts.answer.words, '承办单位（盖章）　　　　', facts.answer.sign),
        ),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['督办联系人', facts.contact],
          ['联系电话', facts.contactPhone],
        ]),
      ),
    ],
  })
}
