import { partsForm } from './parts-form'

/** 申请终止办理 */
export const askTerminationForm = partsForm('ask-termination', {
  lead: '上级同意以前案件照常办理；同意了，案件按“已终止”结束，不再计时。',
  about: () => ({ told: { lines: 2 } }),
})
/** Whether the superior let it be terminated. */
export const answerTerminationForm = partsForm('answer-termination', { about: () => ({ said: { lines: 2 } }) })

/** 并单 */
export const mergeForm = partsForm('merge', {
  lead: '这一件就此结束，由另一件办理和答复；两件的经过里都写明谁并入谁。只想记下两件有关的，不要用并单，用案件页的“关联”。并错了的可以恢复办理。',
  without: ['into'],
  given: () => ({ into: '' }),
  about: () => ({ reason: { lines: 2, hint: '例如：同一个人反映同一盏路灯' } }),
})
