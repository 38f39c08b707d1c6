import { partsForm } from './parts-form'

/** 回访: whether the caller was reached, and what the caller answered to each question. */
export const visitForm = partsForm('visit', {
  submitLabel: '保存回访',
  about: (one, _today, _side, actor) => ({
    byId: { start: actor.id },
    way: { start: 'phone' },
    reached: { start: 'yes', hint: '没有联系上的只记一次尝试，下面的回答不选' },
    reasons: { hint: '未解决或者不满意的，必须写明原因' },
    evidence: { lines: 1, hint: '凭什么认定：录音、照片、谁在场' },
    on: one.feedback === undefined ? {} : { min: one.feedback.on },
  }),
})
