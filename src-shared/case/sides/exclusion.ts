import { defineMachine } from './side-machine'

/** 不计入考核: the office asks that a case be left out of its appraisal. */
export const exclusionSide = defineMachine({
  side: 'exclusion',
  name: '不计入考核',
  asks: 'exclusion-asked',
  answers: { 'exclusion-answered': ['asked'] },
  states: { asked: '等答复', granted: '已同意不计入', refused: '未同意不计入' },
  pending: ['asked'],
  answeredBy: { asked: 'superior' },
})
