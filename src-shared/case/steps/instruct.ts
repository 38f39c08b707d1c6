import type { LocalDate } from '../../prelude/local-date'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { instructionField } from '../fields/instruction'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseLeader } from '../refusals/refuse-people'
import { countSigned, leadersOf } from '../leader-turns'
import { refuses } from '../refusals/step-refuses'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const instructedAct = defineAct({
  act: 'instructed',
  name: '批示',
  parts: instructionField.parts,
  day: 'instructedOn',
  brings: instructionField,
  correctable: ['leaderId', 'text', 'instructedOn'],
  refuseCorrection: ({ leaderId }, _before, { around }) => refuseLeader(leaderId, around),
  log: 'instruct',
  toldByFields: true,
  tell: ({ leaderId, text }, { person }) => ({ title: `${person(leaderId)}批示`, detail: text }),
})

/** 批示: the leader's own words, by the leader's own hand or recorded from paper. */
export const instructStep = defineStep({
  step: 'instruct',
  name: '批示',
  place: 'main',
  from: ['submitted'],
  to: 'instructed',
  roles: ['supervisor', 'reviewer'],
  consent: { recordedBy: ['registrar'], toReply: false },
  act: instructedAct,
  barrier: (one) =>
    countSigned(one) + 1 >= leadersOf(one).length
      ? undefined
      : refuses(
          'earlier-leaders-first',
          '还没有轮到最后一位领导',
          '这个案件呈报了几位领导，前面的领导还没有批示。',
          '请先用“逐级批示”登记前面领导的批示。',
        ),
  plan: planInstruct,
})

/** What 批示 brings. */
export interface Instruct {
  readonly text: string
  readonly instructedOn: LocalDate
  readonly consent: ConsentGiven
}

function planInstruct(step: Instruct, { write, refuseStepDay, consent: giveConsent }: StepGround): Planned {
  const { text, instructedOn } = step
  const planned = giveConsent(step.consent)
  if (!planned.ok) return planned
  const consent = planned.value
  const instruction = { leaderId: consent.of, text, instructedOn, consent }
  return (
    refuseStepDay(instructedOn) ??
    refuseBlank({ 批示内容: text }) ??
    ok([
      write.set('instruction', instruction),
      write.move('instructed'),
      write.act({ act: 'instructed', ...instruction }),
    ])
  )
}
