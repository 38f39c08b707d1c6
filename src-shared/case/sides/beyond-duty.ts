import { defineMachine } from './side-machine'

/** 超职责: the office asks that a matter be recognised as beyond its duties. */
export const beyondDutySide = defineMachine({
  side: 'beyond-duty',
  name: '超职责',
  asks: 'beyond-duty-asked',
  answers: { 'beyond-duty-answered': ['asked'] },
  states: { asked: '等认定', granted: '已认定超职责', refused: '未认定超职责' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
})
