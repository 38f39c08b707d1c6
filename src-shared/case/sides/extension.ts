import { defineMachine } from './side-machine'

/** 延期: before it is due, more time is asked for. Granted, the limit is the day that was granted. */
export const extensionSide = defineMachine({
  side: 'extension',
  name: '延期',
  asks: 'extension-asked',
  answers: { 'extension-answered': ['asked'] },
  states: { asked: '等批准', granted: '已同意延期', refused: '未同意延期' },
  pending: ['asked'],
  whileOwed: true,
})
