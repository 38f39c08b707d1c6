import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { factRows, table } from '../form-rows'
import { listTable } from '../list-rows'
import type { FlowFacts } from './facts'

const width = formWidthMm(uprightSheet)

/** 流转单: all that was done about one case, in the order of time. */
export const composeFlowSheet = ({ one, handler, stage, course }: FlowFacts, frame: PaperFrame): FormPaper =>
  formOf(frame, {
    type: 'small',
    tables: [
      table(
        ...factRows(
          { width, labelWidth: 24, height: 8 },
          [
            ['台账号', one.ledgerNumber],
            [one.sheetNumberLabel, one.sheetNumber],
          ],
          [
            ['诉求人', one.caller],
            ['联系电话', one.phone],
          ],
          [
            ['承办单位', handler.unit],
            ['承办人', handler.person],
          ],
          [
            ['办结时限', one.dueOn],
            ['当前环节', stage],
          ],
          [['诉求事项', one.title]],
        ),
      ),
      listTable(
        '流转经过',
        [
          { head: '序', width: 9, isShort: true },
          { head: '时间', width: 28, isShort: true },
          { head: '事项', width: 44 },
          { head: '内容', width: width - 9 - 28 - 44 - 20 },
          { head: '经办', width: 20, isShort: true },
        ],
        course.map(({ at, what, detail, by }, nth) => [String(nth + 1), at, what, detail, by]),
        { least: 6, height: 8 },
      ),
    ],
  })
