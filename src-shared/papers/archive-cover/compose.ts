import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import { saySentence } from '../../wording/say-wording'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { entry, label, middle, row, table } from '../form-rows'
import type { VolumeFacts } from './facts'

const width = formWidthMm(uprightSheet)
const labelWidth = 32

/** 档案封面: the volume of one case, one case one volume. */
export const composeArchiveCover = (facts: VolumeFacts, frame: PaperFrame): FormPaper => {
  const { one } = facts
  const half = width / 2 - labelWidth
  return formOf(frame, {
    pages: 'none',
    number: facts.archiveNumber === '' ? '' : `档号：${facts.archiveNumber}`,
    tables: [
      table(
        row(
          64,
          label(labelWidth, '案卷题名'),
          middle(
            width - labelWidth,
            saySentence(frame.wording, 'volume-title', { 标题: one.title, 台账号: one.ledgerNumber }),
          ),
        ),
        row(23, label(labelWidth, '立卷单位'), entry(width - labelWidth, frame.officeName)),
        row(
          23,
          label(labelWidth, '台账号'),
          entry(half, one.ledgerNumber),
          label(labelWidth, one.sheetNumberLabel),
          entry(half, one.sheetNumber),
        ),
        row(
          23,
          label(labelWidth, '起止日期'),
          entry(width - labelWidth, `${facts.from}至${facts.to === '' ? '　　　年　　月　　日' : facts.to}`),
        ),
        row(
          23,
          label(labelWidth, '年度'),
          entry(half, facts.year),
          label(labelWidth, '保管期限'),
          entry(half, facts.keeping),
        ),
        row(
          23,
          label(labelWidth, '本卷件数'),
          entry(half, '　　　　　件'),
          label(labelWidth, '本卷页数'),
          entry(half, '　　　　　页'),
        ),
        row(
          23,
          label(labelWidth, '归档日期'),
          entry(half, facts.archivedOn),
          label(labelWidth, '存放处'),
          entry(half, facts.place),
        ),
        row(23, label(labelWidth, '立卷人'), entry(half, facts.by), label(labelWidth, '检查人'), entry(half, '')),
      ),
    ],
    foot: [],
  })
}
