import { defineMachine } from './side-machine'

/** 退单: the office asks the centre to take its sheet back. Granted, the case ends as 已退单. */
export const returnSide = defineMachine({
  side: 'return',
  name: '退单',
  asks: 'return-asked',
  answers: { 'return-answered': ['asked'] },
  states: { asked: '等受理中心答复', granted: '已同意退单', refused: '未同意退单' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
  whileOwed: true,
  ends: { state: 'granted', how: 'returned' },
})
