import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { roundCauseWords, roundField, type roundStartWords } from '../fields/round'
import { judgeUpper } from '../../rules/judgement'
import type { Case } from '../case'
import type { StepSurroundings } from '../case-step'
import { ruleVocabulary } from '../rule-vocabulary'
import { matterOf } from '../ruled-matter'
import { joinTold, tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import type { Planned, StepGround } from '../step-ground'
import { anyStage, defineStep } from './define-step'

/** The most rounds of a case: a third redoing is a matter for other ways than a fourth. */
const mostRounds = 9

export const roundOpenedAct = defineAct({
  act: 'round-opened',
  name: '重办',
  parts: roundField.parts,
  day: 'on',
  log: 'assign',
  toldByFields: true,
  tell: ({ number, cause, reason, dueOn }) => ({
    title: `重办，第 ${number} 次办理：${sayWord(roundCauseWords, cause)}`,
    detail: joinTold([tell`${reason}`, dueOn === undefined ? '' : `办结时限 ${dueOn}`]),
  }),
})

/** 重办: what was answered is handled once more, in a round of its own. */
export const reopenStep = defineStep({
  step: 'reopen',
  name: '重办',
  place: 'side',
  group: 'after',
  from: ['closed'],
  roles: ['registrar', 'supervisor', 'reviewer'],
  act: roundOpenedAct,
  plan: planReopen,
})

/** What 重办 brings; the round's number is the next. `dueOn`: until when it is to be answered; counted by the rules where none is named. */
export interface Reopen {
  readonly on: LocalDate
  readonly cause: keyof typeof roundCauseWords
  readonly reason: string
  readonly start: keyof typeof roundStartWords
  readonly dueOn?: LocalDate
}

function planReopen(
  { on, cause, reason, start, dueOn }: Reopen,
  { one, around, write, refuseDay }: StepGround,
): Planned {
  const number = one.round + 1
  const until = dueOn ?? judgeRoundDue(one, on, around)
  const opened = { number, on, cause, reason: reason.trim(), start, ...(until === undefined ? {} : { dueOn: until }) }
  if (number > mostRounds)
    return fail({
      type: 'StepRefuses',
      why: 'too-many-rounds',
      title: '重办次数太多',
      what: `这个案件已经办理过 ${one.round} 次，不能再在这里重办。`,
      todo: '请按疑难件报领导研究，或登记为新的案件并与本案关联。',
    })
  const closedOn = one.feedback?.on
  if (closedOn !== undefined && on < closedOn)
    return fail({
      type: 'StepRefuses',
      why: 'before-feedback',
      title: '日期先后不对',
      what: `重办日期 ${on} 早于上一次的反馈日期 ${closedOn}。`,
      todo: `请改成 ${closedOn} 或以后的日期。`,
    })
  return (
    refuseDay(on) ??
    refuseBlank({ 重办要求: reason }) ??
    refuseRoundDue(until, on) ??
    ok([write.set('round', opened), write.entry('round-opened', { ...opened, round: number })])
  )
}

/**
 * The limit of a round that begins on a day: the one in force while that has not passed, else the rule's, counted from the day
 * on which the round begins. Undefined where no rule names one.
 */
export function judgeRoundDue(
  one: Case,
  on: LocalDate,
  { rules: set, calendar }: Pick<StepSurroundings, 'rules' | 'calendar'>,
): LocalDate | undefined {
  if (one.dueOn >= on) return one.dueOn
  if (set === undefined || calendar === undefined) return undefined
  const request = { set, matter: matterOf(one), received: { on }, calendar, vocabulary: ruleVocabulary }
  const judged = judgeUpper(request)
  return judged.ok ? judged.value.dueOn : undefined
}

function refuseRoundDue(dueOn: LocalDate | undefined, on: LocalDate) {
  if (dueOn !== undefined && dueOn >= on) return undefined
  return fail({
    type: 'StepRefuses',
    why: 'round-due',
    part: 'dueOn',
    title: dueOn === undefined ? '没有写办结时限' : '办结时限太早',
    what:
      dueOn === undefined
        ? '原来的办结时限已经过了，时限规则也定不下这一次的时限。'
        : `办结时限 ${dueOn} 早于重办日期 ${on}。`,
    todo: '请填写这一次重办最迟哪天办结。',
  } as const)
}

export const reopenCancelledAct = defineAct({
  act: 'reopen-cancelled',
  name: '撤销重办',
  parts: { number: roundField.parts.number, reason: roundField.parts.reason },
  log: 'correct',
  tell: ({ number, reason }) => ({ title: `撤销第 ${number} 次办理`, detail: tell`理由：${reason}` }),
})

/** 撤销重办: a round opened by mistake is closed again, as long as nothing was done in it. */
export const cancelReopenStep = defineStep({
  step: 'cancel-reopen',
  name: '撤销重办',
  place: 'side',
  group: 'after',
  from: anyStage,
  applies: ({ round }) => round > 1,
  roles: ['registrar', 'admin'],
  act: reopenCancelledAct,
  barrier: (one) =>
    one.round === 1 || one.timeline.some(({ act }) => !beginsRound.has(act.act))
      ? {
          type: 'StepRefuses',
          why: 'round-begun',
          title: '不能撤销重办',
          what: one.round === 1 ? '这个案件没有重办过。' : '这一次办理已经办了后面的事，不能再撤销。',
          todo: one.round === 1 ? '不用再办。' : '请接着办；办错的步骤，从最后一步起往回撤。',
        }
      : undefined,
  plan: planCancel,
})

const beginsRound: ReadonlySet<string> = new Set(['round-opened', 'sheet-revised', 'revealed', 'attachment-opened'])

/** What 撤销重办 brings. */
export interface CancelReopen {
  readonly reason: string
}

function planCancel({ reason }: CancelReopen, { one, write }: StepGround): Planned {
  const before = one.entries.flatMap(({ act }) =>
    act.act === 'round-opened' && act.number === one.round - 1 ? [act] : [],
  )
  const former = before.at(-1)
  const standing =
    former === undefined
      ? { number: 1, on: one.openedOn, cause: 'centre', reason: '', start: 'registered' }
      : {
          number: former.number,
          on: former.on,
          cause: former.cause,
          reason: '',
          start: former.start,
          ...(former.dueOn === undefined ? {} : { dueOn: former.dueOn }),
        }
  return (
    refuseBlank({ 理由: reason }) ??
    ok([
      write.set('round', standing),
      write.entry('reopen-cancelled', { number: one.round, reason: reason.trim(), round: one.round - 1 }),
    ])
  )
}
