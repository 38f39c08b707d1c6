import { defineMachine } from './side-machine'

/** 督办: a leader or the centre puts a case under watch (普通、黄牌、红牌); it has to be answered by a day. */
export const supervisionSide = defineMachine({
  side: 'supervision',
  name: '督办',
  asks: 'supervised',
  answers: { 'supervision-answered': ['asked'], 'supervision-lifted': ['asked'] },
  states: { asked: '等答复', answered: '已答复', lifted: '已取消' },
  pending: ['asked'],
  dueBy: { asked: 'answerBy' },
})
