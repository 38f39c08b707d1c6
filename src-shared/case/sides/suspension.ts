import { defineMachine } from './side-machine'

/** 挂件: the case waits for its caller or for a superior. While it does, the clock may stand still. */
export const suspensionSide = defineMachine({
  side: 'suspension',
  name: '挂件',
  asks: 'suspension-asked',
  answers: { 'suspension-answered': ['asked'], 'suspension-ended': ['granted'] },
  states: { asked: '等批准', granted: '挂件中', refused: '未同意挂件', ended: '已恢复办理' },
  pending: ['asked', 'granted'],
  dueBy: { granted: 'until' },
  whileOwed: true,
})
