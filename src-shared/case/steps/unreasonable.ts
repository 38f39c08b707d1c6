import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import { choicePart, consentPart, dayPart, filesPart, linePart, toldPart } from '../parts'
import type { Attachment } from '../sheet'
import { unreasonableSide } from '../sides/unreasonable'
import { answerBarrier, askers, leaders, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { approverPart, askPart, grantPart, grantWords, tellRest, type approverWords } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { afterRegistration, defineStep } from './define-step'

/** 不合理在哪里 */
export const unreasonableKindWords = {
  'no-basis': '没有法律、政策依据',
  'over-policy': '明显超出政策标准',
  repeated: '已依法办结仍重复反映',
  untrue: '反映不实',
  malicious: '恶意投诉、骚扰',
  other: '其他',
} as const

const askedParts = {
  on: dayPart('申请日期'),
  kind: choicePart('不合理在哪里', unreasonableKindWords),
  grounds: toldPart('情况说明和依据', stepLimits.opinion),
  explained: toldPart('做过的解释工作', stepLimits.opinion),
  approver: approverPart(),
  attachments: filesPart('证据附件'),
}

export const unreasonableAskedAct = defineAct({
  act: 'unreasonable-asked',
  name: '申请不合理诉求认定',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'kind', 'grounds', 'explained'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申请不合理诉求认定：${sayWord(unreasonableKindWords, act.kind)}`,
    detail: tellRest(act, askedParts, names, ['kind']),
  }),
})

/** What 申请不合理诉求认定 brings. */
export interface AskUnreasonable {
  readonly on: LocalDate
  readonly kind: keyof typeof unreasonableKindWords
  readonly grounds: string
  readonly explained: string
  readonly approver: keyof typeof approverWords
  readonly attachments: readonly Attachment[]
}

/** 申请不合理诉求认定, with evidence. */
export const askUnreasonableStep = defineStep({
  step: 'ask-unreasonable',
  name: '申请不合理诉求认定',
  place: 'side',
  group: 'judge',
  from: afterRegistration,
  roles: askers,
  act: unreasonableAskedAct,
  barrier: onlyOne(unreasonableSide),
  plan: planAsk<AskUnreasonable>(unreasonableAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('认定结果'),
  on: dayPart('答复日期'),
  by: linePart('认定单位或认定人', 60),
  said: toldPart('答复内容', stepLimits.opinion, { optional: true }),
  consent: consentPart(),
}

export const unreasonableAnsweredAct = defineAct({
  act: 'unreasonable-answered',
  name: '不合理诉求认定答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `${signerToText(act.consent, names)}不合理诉求认定：${sayWord(grantWords, act.state)}`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the answer to 不合理诉求认定 brings. */
export interface AnswerUnreasonable {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly by: string
  readonly said: string
  readonly consent?: ConsentGiven
}

/** 记录不合理诉求认定答复 */
export const answerUnreasonableStep = defineStep({
  step: 'answer-unreasonable',
  name: '记录不合理诉求认定答复',
  place: 'entry',
  from: afterRegistration,
  roles: leaders,
  consent: { recordedBy: askers, toReply: false },
  act: unreasonableAnsweredAct,
  barrier: answerBarrier(unreasonableSide, 'unreasonable-answered'),
  plan: planAnswer<AnswerUnreasonable>(unreasonableSide, unreasonableAnsweredAct),
})
