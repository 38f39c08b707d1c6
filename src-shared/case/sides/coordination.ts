import { defineMachine } from './side-machine'

/** 需上级协调: what the office cannot do by itself is asked of a superior, and the caller is told so. */
export const coordinationSide = defineMachine({
  side: 'coordination',
  name: '上级协调',
  asks: 'coordination-asked',
  answers: { 'coordination-answered': ['asked'] },
  states: { asked: '等上级答复', granted: '上级已协调', refused: '上级未予协调' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
  dueBy: { asked: 'answerBy' },
})
