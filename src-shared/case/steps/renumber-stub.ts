import { fail, ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { linePart, toldPart } from '../parts'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseSerial, refuseYear } from '../refusals/refuse-number'
import { stepLimits } from '../step-limits'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const stubRenumberedAct = defineAct({
  act: 'stub-renumbered',
  name: '改存根号',
  parts: {
    stubNumber: linePart('存根号', 40),
    before: linePart('原来的号', 40),
    reason: toldPart('理由', stepLimits.reason),
  },
  log: 'feed-back',
  tell: ({ stubNumber, before, reason }) => ({
    title: `存根号由 ${before} 改为 ${stubNumber}`,
    detail: tell`理由：${reason}`,
  }),
})

/** 改存根号: of two replies under one stub number, one gets another. */
export const renumberStubStep = defineStep({
  step: 'renumber-stub',
  name: '改存根号',
  place: 'entry',
  from: ['closed'],
  roles: ['registrar'],
  ofEnded: true,
  act: stubRenumberedAct,
  plan: planStubNumber,
})

/** What 改存根号 brings. */
export interface RenumberStub {
  readonly stubNumber: string
  readonly reason: string
}

function planStubNumber({ stubNumber, reason }: RenumberStub, { one, around, write }: StepGround): Planned {
  const { feedback } = one
  const before = feedback?.stubNumber ?? ''
  if (feedback === undefined || !around.stubNumberTaken(before))
    return fail({ type: 'NumberUnchanged', number: before })
  const refused =
    refuseBlank({ 理由: reason }) ??
    refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ??
    refuseYear(stubNumber, feedback.on, 'StubNumber')
  return (
    refused ??
    ok([
      write.set('feedback', { ...feedback, stubNumber }),
      write.act({ act: 'stub-renumbered', stubNumber, before, reason: reason.trim() }),
    ])
  )
}
