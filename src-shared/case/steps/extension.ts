import type { LocalDate } from '../../prelude/local-date'
import { createWorkCalendar, workdaysBetween } from '../../calendar/work-calendar'
import { localDateToDayNumber } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { endOfLastDay } from '../../rules/count-limit'
import { refuseExtension, type ExtensionRefused } from '../../rules/refuse-asking'
import type { Limit } from '../../rules/rule-set'
import { limitToText } from '../../rules/rule-words'
import { defineAct } from '../acts/define-act'
import type { ConsentGiven } from '../consent'
import { signerToText } from '../consent-words'
import { moveInnerDue } from '../inner-due'
import { consentPart, dayAheadPart, dayPart, sinceLater, toldPart } from '../parts'
import { countSides } from '../sides/open-sides'
import { answerBarrier, askers, leaders, onlyOne, planAnswer, planAsk, refuses } from '../sides/plan-side'
import { extensionSide } from '../sides/extension'
import { dayIn, type Side } from '../sides/side'
import { approverPart, approverWords, askPart, grantPart, tellRest, type grantWords } from '../sides/side-parts'
import { receiptOfRound } from '../ruled-matter'
import { sideRulesFor, type SideRules } from '../sides/side-rules'
import type { StepGround } from '../step-ground'
import { stepLimits } from '../step-limits'
import { refuseCorrectedInner, refuseMovedInner } from '../refusals/refuse-day'
import { waitingStages } from '../stage'
import { defineStep } from './define-step'

const askedParts = {
  on: dayPart('申请日期'),
  askedDueOn: dayAheadPart('申请延到'),
  reason: toldPart('延期理由', stepLimits.opinion),
  approver: approverPart(),
  told: toldPart('怎样告知来电人', stepLimits.reason, { optional: true }),
}

export const extensionAskedAct = defineAct({
  act: 'extension-asked',
  name: '申请延期',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'askedDueOn', 'reason', 'told'],
  refuseCorrection: (to, before, ground) => {
    const [on, askedDueOn] = [dayIn(to, 'on'), dayIn(to, 'askedDueOn')]
    const isSame = on === dayIn(before, 'on') && askedDueOn === dayIn(before, 'askedDueOn')
    return isSame || on === undefined || askedDueOn === undefined ? undefined : refuseTime({ on, askedDueOn }, ground)
  },
  log: 'handle',
  tell: (act, names) => ({
    title: `申请延期到 ${act.askedDueOn}`,
    detail: tellRest(act, askedParts, names, ['askedDueOn']),
  }),
})

/** What 申请延期 brings. */
export interface AskExtension {
  readonly on: LocalDate
  readonly askedDueOn: LocalDate
  readonly reason: string
  readonly approver: keyof typeof approverWords
  readonly told: string
}

/** 申请延期: before it is due and not at the last moment, as often and as long as the rule lets. */
export const askExtensionStep = defineStep({
  step: 'ask-extension',
  name: '申请延期',
  place: 'side',
  group: 'course',
  from: waitingStages,
  roles: askers,
  act: extensionAskedAct,
  barrier: onlyOne(extensionSide),
  plan: planAsk<AskExtension>(extensionAskedAct, refuseAsking),
})

/** The length from one day to a later one, in the unit of the rule. */
function lengthBetween(
  from: LocalDate,
  to: LocalDate,
  { extension }: SideRules,
  calendar = createWorkCalendar([]),
): Limit {
  const isCalendar = extension.each !== null && extension.each.unit === 'day'
  return isCalendar
    ? { amount: Math.max(localDateToDayNumber(to) - localDateToDayNumber(from), 0), unit: 'day' }
    : { amount: Math.max(workdaysBetween(from, to, calendar).days, 0), unit: extension.each?.unit ?? 'workday' }
}

function refuseAsking(asked: AskExtension, ground: StepGround) {
  return refuseTime(asked, ground) ?? refuseApprover(asked, ground)
}

/** Where the rule names who allows an extension, nobody else is asked. */
function refuseApprover({ approver }: AskExtension, { around }: StepGround) {
  const ruled = around.rules?.extension.approver ?? null
  if (ruled === null || ruled === approver) return undefined
  return refuses('extension-approver', {
    part: 'approver',
    title: '不由这一级批准',
    what: `按规则，延期由${approverWords[ruled]}批准，填写的是${approverWords[approver]}。`,
    todo: '请改选由谁批准。',
  })
}

function refuseTime({ on, askedDueOn }: Pick<AskExtension, 'on' | 'askedDueOn'>, { one, around }: StepGround) {
  if (askedDueOn <= one.dueOn)
    return refuses('extension-no-later', {
      part: 'askedDueOn',
      title: '延到的日子没有往后',
      what: `现在的办结时限是 ${one.dueOn}，申请延到 ${askedDueOn}。`,
      todo: '请填一个晚于现在时限的日子。',
    })
  const rules = sideRulesFor(around.rules, one.sheet)
  const calendar = around.calendar ?? createWorkCalendar([])
  const { counting } = rules
  const refused = refuseExtension({
    set: rules,
    length: lengthBetween(one.dueOn, askedDueOn, rules, calendar),
    granted: countSides(one, 'extension', 'granted'),
    now: { on, minute: 0 },
    due: { on: one.dueOn, minute: endOfLastDay(counting) },
    received: receiptOfRound(one),
    until: { on: askedDueOn, minute: endOfLastDay(counting) },
    calendar,
  })
  return refused === undefined ? undefined : refuses(refused.type, extensionWords(refused))
}

