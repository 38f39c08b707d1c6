import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayAheadPart, dayPart, filesPart, linePart, personPart, toldPart } from '../parts'
import type { Attachment } from '../sheet'
import { lookBackSide } from '../sides/look-back'
import { answerBarrier, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { anyRole, defineStep } from './define-step'

const plannedParts = {
  on: dayPart('安排日期'),
  lookOn: dayAheadPart('回头看日期'),
  personId: personPart('由谁去看'),
  what: toldPart('看什么', stepLimits.reason, { optional: true }),
}

export const lookBackPlannedAct = defineAct({
  act: 'look-back-planned',
  name: '安排回头看',
  parts: plannedParts,
  day: 'on',
  correctable: ['on', 'lookOn', 'personId', 'what'],
  log: 'handle',
  tell: (act, names) => ({
    title: `安排 ${act.lookOn} 回头看`,
    detail: tellRest(act, plannedParts, names, ['lookOn']),
  }),
})

/** What 安排回头看 brings. */
export interface PlanLookBack {
  readonly on: LocalDate
  readonly lookOn: LocalDate
  readonly personId: string
  readonly what: string
}

/** 安排回头看: some time after the answer somebody goes and looks whether it is still settled. */
export const planLookBackStep = defineStep({
  step: 'plan-look-back',
  name: '安排回头看',
  place: 'side',
  group: 'after',
  from: ['closed'],
  roles: ['registrar', 'supervisor', 'reviewer', 'admin'],
  act: lookBackPlannedAct,
  plan: planAsk<PlanLookBack>(lookBackPlannedAct),
})

const resultWords = { settled: '问题没有反弹', relapsed: '问题反弹，要再办' } as const

const lookedParts = {
  entry: askPart,
  state: choicePart('结果', resultWords),
  on: dayPart('去看的日期'),
  who: linePart('去看的人', 60),
  found: toldPart('看到的情况', stepLimits.opinion),
  attachments: filesPart('照片、附件'),
}

export const lookedBackAct = defineAct({
  act: 'looked-back',
  name: '回头看',
  parts: lookedParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'who', 'found'],
  log: 'handle',
  tell: (act, names) => ({
    title: `回头看：${sayWord(resultWords, act.state)}`,
    detail: tellRest(act, lookedParts, names),
  }),
})

/** What 回头看 found. */
export interface RecordLookBack {
  readonly entry: CommitRef
  readonly state: keyof typeof resultWords
  readonly on: LocalDate
  readonly who: string
  readonly found: string
  readonly attachments: readonly Attachment[]
}

/** 记录回头看: who went, and what was found. */
export const recordLookBackStep = defineStep({
  step: 'record-look-back',
  name: '记录回头看',
  place: 'entry',
  from: ['closed'],
  roles: anyRole,
  act: lookedBackAct,
  barrier: answerBarrier(lookBackSide, 'looked-back'),
  plan: planAnswer<RecordLookBack>(lookBackSide, lookedBackAct),
})
