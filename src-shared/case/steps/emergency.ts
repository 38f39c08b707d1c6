import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import { choicePart, dayPart, linePart, toldPart } from '../parts'
import { emergencySide } from '../sides/emergency'
import { answerBarrier, askers, planAnswer, planAsk, planFollow, refuses } from '../sides/plan-side'
import { askPart, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { anyRole, anyStage, defineStep } from './define-step'

/** A minute of a day as a clock shows it. */
const minute = /^(?:[01]\d|2[0-3]):[0-5]\d$/

function refuseTime({ time }: { readonly time: string }) {
  return minute.test(time)
    ? undefined
    : refuses('time-malformed', {
        title: '时间写法不对',
        what: `“${time}”不是几点几分。`,
        todo: '请写成 24 小时的“时:分”，例如 08:05、23:40。',
      })
}

const reportedParts = {
  on: dayPart('首报日期'),
  time: linePart('首报时间（时:分）', 5),
  what: toldPart('发生了什么', stepLimits.opinion),
  to: linePart('报给谁', 80),
  measures: toldPart('已采取的措施', stepLimits.opinion, { optional: true }),
}

export const emergencyReportedAct = defineAct({
  act: 'emergency-reported',
  name: '紧急事件首报',
  parts: reportedParts,
  day: 'on',
  correctable: ['on', 'what', 'to', 'measures'],
  log: 'handle',
  tell: (act, names) => ({
    title: `紧急事件首报 ${act.time}`,
    detail: tellRest(act, reportedParts, names, ['time']),
  }),
})

/** What the first report brings. `time` is a minute of the day: 23:40. */
export interface ReportEmergency {
  readonly on: LocalDate
  readonly time: string
  readonly what: string
  readonly to: string
  readonly measures: string
}

/** 紧急事件首报: by anybody, of a case at any stage. */
export const reportEmergencyStep = defineStep({
  step: 'report-emergency',
  name: '紧急事件首报',
  place: 'side',
  group: 'press',
  from: anyStage,
  roles: anyRole,
  act: emergencyReportedAct,
  plan: planAsk<ReportEmergency>(emergencyReportedAct, refuseTime),
})

const followedParts = {
  entry: askPart,
  on: dayPart('续报日期'),
  time: linePart('续报时间（时:分）', 5),
  what: toldPart('进展', stepLimits.opinion),
  to: linePart('报给谁', 80, { optional: true }),
}

export const emergencyFollowedAct = defineAct({
  act: 'emergency-followed',
  name: '紧急事件续报',
  parts: followedParts,
  day: 'on',
  correctable: ['on', 'what', 'to'],
  log: 'handle',
  tell: (act, names) => ({
    title: `紧急事件续报 ${act.time}`,
    detail: tellRest(act, followedParts, names, ['time']),
  }),
})

/** What a follow-up brings. */
export interface FollowEmergency {
  readonly entry: CommitRef
  readonly on: LocalDate
  readonly time: string
  readonly what: string
  readonly to: string
}

/** 紧急事件续报: as often as there is something to tell. */
export const followEmergencyStep = defineStep({
  step: 'follow-emergency',
  name: '续报',
  place: 'entry',
  from: anyStage,
  roles: anyRole,
  act: emergencyFollowedAct,
  plan: planFollow<FollowEmergency>(emergencySide, emergencyFollowedAct, refuseTime),
})

const endedParts = {
  entry: askPart,
  state: choicePart('结果', { ended: '处置完毕' }),
  on: dayPart('处置完毕日期'),
  time: linePart('时间（时:分）', 5),
  said: toldPart('处置结果', stepLimits.opinion),
}

export const emergencyEndedAct = defineAct({
  act: 'emergency-ended',
  name: '紧急事件处置完毕',
  parts: endedParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `紧急事件处置完毕 ${act.time}`,
    detail: tellRest(act, endedParts, names, ['time']),
  }),
})

/** What the end of an emergency brings. */
export interface EndEmergency {
  readonly entry: CommitRef
  readonly state: 'ended'
  readonly on: LocalDate
  readonly time: string
  readonly said: string
}

/** 紧急事件处置完毕 */
export const endEmergencyStep = defineStep({
  step: 'end-emergency',
  name: '处置完毕',
  place: 'entry',
  from: anyStage,
  roles: askers,
  act: emergencyEndedAct,
  barrier: answerBarrier(emergencySide, 'emergency-ended'),
  plan: planAnswer<EndEmergency>(emergencySide, emergencyEndedAct, { refuse: refuseTime }),
})
