import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { factRows, label, opinion, row, table, text } from '../form-rows'
import type { ReportUpFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 30
const rest = width - labelWidth

/** 呈报表: a matter is put before a superior, with what the office proposes and room for their word. */
export const composeReportUp = (
  { one, on, to, matter, proposal, answer, contact }: ReportUpFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 11 },
          [
            ['呈报单位\n（盖章）', frame.officeName],
            ['呈报时间', on],
          ],
          [['上级部门', to]],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [['诉求事项', one.title]],
        ),
        row(62, label(labelWidth, '呈报主要事项\n及原因'), text(rest, matter)),
        row(58, label(labelWidth, '呈报单位工作\n建议意见'), opinion(rest, proposal.words, proposal.sign)),
        row(50, label(labelWidth, '上级单位领导\n审核意见'), opinion(rest, answer.words, answer.sign)),
        ...factRows({ width, labelWidth, height: 10 }, [
          ['联系人姓名', contact.name],
          ['联系电话', contact.phone],
        ]),
      ),
    ],
  })
