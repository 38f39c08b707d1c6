import { defineMachine } from './side-machine'

/** 催办: somebody is asked to hurry, and says how it stands. */
export const urgeSide = defineMachine({
  side: 'urge',
  name: '催办',
  asks: 'urged',
  answers: { 'urge-answered': ['asked'] },
  states: { asked: '等回应', answered: '已回应' },
  pending: ['asked'],
  dueBy: { asked: 'answerBy' },
  whileOwed: true,
})
