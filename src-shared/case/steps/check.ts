import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { checkResultWords, type CheckResult } from '../choices'
import { choicePart, dayPart, toldPart } from '../parts'
import { refuseBlank } from '../refusals/refuse-blank'
import { savedReplyGaps } from '../reply-gaps'
import { hasHandled } from '../reply-hands'
import type { Planned, StepGround } from '../step-ground'
import { stepLimits } from '../step-limits'
import { sayWord } from '../../text/say-word'
import { defineStep } from './define-step'

export const checkedAct = defineAct({
  act: 'checked',
  name: '审核',
  parts: {
    on: dayPart('审核日期'),
    result: choicePart('审核结果', checkResultWords),
    comment: toldPart('审核意见', stepLimits.opinion, { optional: true }),
  },
  day: 'on',
  correctable: ['on', 'comment'],
  log: 'review',
  tell: ({ result, comment }) => ({ title: sayWord(checkResultWords, result), detail: comment }),
})

/** What 审核 brings. */
export interface Check {
  readonly on: LocalDate
  readonly result: CheckResult
  readonly comment: string
}

/** 审核: who did not handle the case reads its reply before it goes up to the reviewer. */
export const checkStep = defineStep({
  step: 'check',
  name: '审核',
  place: 'side',
  group: 'work',
  from: ['handling'],
  roles: ['checker', 'supervisor', 'reviewer'],
  act: checkedAct,
  barrier: (one, person) => (hasHandled(one, person) ? { type: 'ReviewerIsHandler' } : undefined),
  plan: planCheck,
})

function planCheck({ on, result, comment }: Check, { one, write, refuseDay }: StepGround): Planned {
  const gaps = savedReplyGaps(one)
  if (gaps.length > 0) return fail({ type: 'ReplyHasGaps', gaps })
  return (
    refuseDay(on) ??
    (result === 'to-mend' ? refuseBlank({ 审核意见: comment }) : undefined) ??
    ok([write.act({ act: 'checked', on, result, comment })])
  )
}
