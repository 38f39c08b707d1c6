import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { toldPart } from '../parts'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { stepLimits } from '../step-limits'
import { anyRole, anyStage, defineStep } from './define-step'

export const revealedAct = defineAct({
  act: 'revealed',
  name: '查看来电人',
  parts: { reason: toldPart('理由', stepLimits.reason) },
  log: 'reveal',
  tell: ({ reason }) => ({ title: '查看来电人', detail: tell`理由：${reason}` }),
})

/** What 查看来电人 brings. */
export interface Reveal {
  readonly reason: string
}

/** 查看来电人: somebody uncovered a confidential caller, and says why. */
export const revealStep = defineStep({
  step: 'reveal',
  name: '查看来电人',
  place: 'noted',
  from: anyStage,
  roles: anyRole,
  ofVoided: true,
  ofNewer: true,
  act: revealedAct,
  plan: ({ reason }: Reveal, { write }) =>
    refuseBlank({ 理由: reason }) ?? ok([write.act({ act: 'revealed', reason })]),
})
