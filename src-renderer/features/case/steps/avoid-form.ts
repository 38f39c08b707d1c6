import { partsForm } from './parts-form'

/** 回避: who steps aside from this case, and why. */
export const avoidForm = partsForm('avoid', {
  submitLabel: '登记回避',
  about: () => ({
    personId: { hint: '登记后这个人不能再办理、批示、审阅这个案件，代别人的班也不行；正在承办的请随后改派' },
    reason: { hint: '例如：与来电人、被反映人有亲属或利害关系' },
  }),
})
