import { defineMachine } from './side-machine'

/** 回头看: some time after a case was answered somebody looks whether it is still settled. */
export const lookBackSide = defineMachine({
  side: 'look-back',
  name: '回头看',
  asks: 'look-back-planned',
  answers: { 'looked-back': ['asked'] },
  states: { asked: '待回头看', settled: '问题没有反弹', relapsed: '问题反弹' },
  pending: ['asked'],
  dueBy: { asked: 'lookOn' },
})
