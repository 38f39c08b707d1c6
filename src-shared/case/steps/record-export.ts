import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { linePart } from '../parts'
import { defineStep } from './define-step'

export const exportedAct = defineAct({
  act: 'exported',
  name: '导出回复',
  parts: { bundleId: linePart('交换包编号', 40), file: linePart('文件名', 400) },
  log: 'export',
  tell: ({ file }) => ({ title: '导出回复包', detail: file }),
})

/** What is noted of a reply exported. */
export interface RecordExport {
  readonly bundleId: string
  readonly file: string
}

/** 导出登记: the reply left in a bundle for the centre. */
export const recordExportStep = defineStep({
  step: 'record-export',
  name: '导出登记',
  place: 'noted',
  from: ['closed'],
  roles: ['registrar'],
  outward: true,
  act: exportedAct,
  plan: ({ bundleId, file }: RecordExport, { write }) => ok([write.act({ act: 'exported', bundleId, file })]),
})
