import { canonicalJson } from '../../prelude/canonical-json'
import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import type { Case } from '../case'
import { countSigned } from '../leader-turns'
import { defineAct } from '../acts/define-act'
import { submissionField } from '../fields/submission'
import { tell } from '../private-text'
import { refuseBlank } from '../refusals/refuse-blank'
import { refuseAvoiding, refuseLeader } from '../refusals/refuse-people'
import { failRefusing } from '../refusals/step-refuses'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const submittedAct = defineAct({
  act: 'submitted',
  name: '呈报',
  parts: submissionField.parts,
  day: 'on',
  brings: submissionField,
  correctable: ['leaderId', 'furtherLeaderIds', 'opinion', 'on'],
  refuseCorrection: refuseCorrectedLeaders,
  log: 'submit',
  toldByFields: true,
  tell: ({ leaderId, opinion, furtherLeaderIds = [] }, { person }) => ({
    title: `呈报${[leaderId, ...furtherLeaderIds].map(person).join('，再呈报')}`,
    detail: tell`拟办意见：${opinion}`,
  }),
})

/** 呈报: the case is put before a leader, with the clerk's proposal. */
export const submitStep = defineStep({
  step: 'submit',
  name: '呈报',
  place: 'main',
  from: ['registered'],
  to: 'submitted',
  roles: ['registrar'],
  act: submittedAct,
  restedOnBy: ['instructed-first'],
  plan: planSubmit,
})

/** What 呈报 brings. Where no day is named it is today. */
export interface Submit {
  readonly leaderId: string
  readonly opinion: string
  readonly on?: LocalDate
  /** Who instructs it after `leaderId`, in their order. */
  readonly furtherLeaderIds?: readonly string[]
}

function planSubmit(
  { leaderId, opinion, ...step }: Submit,
  { one, around, write, refuseStepDay }: StepGround,
): Planned {
  const { on = around.today, furtherLeaderIds = [] } = step
  const further = furtherLeaderIds.length === 0 ? {} : { furtherLeaderIds: [...furtherLeaderIds] }
  const leaders = [leaderId, ...furtherLeaderIds]
  return (
    refuseLeaders(leaders, one, around) ??
    refuseStepDay(on) ??
    refuseBlank({ 拟办意见: opinion }) ??
    ok([
      write.set('submission', { leaderId, opinion, on, ...further }),
      write.move('submitted'),
      write.act({ act: 'submitted', leaderId, opinion, on, ...further }),
    ])
  )
}

/** Everybody whose 批示 is asked for leads, need not step aside, and is asked once. */
function refuseLeaders(leaderIds: readonly string[], one: Case, around: StepGround['around']) {
  for (const leaderId of leaderIds) {
    const refused = refuseLeader(leaderId, around) ?? refuseAvoiding(leaderId, one)
    if (refused !== undefined) return refused
  }
  return new Set(leaderIds).size === leaderIds.length
    ? undefined
    : failRefusing('leader-twice', '同一位领导写了两次', '呈报的次序里有一位领导出现了两次。', '请去掉重复的一次。')
}

type Values = Readonly<Record<string, unknown>>

/** The leaders of an entry, in their order; undefined where it is none. */
function leadersIn(values: Values): readonly string[] | undefined {
  const { leaderId, furtherLeaderIds } =
    submissionField.schema
      .pick({ leaderId: true, furtherLeaderIds: true })
      .safeParse({ leaderId: values['leaderId'], furtherLeaderIds: values['furtherLeaderIds'] ?? undefined }).data ?? {}
  return leaderId === undefined ? undefined : [leaderId, ...(furtherLeaderIds ?? [])]
}

/** Whom the case was put before is corrected by the rules of 呈报; who has signed in their turn stays where they were. */
function refuseCorrectedLeaders(to: Values, before: Values, { one, around }: StepGround) {
  const [after, was] = [leadersIn(to), leadersIn(before)]
  if (after === undefined || was === undefined) return fail({ type: 'EntryGone' } as const)
  if (canonicalJson(after) === canonicalJson(was)) return undefined
  const signed = countSigned(one)
  const keepsSigned = canonicalJson(after.slice(0, signed)) === canonicalJson(was.slice(0, signed))
  return (
    refuseLeaders(after, one, around) ??
    (keepsSigned && after.length > signed
      ? undefined
      : failRefusing(
          'leaders-signed',
          '前面的领导已经批示',
          `呈报的次序里，前 ${signed} 位领导已经批示，他们不能改，后面至少还要有一位领导。`,
          '只改还没有批示的领导；批示登记错了的，先撤回那一条批示。',
        ))
  )
}
