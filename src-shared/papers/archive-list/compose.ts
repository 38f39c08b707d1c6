import { formWidthMm, uprightSheet, type FormPaper } from '../../paper/form-paper'
import type { PaperFrame } from '../define-paper'
import { formOf } from '../form-of'
import { listTable } from '../list-rows'
import type { VolumeList } from './facts'

const width = formWidthMm(uprightSheet)

/** 卷内目录: what is in the volume; the pages are written in once it is bound. */
export const composeArchiveList = ({ volume, documents }: VolumeList, frame: PaperFrame): FormPaper =>
  formOf(frame, {
    number: volume.archiveNumber === '' ? '' : `档号：${volume.archiveNumber}`,
    head: [`案卷题名：${volume.one.title}`],
    tables: [
      listTable(
        '',
        [
          { head: '序号', width: 13, isShort: true },
          { head: '责任者', width: 34 },
          { head: '文号', width: 32 },
          { head: '题名', width: width - 13 - 34 - 32 - 24 - 14 - 12 },
          { head: '日期', width: 24, isShort: true },
          { head: '页号', width: 14, isShort: true },
          { head: '备注', width: 12 },
        ],
        documents.map(({ maker, number, title, on }, nth) => [String(nth + 1), maker, number, title, on, '', '']),
        { least: 16, height: 12 },
      ),
    ],
    foot: [],
  })
