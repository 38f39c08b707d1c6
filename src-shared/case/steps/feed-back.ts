import { sayWord } from '../../text/say-word'
import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { feedbackMethodWords, type FeedbackMethod } from '../choices'
import { feedbackField } from '../fields/feedback'
import { refuseCorrectedStub, refuseSerial, refuseYear } from '../refusals/refuse-number'
import { refuseWay } from '../refusals/refuse-way'
import type { Planned, StepGround } from '../step-ground'
import { refuseConclusion, writeConclusion, type Conclude } from './conclude'
import { defineStep } from './define-step'

export const fedBackAct = defineAct({
  act: 'fed-back',
  name: '反馈',
  parts: feedbackField.parts,
  day: 'on',
  brings: feedbackField,
  correctable: ['stubNumber', 'method', 'on'],
  refuseCorrection: refuseCorrectedStub,
  log: 'feed-back',
  toldByFields: true,
  tell: ({ stubNumber, method }) => ({
    title: `反馈，存根号 ${stubNumber}`,
    detail: sayWord(feedbackMethodWords, method),
  }),
})

/** 反馈: the reply leaves the office under a numbered stub. */
export const feedBackStep = defineStep({
  step: 'feed-back',
  name: '反馈',
  place: 'main',
  from: ['approved'],
  to: 'closed',
  roles: ['registrar'],
  outward: true,
  act: fedBackAct,
  restedOnBy: ['exported'],
  plan: planFeedBack,
})

/** What 反馈 brings. */
export interface FeedBack {
  readonly stubNumber: string
  readonly method: FeedbackMethod
  readonly on: LocalDate
  /** 办结 in the same act, where the office knows already how the case is closed; left out, it is a step of its own later. */
  readonly conclusion?: Omit<Conclude, 'on'>
}

function planFeedBack({ stubNumber, method, on, conclusion }: FeedBack, ground: StepGround): Planned {
  const { one, around, write, refuseStepDay } = ground
  if (one.ledgerNumber === '') return fail({ type: 'NumberPending' })
  return (
    refuseWay(method, one) ??
    refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ??
    refuseStepDay(on) ??
    refuseYear(stubNumber, on, 'StubNumber') ??
    (conclusion === undefined ? undefined : refuseConclusion({ ...conclusion, on })) ??
    ok([
      write.set('feedback', { stubNumber, method, on, sheetRevision: one.sheet.revision }),
      write.move('closed'),
      write.act({ act: 'fed-back', stubNumber, method, on }),
      ...(conclusion === undefined ? [] : writeConclusion({ ...conclusion, on }, ground)),
    ])
  )
}
