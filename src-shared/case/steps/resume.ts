import { fail, ok } from '../../prelude/result'
import type { LocalDate } from '../../prelude/local-date'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import type { Case } from '../case'
import { endingWords, type EndingHow } from '../ending-how'
import { choicePart, dayPart, toldPart } from '../parts'
import { tell } from '../private-text'
import { refuseAct } from '../plan-act'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

export const resumedAct = defineAct({
  act: 'resumed',
  name: '恢复办理',
  parts: {
    how: choicePart('原来的结束方式', endingWords),
    on: dayPart('恢复日期'),
    reason: toldPart('理由', stepLimits.reason),
  },
  day: 'on',
  log: 'handle',
  tell: ({ how, reason }) => ({ title: `恢复办理（原${sayWord(endingWords, how)}）`, detail: tell`理由：${reason}` }),
})

/** 恢复办理: a case that was returned, terminated or merged is worked on again where it stood. */
export const resumeStep = defineStep({
  step: 'resume',
  name: '恢复办理',
  place: 'beside',
  from: anyStage,
  roles: ['registrar', 'admin'],
  ofEnded: true,
  act: resumedAct,
  barrier: (one) => (howEnded(one) === undefined ? { type: 'CaseNotEnded' } : undefined),
  plan: planResume,
})

/** What 恢复办理 brings. */
export interface Resume {
  readonly on: LocalDate
  readonly reason: string
}

/** A case in a ring of 并单 is not ended, and its 并单 stands: taken back, the case answers for the others. */
const howEnded = (one: Case): EndingHow | undefined => one.ending?.how ?? (one.ring.length > 0 ? 'merged' : undefined)

function planResume({ on, reason }: Resume, ground: StepGround): Planned {
  const { one, write } = ground
  const how = howEnded(one)
  if (how === undefined) return fail({ type: 'CaseNotEnded' })
  return (
    refuseAct(resumedAct, { on, reason, how }, ground) ??
    ok([
      write.set('ending', { how: 'none', on, reason, into: '', intoNumber: '', entry: '' }),
      write.act({ act: 'resumed', how, on, reason }),
    ])
  )
}
