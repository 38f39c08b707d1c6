import { partsForm } from './parts-form'
import { usualApprover } from './usual-approver'

/** 申请挂件 */
export const askSuspensionForm = partsForm('ask-suspension', {
  about: (one) => ({ approver: { start: usualApprover(one) } }),
})
/** Whether 挂件 was granted. */
export const answerSuspensionForm = partsForm('answer-suspension', {
  lead: '本单位选定了时限规则的，挂件期间停不停表按规则定；没有选定的，按下面勾的办。',
  about: () => ({ said: { lines: 2 } }),
})
/** The case goes on. */
export const endSuspensionForm = partsForm('end-suspension', {
  without: (one) => (one.innerDueOn === '' ? ['state', 'innerDueOn'] : ['state']),
  given: () => ({ state: 'ended' }),
  about: (one) => ({
    dueOn: { hint: '停了表的，留空就按挂件经过的天数顺延；上级另定了日子的，填那个日子' },
    innerDueOn: { hint: `现在的内部时限是 ${one.innerDueOn}；留空就随办结时限推算` },
    said: { lines: 2 },
  }),
})

/** 需上级协调 */
export const askCoordinationForm = partsForm('ask-coordination', {
  about: () => ({ told: { lines: 2, hint: '什么时候、怎样告诉来电人本级办不了、已经提请上级' } }),
})
/** What the superior answered. */
export const answerCoordinationForm = partsForm('answer-coordination')
