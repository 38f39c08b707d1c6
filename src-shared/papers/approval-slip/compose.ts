import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { factRows, label, opinion, row, table, text, entry } from '../form-rows'
import { formOf } from '../form-of'
import type { ApprovalFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 26
const rest = width - labelWidth

/** 呈批单: what is proposed, what each leader says to it, what came of it; each signed in its own cell. */
export const composeApprovalSlip = ({ one, proposal, leaders, result }: ApprovalFacts, frame: PaperFrame): FormPaper =>
  formOf(frame, {
    look: 'red',
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 9 },
          [
            ['来件时间', one.receivedOn],
            ['办结时限', one.dueOn],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['诉求类型', one.demand],
            ['紧急程度', one.urgency],
          ],
          [['诉求事项', one.title]],
        ),
        row(32, label(labelWidth, '主要内容'), text(rest, one.content)),
        row(32, label(labelWidth, '拟办意见'), opinion(rest, proposal.words, proposal.sign)),
        ...leaders.deputies.map((deputy) =>
          row(30, label(labelWidth, '分管领导\n意见'), opinion(rest, deputy.words, deputy.sign)),
        ),
        row(32, label(labelWidth, '主要领导\n意见'), opinion(rest, leaders.head.words, leaders.head.sign)),
        row(32, label(labelWidth, '办理结果'), opinion(rest, result.words, result.sign)),
        row(9, label(labelWidth, '备注'), entry(rest, '')),
      ),
    ],
  })
