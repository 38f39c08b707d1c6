import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, factRows, label, row, table, text } from '../form-rows'
import { listRows } from '../list-rows'
import type { MeetingFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 28
const rest = width - labelWidth

/** 联合办公纪要: who met about a case, what was said, who does what by when. */
export const composeMeetingMinutes = (
  { one, on, place, present, guests, minutes, tasks }: MeetingFacts,
  frame: PaperFrame,
): FormPaper =>
  formOf(frame, {
    tables: [
      table(
        ...factRows(
          { width, labelWidth, height: 10 },
          [
            ['时间', on],
            ['地点', place],
          ],
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [['研究事项', one.title]],
          [['本单位到会', present]],
          [['外单位到会', guests]],
        ),
        row(78, label(labelWidth, '会议纪要'), text(rest, minutes)),
        ...listRows(
          [
            { head: '议定事项', width: width - 26 - 38 - 38 },
            { head: '责任人', width: 26, isShort: true },
            { head: '完成时限', width: 38, isShort: true },
            { head: '完成情况', width: 38, isShort: true },
          ],
          tasks,
          { least: 4, height: 11 },
        ),
        row(
          12,
          label(labelWidth, '主持人签名'),
          entry(rest / 2 - 14, ''),
          label(labelWidth, '记录人签名'),
          entry(rest / 2 - 14, ''),
        ),
      ),
    ],
  })
