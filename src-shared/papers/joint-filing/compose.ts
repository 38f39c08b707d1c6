import { demandWords } from '../../case/taxonomy'
import { formWidthMm, signLine, tickBoxes, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, opinion, row, table, text } from '../form-rows'
import type { FilingFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 30
const rest = width - labelWidth

/** 联席会议申报表: what one office cannot settle goes before the joint meeting, over three hands. */
export const composeJointFiling = ({ one, on, matter, leader, contact }: FilingFacts, frame: PaperFrame): FormPaper =>
  formOf(frame, {
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 11 },
          [
            ['申报单位\n（盖章）', frame.officeName],
            ['申报时间', on],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
        ),
        row(
          11,
          label(labelWidth, '诉求类型'),
          entry(
            rest,
            tickBoxes(Object.values(demandWords), (word) => word === one.demand),
          ),
        ),
        ...factRows({ width, labelWidth, height: 11 }, [['诉求事项', one.title]]),
        row(62, label(labelWidth, '申报主要事项\n及原因'), text(rest, matter)),
        row(38, label(labelWidth, '申报单位主要\n领导意见'), opinion(rest, leader.words, leader.sign)),
        row(36, label(labelWidth, '联席会议\n办公室\n拟办意见'), opinion(rest, '', signLine('签名', '', ''))),
        row(38, label(labelWidth, '联席会议\n召集人\n审核意见'), opinion(rest, '', signLine('签名', '', ''))),
        ...factRows({ width, labelWidth, height: 9 }, [
          ['联系人', contact.name],
          ['联系电话', contact.phone],
        ]),
      ),
    ],
  })
