import { defineMachine } from './side-machine'

/** 申诉: the office objects to how the centre judged its handling. */
export const appealSide = defineMachine({
  side: 'appeal',
  name: '申诉',
  asks: 'appeal-asked',
  answers: { 'appeal-answered': ['asked'] },
  states: { asked: '等答复', granted: '申诉成立', refused: '申诉未采纳' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
})
