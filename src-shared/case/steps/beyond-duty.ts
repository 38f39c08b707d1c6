import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayPart, filesPart, linePart, toldPart } from '../parts'
import type { Attachment } from '../sheet'
import { beyondDutySide } from '../sides/beyond-duty'
import { answerBarrier, askers, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, grantPart, grantWords, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { anyStage, defineStep } from './define-step'

/** 超出什么 */
export const beyondDutyWords = {
  list: '履职事项清单以外',
  power: '没有执法权、审批权',
  superior: '属上级事权',
  market: '属市场行为、民事纠纷',
  other: '其他',
} as const

const askedParts = {
  on: dayPart('申请日期'),
  kind: choicePart('超出什么', beyondDutyWords),
  grounds: toldPart('情况说明和依据', stepLimits.opinion),
  owner: linePart('应当由谁负责', 60, { optional: true }),
  attachments: filesPart('证据附件'),
}

export const beyondDutyAskedAct = defineAct({
  act: 'beyond-duty-asked',
  name: '申请超职责认定',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'kind', 'grounds', 'owner'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申请超职责认定：${sayWord(beyondDutyWords, act.kind)}`,
    detail: tellRest(act, askedParts, names, ['kind']),
  }),
})

/** What 申请超职责认定 brings. */
export interface AskBeyondDuty {
  readonly on: LocalDate
  readonly kind: keyof typeof beyondDutyWords
  readonly grounds: string
  readonly owner: string
  readonly attachments: readonly Attachment[]
}

/** 申请超职责认定, with evidence. */
export const askBeyondDutyStep = defineStep({
  step: 'ask-beyond-duty',
  name: '申请超职责认定',
  place: 'side',
  group: 'judge',
  from: anyStage,
  roles: askers,
  act: beyondDutyAskedAct,
  barrier: onlyOne(beyondDutySide),
  plan: planAsk<AskBeyondDuty>(beyondDutyAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('受理中心认定'),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion, { optional: true }),
}

export const beyondDutyAnsweredAct = defineAct({
  act: 'beyond-duty-answered',
  name: '超职责认定答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `超职责认定：${sayWord(grantWords, act.state)}`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the answer to 超职责认定 brings. */
export interface AnswerBeyondDuty {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly said: string
}

/** 记录超职责认定答复 */
export const answerBeyondDutyStep = defineStep({
  step: 'answer-beyond-duty',
  name: '记录超职责认定答复',
  place: 'entry',
  from: anyStage,
  roles: askers,
  act: beyondDutyAnsweredAct,
  barrier: answerBarrier(beyondDutySide, 'beyond-duty-answered'),
  plan: planAnswer<AnswerBeyondDuty>(beyondDutySide, beyondDutyAnsweredAct),
})
