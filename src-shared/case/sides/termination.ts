import { defineMachine } from './side-machine'

/** 终止办理: with a superior’s approval a case is worked on no more. Granted, it ends as 已终止. */
export const terminationSide = defineMachine({
  side: 'termination',
  name: '终止办理',
  asks: 'termination-asked',
  answers: { 'termination-answered': ['asked'] },
  states: { asked: '等上级批准', granted: '已终止办理', refused: '未同意终止' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
  whileOwed: true,
  ends: { state: 'granted', how: 'terminated' },
})
