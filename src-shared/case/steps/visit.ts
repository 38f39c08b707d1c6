import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import {
  reachedWords,
  satisfactionWords,
  solvedWords,
  truthWords,
  visitWayWords,
  type Satisfaction,
  type Solved,
  type Truth,
  type VisitWay,
} from '../choices'
import { choicePart, dayPart, filesPart, personPart, sinceLater, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { isBlank, joinTold, tell } from '../private-text'
import { failRefusing } from '../refusals/step-refuses'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import type { StepGround } from '../step-ground'
import { sayWord } from '../../text/say-word'
import { anyRole, defineStep } from './define-step'

export const visitedAct = defineAct({
  act: 'visited',
  name: '回访',
  parts: {
    on: dayPart('回访日期'),
    byId: personPart('回访人'),
    way: choicePart('回访方式', visitWayWords),
    reached: choicePart('是否联系上', reachedWords),
    truth: sinceLater(choicePart('诉求是否属实', truthWords)),
    solved: sinceLater(choicePart('问题是否解决', solvedWords)),
    result: sinceLater(choicePart('对办理结果', satisfactionWords)),
    handling: sinceLater(choicePart('对办理过程', satisfactionWords)),
    reasons: toldPart('原因、意见', stepLimits.opinion, { optional: true }),
    evidence: toldPart('核实依据', stepLimits.reason, { optional: true }),
    attachments: filesPart('录音、照片等'),
  },
  day: 'on',
  correctable: ['on', 'byId', 'way', 'truth', 'solved', 'result', 'handling', 'reasons', 'evidence'],
  log: 'feed-back',
  tell: ({ byId, way, reached, truth, solved, result, handling, reasons, evidence, attachments }, { person }) => ({
    title: `${person(byId)}回访（${sayWord(visitWayWords, way)}），${sayWord(reachedWords, reached)}`,
    detail: joinTold([
      [
        truth === undefined ? '' : `诉求${sayWord(truthWords, truth)}`,
        solved === undefined ? '' : sayWord(solvedWords, solved),
        result === undefined ? '' : `对结果${sayWord(satisfactionWords, result)}`,
        handling === undefined ? '' : `对过程${sayWord(satisfactionWords, handling)}`,
      ]
        .filter((word) => word !== '')
        .join('，'),
      isBlank(reasons) ? '' : tell`原因、意见：${reasons}`,
      isBlank(evidence) ? '' : tell`核实依据：${evidence}`,
      attachments.length === 0 ? '' : `文件 ${attachments.length} 个`,
    ]),
  }),
})

/** What 回访 brings: the answers only where the caller was reached. */
export interface Visit {
  readonly on: LocalDate
  readonly byId: string
  readonly way: VisitWay
  readonly reached: 'yes' | 'no'
  readonly truth?: Truth
  readonly solved?: Solved
  readonly result?: Satisfaction
  readonly handling?: Satisfaction
  readonly reasons: string
  readonly evidence: string
  readonly attachments: readonly Attachment[]
}

/** 回访: the caller is asked what has come of it; not reached is an attempt and no more. */
export const visitStep = defineStep({
  step: 'visit',
  name: '回访',
  place: 'side',
  group: 'after',
  from: ['closed'],
  roles: anyRole,
  act: visitedAct,
  plan: (input: Visit, ground) => refuseAnswers(input, ground) ?? planAct<Visit>(visitedAct)(input, ground),
})

function refuseAnswers({ on, reached, solved, result, handling, truth, reasons }: Visit, { one }: StepGround) {
  if (one.feedback !== undefined && on < one.feedback.on)
    return failRefusing(
      'visit-before-feedback',
      '回访早于反馈',
      `反馈日期是 ${one.feedback.on}，回访是反馈以后的事。`,
      '请核对回访日期；反馈以前联系来电人的，记作“联系来电人”。',
    )
  const answers = [truth, solved, result, handling]
  if (reached === 'no')
    return answers.every((answer) => answer === undefined)
      ? undefined
      : failRefusing(
          'not-reached-answered',
          '没有联系上，却填了来电人的回答',
          '没有联系上的，只记一次尝试，没有属实、解决、满意这些回答。',
          '请把“是否联系上”改为联系上了，或者把回答改为不选。',
        )
  if (solved === undefined || result === undefined || handling === undefined)
    return failRefusing(
      'visit-unanswered',
      '回访没有问全',
      '联系上了的，问题是否解决、对办理结果和对办理过程是否满意，三项都要填。',
      '没有问到的，选“未说明”或“未评价”。',
    )
  const unhappy = solved === 'no' || result === 'unsatisfied' || handling === 'unsatisfied'
  return unhappy && reasons.trim() === ''
    ? failRefusing(
        'visit-without-reasons',
        '没有写原因',
        '未解决或者不满意的，要写明原因，以后才说得清。',
        '请在“原因、意见”里写来电人怎么说的。',
      )
    : undefined
}
