import { createWorkCalendar } from '../../calendar/work-calendar'
import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import { moveInnerDue } from '../inner-due'
import { dueAfterPause, isStandingStill } from '../due-day'
import { choicePart, consentPart, dayAheadPart, dayPart, flagPart, sinceLater, toldPart } from '../parts'
import { answerBarrier, askers, leaders, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { answerOf, dayIn, partOfAct } from '../sides/side'
import { approverPart, askPart, grantPart, tellRest, type approverWords, type grantWords } from '../sides/side-parts'
import { sideRulesFor } from '../sides/side-rules'
import { suspensionSide } from '../sides/suspension'
import { refuseCorrectedInner, refuseMovedInner } from '../refusals/refuse-day'
import { waitingStages } from '../stage'
import { stepLimits } from '../step-limits'
import { defineStep } from './define-step'

/** 挂件等谁 */
export const waitsForWords = { caller: '等来电人', superior: '等上级' } as const

const askedParts = {
  on: dayPart('申请日期'),
  waitsFor: choicePart('等谁', waitsForWords),
  reason: toldPart('挂件理由', stepLimits.opinion),
  until: dayAheadPart('预计挂到'),
  approver: approverPart(),
}

export const suspensionAskedAct = defineAct({
  act: 'suspension-asked',
  name: '申请挂件',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'waitsFor', 'reason', 'until'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申请挂件，${sayWord(waitsForWords, act.waitsFor)}，预计到 ${act.until}`,
    detail: tellRest(act, askedParts, names, ['waitsFor', 'until']),
  }),
})

/** What 申请挂件 brings. */
export interface AskSuspension {
  readonly on: LocalDate
  readonly waitsFor: keyof typeof waitsForWords
  readonly reason: string
  readonly until: LocalDate
  readonly approver: keyof typeof approverWords
}

/** 申请挂件: the case waits for its caller or for a superior. */
export const askSuspensionStep = defineStep({
  step: 'ask-suspension',
  name: '申请挂件',
  place: 'side',
  group: 'course',
  from: waitingStages,
  roles: askers,
  act: suspensionAskedAct,
  barrier: onlyOne(suspensionSide),
  plan: planAsk<AskSuspension>(suspensionAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('批准结果'),
  on: dayPart('批准日期'),
  stops: flagPart('挂件期间停止计时'),
  said: toldPart('批准意见', stepLimits.opinion, { optional: true }),
  consent: consentPart(),
}

export const suspensionAnsweredAct = defineAct({
  act: 'suspension-answered',
  name: '挂件批准结果',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `${signerToText(act.consent, names)}${act.state === 'granted' ? `同意挂件，${act.stops ? '停止计时' : '照常计时'}` : '不同意挂件'}`,
    detail: tellRest(act, answeredParts, names, ['stops']),
  }),
})

/** What the answer to 挂件 brings. `stops` counts where the office keeps no rules that say it. */
export interface AnswerSuspension {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly stops: boolean
  readonly said: string
  readonly consent?: ConsentGiven
}

/** 挂件批准: from that day on the clock stands still, where the rule lets it. */
export const answerSuspensionStep = defineStep({
  step: 'answer-suspension',
  name: '记录挂件结果',
  place: 'entry',
  from: waitingStages,
  roles: leaders,
  consent: { recordedBy: askers, toReply: false },
  act: suspensionAnsweredAct,
  barrier: answerBarrier(suspensionSide, 'suspension-answered'),
  plan: planAnswer<AnswerSuspension>(suspensionSide, suspensionAnsweredAct, {
    adds: ({ state, stops }, { asked }, { around }) => {
      const waitsFor = partOfAct(asked.act, 'waitsFor') === 'superior' ? 'superior' : 'caller'
      return { stops: state === 'granted' && (around.rules?.counting.pauses[waitsFor] ?? stops) }
    },
  }),
})

const endedParts = {
  entry: askPart,
  state: choicePart('结果', { ended: '已恢复办理' }),
  on: dayPart('恢复日期'),
  dueOn: sinceLater(dayAheadPart('顺延后的办结时限')),
  innerDueOn: sinceLater(dayAheadPart('顺延后的内部时限')),
  said: toldPart('恢复的情况', stepLimits.opinion, { optional: true }),
}

export const suspensionEndedAct = defineAct({
  act: 'suspension-ended',
  name: '结束挂件',
  parts: endedParts,
  day: 'on',
  answers: true,
  correctable: ['dueOn', 'innerDueOn', 'said'],
  refuseCorrection: refuseCorrectedInner,
  log: 'handle',
  tell: (act, names) => ({
    title: act.dueOn === undefined ? '结束挂件，恢复办理' : `结束挂件，时限顺延到 ${act.dueOn}`,
    detail: tellRest(act, endedParts, names, ['dueOn']),
  }),
})

/** What 结束挂件 brings. The limits it came to are counted where none are named. */
export interface EndSuspension {
  readonly entry: CommitRef
  readonly state: 'ended'
  readonly on: LocalDate
  readonly dueOn?: LocalDate
  readonly innerDueOn?: LocalDate
  readonly said: string
}

/** 结束挂件: the case goes on; for as long as the clock stood still its limit is later. */
export const endSuspensionStep = defineStep({
  step: 'end-suspension',
  name: '结束挂件',
  place: 'entry',
  from: waitingStages,
  roles: askers,
  act: suspensionEndedAct,
  barrier: answerBarrier(suspensionSide, 'suspension-ended'),
  plan: planAnswer<EndSuspension>(suspensionSide, suspensionEndedAct, {
    refuse: ({ innerDueOn, dueOn }) => refuseMovedInner(innerDueOn, dueOn),
    adds: ({ on, dueOn, innerDueOn }, side, { one, around }) => {
      const grant = answerOf(side)
      const since = grant === undefined ? undefined : dayIn(grant.act, 'on')
      if (since === undefined || !isStandingStill(side)) return { dueOn: undefined, innerDueOn: undefined }
      const counted = dueAfterPause(
        one.dueOn,
        { since, until: on },
        sideRulesFor(around.rules, one.sheet),
        around.calendar ?? createWorkCalendar([]),
      )
      const until = dueOn ?? counted
      return {
        dueOn: until,
        innerDueOn: one.innerDueOn === '' ? undefined : (innerDueOn ?? moveInnerDue(one, until, around)),
      }
    },
  }),
})
