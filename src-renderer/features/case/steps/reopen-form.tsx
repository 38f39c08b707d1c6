import type { Case } from '#shared/case/case'
import { judgeRoundDue } from '#shared/case/steps/reopen'
import type { LocalDate } from '#shared/prelude/local-date'
import { partsForm, type FormSurroundings } from './parts-form'

/** 重办: opens the next round. */
export const reopenForm = partsForm('reopen', {
  submitLabel: '重办',
  lead: '重办以后，这个案件重新交办、办理、审阅、反馈，另用一个存根号；前一次的回复和存根照原样留着，可以查看和打印。',
  without: ['number'],
  given: (one) => ({ number: one.round + 1 }),
  about: (one, today, _side, _actor, near) => ({
    cause: { start: 'caller' },
    start: { start: 'instructed', hint: '需要领导重新批示的，选“待呈报”' },
    reason: { needed: true, hint: '为什么要重办，这一次要办到什么程度' },
    dueOn: { hint: roundDueHint(one, today, near) },
  }),
})

/** 撤销重办: a round opened by mistake. */
export const cancelReopenForm = partsForm('cancel-reopen', {
  submitLabel: '撤销重办',
  lead: '撤销以后，案件回到前一次反馈以后的样子。',
  without: ['number'],
  given: (one) => ({ number: one.round }),
  about: () => ({ reason: { needed: true, hint: '例如：点错了案件' } }),
})

/** Until when the round is to be answered where no day is named. */
function roundDueHint(one: Case, today: LocalDate, near: FormSurroundings): string {
  const due = judgeRoundDue(one, today, near)
  if (due === undefined) return `原来的办结时限 ${one.dueOn} 已过，时限规则也定不下：请写这一次最迟哪天办结`
  return one.dueOn >= today
    ? `上级另定了日子的，填那个日子；留空就仍按原来的 ${due}`
    : `原来的 ${one.dueOn} 已过；上级另定了日子的，填那个日子；留空就按规则从重办日期起算，今天重办的到 ${due}`
}
