import { formWidthMm, signLine, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, table, text } from '../form-rows'
import type { ForwardingFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 转办单: handed to another unit, which signs for it and writes on it what came of it. */
export const composeForwardingSlip = (
  { one, unit, from, leaders, contact }: ForwardingFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    head: [`转办单位（盖章）：${frame.officeName}`, from],
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['承办单位', unit],
            ['责任人', ''],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [['办理时限', `${from}起，${one.dueOn}止`]],
          [['转办事项', one.title]],
        ),
        row(38, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(
          27,
          label(labelWidth, '转办单位分管\n领导意见'),
          opinion(rest, leaders.deputies[0]?.words ?? '', leaders.deputies[0]?.sign ?? signLine('签名', '', '')),
        ),
        row(27, label(labelWidth, '转办单位主要\n领导意见'), opinion(rest, leaders.head.words, leaders.head.sign)),
        row(
          10,
          label(labelWidth, '接件时间'),
          entry(62, '　　　年　　月　　日　　时'),
          label(24, '接件人'),
          entry(rest - 86, ''),
        ),
        row(
          44,
          label(labelWidth, '办理结果\n（承办\n单位填）'),
          opinion(rest, '', '承办单位（盖章）　　　　', signLine('负责人', '', '')),
        ),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['转办联系人', contact.name],
          ['联系电话', contact.phone],
        ]),
      ),
    ],
  })
