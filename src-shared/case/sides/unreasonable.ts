import { defineMachine } from './side-machine'

/** 不合理诉求: the office asks that a demand be recognised as one that cannot reasonably be met. */
export const unreasonableSide = defineMachine({
  side: 'unreasonable',
  name: '不合理诉求',
  asks: 'unreasonable-asked',
  answers: { 'unreasonable-answered': ['asked'] },
  states: { asked: '等认定', granted: '已认定不合理诉求', refused: '未认定不合理诉求' },
  pending: ['asked'],
})
