import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import type { Case } from '../case'
import { defineAct } from '../acts/define-act'
import { conclusionKindOf, conclusionWayWords, type ConclusionWay } from '../conclusion-ways'
import { conclusionField } from '../fields/conclusion'
import { isBlank, joinTold } from '../private-text'
import { failRefusing, refuses } from '../refusals/step-refuses'
import type { Planned, StepGround } from '../step-ground'
import { sayWord } from '../../text/say-word'
import { defineStep } from './define-step'

export const concludedAct = defineAct({
  act: 'concluded',
  name: '办结',
  parts: conclusionField.parts,
  day: 'on',
  brings: conclusionField,
  correctable: ['on', 'way', 'text'],
  log: 'feed-back',
  toldByFields: true,
  tell: ({ way, text, againOn }) => ({
    title: sayWord(conclusionWayWords, way),
    detail: joinTold([isBlank(text) ? '' : text, againOn === undefined ? '' : `下次跟进 ${againOn}`]),
  }),
})

/** What 办结 brings; `againOn`: when a case that is closed for the time being is looked at again. */
export interface Conclude {
  readonly on: LocalDate
  readonly way: ConclusionWay
  readonly text: string
  readonly againOn?: LocalDate
}

/** 办结 with its kind, after 反馈. What is closed only for the time being, or by procedure, may be closed in substance later. */
export const concludeStep = defineStep({
  step: 'conclude',
  name: '办结',
  place: 'side',
  group: 'after',
  from: ['closed'],
  roles: ['registrar', 'supervisor'],
  act: concludedAct,
  barrier: (one) =>
    isConcludedInSubstance(one)
      ? refuses('concluded-already', '已经实质性办结', '这个案件已经实质性办结了。', '写错了的，在经过里更正。')
      : undefined,
  plan: planConclude,
})

/** Whether nothing is left to conclude: closed in substance. */
export const isConcludedInSubstance = ({ values: { conclusion } }: Pick<Case, 'values'>): boolean =>
  conclusion !== undefined && conclusionKindOf(conclusion.way) === 'substantive'

function planConclude(input: Conclude, ground: StepGround): Planned {
  const { one, refuseDay } = ground
  const from = one.values.conclusion?.on ?? one.feedback?.on
  return (
    refuseDay(input.on) ??
    refuseConclusion(input) ??
    (from !== undefined && input.on < from
      ? failRefusing(
          'conclusion-too-early',
          '办结日期太早',
          `办结不能早于${one.values.conclusion === undefined ? '反馈' : '上一次办结'}（${from}）。`,
          '请核对办结日期。',
        )
      : ok(writeConclusion(input, ground)))
  )
}

/** Why a way of closing will not do: one for the time being says when the case is looked at again. */
export function refuseConclusion({ on, way, againOn }: Conclude) {
  if (conclusionKindOf(way) !== 'phased') return undefined
  if (againOn === undefined) return fail({ type: 'FieldMissing', label: '下次跟进日期' } as const)
  return againOn <= on
    ? failRefusing(
        'again-too-early',
        '下次跟进日期不对',
        '下次跟进要在办结日期以后。',
        '请写一个以后的日期，到那一天会列出来。',
      )
    : undefined
}

/** The ops of a closing of this kind. */
export function writeConclusion({ on, way, text, againOn }: Conclude, { write }: Pick<StepGround, 'write'>) {
  const isPhased = conclusionKindOf(way) === 'phased'
  const conclusion = { on, way, text, ...(isPhased && againOn !== undefined ? { againOn } : {}) }
  return [write.set('conclusion', conclusion), write.act({ act: 'concluded', ...conclusion })]
}
