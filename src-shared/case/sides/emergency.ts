import { defineMachine } from './side-machine'

/** 紧急事件: reported to the minute, followed up, and ended. */
export const emergencySide = defineMachine({
  side: 'emergency',
  name: '紧急事件',
  asks: 'emergency-reported',
  answers: { 'emergency-ended': ['asked'] },
  follows: ['emergency-followed'],
  states: { asked: '处置中', ended: '处置完毕' },
  pending: ['asked'],
})
