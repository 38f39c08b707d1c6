import { sayWord } from '../../text/say-word'
import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { callerViewWords, outcomeWords, type CallerView, type Outcome } from '../choices'
import { answerField } from '../fields/answer'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseSerial, refuseYear } from '../refusals/refuse-number'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const answeredAct = defineAct({
  act: 'answered',
  name: '现场答复',
  parts: answerField.parts,
  day: 'on',
  brings: answerField,
  correctable: ['answer', 'view'],
  log: 'feed-back',
  tell: ({ stubNumber, answer, outcome, view }) => ({
    title: `现场答复，存根号 ${stubNumber}：${sayWord(outcomeWords, outcome)}，来电人${sayWord(callerViewWords, view)}`,
    detail: tell`${answer}`,
  }),
})

/** What 现场答复 brings. */
export interface Answer {
  readonly stubNumber: string
  readonly answer: string
  readonly outcome: Outcome
  readonly view: CallerView
  readonly on: LocalDate
}

/**
 * 现场答复: what the office itself took down is answered while the caller is there or on the line, and is thereby fed back. Nobody
 * instructed it and nobody reviewed it, and it says so; it bears a stub of its own, for 反馈有存根 (seed 2) knows no other kind. A
 * case of the centre's is answered to the centre, after review.
 */
export const answerStep = defineStep({
  step: 'answer',
  name: '现场答复',
  place: 'side',
  group: 'work',
  from: ['registered'],
  to: 'closed',
  roles: ['registrar'],
  outward: true,
  byActAlone: true,
  act: answeredAct,
  barrier: (one) => (one.origin === 'own' ? undefined : notOurs),
  plan: planAnswer,
})

const notOurs = {
  type: 'StepRefuses',
  why: 'not-own',
  title: '受理中心交办的件不能现场答复办结',
  what: '现场答复只用于本单位自己登记的来电、来访。受理中心交办的件，要经审阅后反馈给受理中心。',
  todo: '已经当面答复来电人的，请用“联系来电人”记下来。',
} as const

function planAnswer(
  { stubNumber, answer, outcome, view, on }: Answer,
  { one, around, write, refuseStepDay }: StepGround,
): Planned {
  if (one.ledgerNumber === '') return fail({ type: 'NumberPending' })
  const given = { stubNumber, answer: answer.trim(), outcome, view, on }
  return (
    refuseBlank({ 答复内容: answer }) ??
    refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ??
    refuseStepDay(on) ??
    refuseYear(stubNumber, on, 'StubNumber') ??
    ok([
      write.set('answer', given),
      write.set('feedback', { stubNumber, method: 'oral', on }),
      write.set('reply.outcome', outcome),
      write.move('closed'),
      write.act({ act: 'answered', ...given }),
    ])
  )
}
