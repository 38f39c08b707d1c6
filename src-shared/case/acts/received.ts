import { linePart } from '../parts'
import { defineAct } from './define-act'

/** A sheet of the centre came in. Two PCs that imported the same bundle both wrote it; it is told once. */
export const receivedAct = defineAct({
  act: 'received',
  name: '收到承办单',
  parts: {
    bundleId: linePart('交换包编号', 40),
    sheetNumber: linePart('承办单号', 40),
    from: linePart('交办单位', 60, { optional: true }),
  },
  log: 'import',
  toldByFields: true,
  tell: ({ from, sheetNumber }) => ({
    title: '收到承办单',
    detail: `${from === '' ? '受理中心' : from}交办，承办单号 ${sheetNumber}`,
  }),
})
