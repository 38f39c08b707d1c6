import { fail } from '../../prelude/result'
import { feedbackMethods, type FeedbackMethod } from '../choices'
import type { Case } from '../case'

/** The ways by which a case is fed back: one of the office's own goes to its caller, any other to the centre. */
export const feedbackMethodsOf = ({ origin }: Pick<Case, 'origin'>): readonly FeedbackMethod[] =>
  feedbackMethods.filter((method) => (origin === 'own' ? method === 'paper' || method === 'oral' : method !== 'oral'))

/** Nobody at a centre waits for a case that never came from there, and a centre is not answered by word of mouth. */
export function refuseWay(method: FeedbackMethod, one: Pick<Case, 'origin'>) {
  if (feedbackMethodsOf(one).includes(method)) return undefined
  return fail(
    one.origin === 'own'
      ? ({
          type: 'StepRefuses',
          why: 'no-centre',
          title: '本单位自己登记的件没有回复包',
          what: '这个案件不是受理中心交办的，受理中心没有承办单可以对上，回复直接给来电人。',
          todo: '请选“纸质送达”或“口头答复”。',
        } as const)
      : ({
          type: 'StepRefuses',
          why: 'of-centre',
          title: '交办件要书面反馈',
          what: '这个案件是受理中心交办的，反馈要有书面回复或者回复包。',
          todo: '请选“纸质送达”“回复包”或两样都选；口头告诉来电人的，另用“联系来电人”记下来。',
        } as const),
  )
}
