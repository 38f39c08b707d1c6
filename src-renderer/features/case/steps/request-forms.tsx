import { partsForm } from './parts-form'
import { usualApprover } from './usual-approver'

/** 申诉, and what came of it. */
export const askAppealForm = partsForm('ask-appeal')
export const answerAppealForm = partsForm('answer-appeal')

/** 不计入考核 */
export const askExclusionForm = partsForm('ask-exclusion')
export const answerExclusionForm = partsForm('answer-exclusion')

/** 超职责 */
export const askBeyondDutyForm = partsForm('ask-beyond-duty', { about: () => ({ owner: { hint: '不清楚的留空' } }) })
export const answerBeyondDutyForm = partsForm('answer-beyond-duty')

/** 不合理诉求 */
export const askUnreasonableForm = partsForm('ask-unreasonable', {
  about: (one) => ({ approver: { start: usualApprover(one) } }),
})
export const answerUnreasonableForm = partsForm('answer-unreasonable')
