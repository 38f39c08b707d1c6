import { formWidthMm, signLine, uprightSheet, type FormPaper } from '../../paper/form-paper'
import { saySentence } from '../../wording/say-wording'
import type { VolumeFacts } from '../archive-cover/facts'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { opinion, row, table } from '../form-rows'

const width = formWidthMm(uprightSheet)

/** 备考表: what is to be known of the volume, who put it together and who looked it over. */
export const composeArchiveNote = (facts: VolumeFacts, frame: PaperFrame): FormPaper =>
  formOf(frame, {
    pages: 'none',
    number: facts.archiveNumber === '' ? '' : `档号：${facts.archiveNumber}`,
    tables: [
      table(
        row(
          220,
          opinion(
            width,
            `本卷情况说明：\n${saySentence(frame.wording, 'volume-note', { 标题: facts.one.title, 台账号: facts.one.ledgerNumber })}`,
            signLine('立卷人', facts.by, facts.archivedOn),
            signLine('检查人', '', ''),
            signLine('立卷时间', '', ''),
          ),
        ),
      ),
    ],
    foot: [],
  })
