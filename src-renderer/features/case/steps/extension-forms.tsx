import { moveInnerDue } from '#shared/case/inner-due'
import { dayIn } from '#shared/case/sides/side'
import type { Case } from '#shared/case/case'
import type { LocalDate } from '#shared/prelude/local-date'
import { partsForm, type FormSurroundings } from './parts-form'
import { ExtensionRulesLead } from './rules-lead'
import { usualApprover } from './usual-approver'

/** 申请延期 */
export const askExtensionForm = partsForm('ask-extension', {
  lead: (one) => <ExtensionRulesLead one={one} />,
  about: (one, _today, _side, _actor, { rules }) => ({
    askedDueOn: { hint: `现在的办结时限是 ${one.dueOn}` },
    approver: { start: rules?.extension.approver ?? usualApprover(one) },
    told: { lines: 2, hint: '什么时候、怎样告诉来电人要延期，还没告知的留空' },
  }),
})

/** Whether 延期 was granted, and to which day. */
export const answerExtensionForm = partsForm('answer-extension', {
  without: (one) => (one.innerDueOn === '' ? ['innerDueOn'] : []),
  about: (one, _today, side, _actor, near) => {
    const askedDueOn = side === undefined ? undefined : dayIn(side.asked.act, 'askedDueOn')
    return {
      dueOn: { start: askedDueOn ?? '', max: '', hint: '同意的，填批准延到的日子；不同意的不用填' },
      innerDueOn: { hint: movedInnerHint(one, askedDueOn, near) },
      said: { lines: 2 },
    }
  },
})

/** What becomes of the office's own limit where no day is named. */
function movedInnerHint(one: Case, askedDueOn: LocalDate | undefined, near: FormSurroundings): string {
  const moved = askedDueOn === undefined ? undefined : moveInnerDue(one, askedDueOn, near)
  return `现在的内部时限是 ${one.innerDueOn}；留空就随办结时限推算${moved === undefined ? '' : `，延到 ${askedDueOn} 的，是 ${moved}`}`
}