function extensionWords(refused: ExtensionRefused) {
  switch (refused.type) {
    case 'ExtensionsUsedUp':
      return {
        title: '不能再申请延期',
        what: `按规则一件最多延期 ${refused.times} 次，已经用完。`,
        todo: '请按期办理；确实办不了的，按“需上级协调”提出。',
      }
    case 'ExtensionTooLong':
    case 'ExtensionUnitDiffers':
      return {
        part: 'askedDueOn',
        title: '延期太长',
        what: `按规则一次最多延长 ${limitToText(refused.each)}。`,
        todo: '请把申请延到的日子改近一些。',
      }
    case 'ExtensionBeyondAll':
      return {
        part: 'askedDueOn',
        title: '超过了最长办理时间',
        what: `按规则一件连同延期最长 ${limitToText(refused.whole)}，到 ${refused.latest.on} 为止。`,
        todo: '请把申请延到的日子改近一些；确实办不了的，按“需上级协调”提出。',
      }
    case 'ExtensionTooLate':
      return {
        part: 'on',
        title: '申请得太晚',
        what: `按规则延期最迟要在 ${refused.latest.on} 提出，不能到最后才申请。`,
        todo: '请按期办理；当时已经提出、现在补记的，填当时的日期。',
      }
    case 'LimitPassed':
      return {
        part: 'on',
        title: '已经过了办结时限',
        what: `办结时限是 ${refused.due.on}，过了时限不能再申请延期。`,
        todo: '请尽快办结；当时已经提出、现在补记的，填当时的日期。',
      }
  }
}

const answeredParts = {
  entry: askPart,
  state: grantPart('批准结果'),
  on: dayPart('批准日期'),
  dueOn: sinceLater(dayAheadPart('延期后的办结时限')),
  innerDueOn: sinceLater(dayAheadPart('延期后的内部时限')),
  said: toldPart('批准意见', stepLimits.opinion, { optional: true }),
  consent: consentPart(),
}

export const extensionAnsweredAct = defineAct({
  act: 'extension-answered',
  name: '延期批准结果',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'dueOn', 'innerDueOn', 'said'],
  refuseCorrection: refuseCorrectedInner,
  log: 'handle',
  tell: (act, names) => ({
    title: `${signerToText(act.consent, names)}${act.state === 'granted' ? `同意延期到 ${act.dueOn ?? ''}` : '不同意延期'}`,
    detail: tellRest(act, answeredParts, names, ['dueOn']),
  }),
})

/** What the answer to 延期 brings. `dueOn` where it was granted: the day asked for, or another. */
export interface AnswerExtension {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly dueOn?: LocalDate
  /** The office's own limit then; derived from the new limit where none is named. */
  readonly innerDueOn?: LocalDate
  readonly said: string
  readonly consent?: ConsentGiven
}

/** 延期批准: by a leader of the office, or what the centre answered, written down. Granted, the limit moves. */
export const answerExtensionStep = defineStep({
  step: 'answer-extension',
  name: '记录延期结果',
  place: 'entry',
  from: waitingStages,
  roles: leaders,
  consent: { recordedBy: askers, toReply: false },
  outward: true,
  act: extensionAnsweredAct,
  barrier: answerBarrier(extensionSide, 'extension-answered'),
  plan: planAnswer<AnswerExtension>(extensionSide, extensionAnsweredAct, {
    refuse: (answer, side, { one }) => {
      const dueOn = grantedUntil(answer, side)
      if (dueOn === undefined) return undefined
      return dueOn <= one.dueOn
        ? refuses('extension-no-later', {
            part: 'dueOn',
            title: '延到的日子没有往后',
            what: `现在的办结时限是 ${one.dueOn}，批准的日子要晚于它。`,
            todo: '请核对批准延到的日子。',
          })
        : refuseMovedInner(answer.innerDueOn, dueOn)
    },
    adds: (answer, side, { one, around }) => {
      const dueOn = grantedUntil(answer, side)
      if (dueOn === undefined) return { dueOn, innerDueOn: undefined }
      const innerDueOn = one.innerDueOn === '' ? undefined : (answer.innerDueOn ?? moveInnerDue(one, dueOn, around))
      return { dueOn, innerDueOn }
    },
  }),
})

/** The day to which an answer puts the limit off; undefined where it refuses. */
const grantedUntil = ({ state, dueOn }: Pick<AnswerExtension, 'state' | 'dueOn'>, { asked }: Side) =>
  state === 'granted' ? (dueOn ?? dayIn(asked.act, 'askedDueOn')) : undefined
