import { linePart } from '../parts'
import { defineAct } from './define-act'

/** 归并: the centre's sheet joined the case that the office wrote down. */
export const joinedAct = defineAct({
  act: 'joined',
  name: '归并承办单',
  parts: {
    bundleId: linePart('交换包编号', 40),
    sheetNumber: linePart('承办单号', 40),
    from: linePart('交办单位', 60, { optional: true }),
    centreCaseId: linePart('受理中心的案件', 40),
  },
  log: 'import',
  toldByFields: true,
  tell: ({ from, sheetNumber }) => ({
    title: '归并承办单',
    detail: `${from === '' ? '受理中心' : from}交办的承办单号 ${sheetNumber} 与本案是同一件，并入本案`,
  }),
})
