import type { Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { valuesToStep } from '#shared/case/values-to-step'
import { actOf } from '#shared/case/act'
import { isCorrectable, toCorrection, type CorrectableAct } from '#shared/case/correctable'
import { listTasks } from '#shared/case/meeting-tasks'
import type { Part, Parts } from '#shared/case/parts'
import { machineOf } from '#shared/case/sides/side'
import type { StepName } from '#shared/case/step-name'
import type { ConsentGiven } from '#shared/case/consent'
import { isConsentStep, rolesOf, stepOf, type ConsentStep } from '#shared/case/step-tables'
import { holdsAny, type Department, type Person } from '#shared/office/office'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { commitRefSchema, type CommitRef } from '#shared/record/commit'
import { signedBy, wholeWay } from './builders'

/** Of what a proposal is made. */
export interface ProposalGround {
  readonly today: LocalDate
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
  /** A whole number from 0 up to, not with, `below`. */
  readonly pick: (below: number) => number
}

/**
 * A believable form of any step, filled from the parts of its act, for tests that try every step there is: a step that is added
 * is tried without being named here, unless it brings more than its act says. Undefined where there is nothing to be tried.
 */
export function proposeStep(name: StepName, one: Case, actor: Person, ground: ProposalGround): CaseStep | undefined {
  const signed = isConsentStep(name) ? { consent: signedFor(name, actor) } : {}
  const named = special(name, one, ground)
  const step =
    named ??
    valuesToStep(name, { ...fill(stepOf(name).act?.parts ?? {}, ground), ...about(name, one, ground), ...signed })
  if (step === undefined) return undefined
  if (isConsentStep(step.step) && 'consent' in step) return { ...step, consent: signedFor(step.step, actor) }
  return step.step === 'draft' ? { ...step, reason: '承办人出差' } : step
}

/** By the person's own hand, or from paper where that is not theirs to give. */
const signedFor = (step: ConsentStep, actor: Person): ConsentGiven =>
  holdsAny(actor, rolesOf(step))
    ? signedBy(actor.id)
    : { way: 'recorded', of: 'secretary', place: '签批卷第 3 册', scans: [] }

/** The values of parts, each of its kind. */
export function fill(parts: Parts, ground: ProposalGround): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const value = name === 'time' ? '09:05' : valueOf(part, ground)
      return value === undefined || (part.schema.safeParse(undefined).success && ground.pick(3) === 0)
        ? []
        : [[name, value]]
    }),
  )
}

function valueOf(part: Part, ground: ProposalGround): unknown {
  const { today, people, departments, pick } = ground
  const choices = Object.keys(part.choices ?? {})
  switch (part.kind) {
    case 'day':
      return addDays(today, part.ahead === true ? 1 + pick(3) : pick(12) === 0 ? 1 : 0)
    case 'told':
    case 'line':
      return part.optional && pick(2) === 0 ? '' : pick(20) === 0 ? ' ' : '照实填写'
    case 'person':
      return people[pick(people.length)]?.id
    case 'people':
      return people.slice(0, 1 + pick(2)).map(({ id }) => id)
    case 'department':
      return departments[pick(departments.length)]?.id
    case 'departments':
      return []
    case 'choice':
      return choices[pick(choices.length)]
    case 'flag':
      return pick(2) === 0
    case 'count':
      return 1 + pick(3)
    case 'rows':
      return Array.from({ length: pick(2) }, () => fill(part.columns ?? {}, { ...ground, pick: () => 1 }))
    case 'files':
      return []
    case 'consent':
    case 'judgement':
    case 'paper':
      return undefined
  }
}

/** The ask that an answer is about: one that can be answered so, as long as there is any. */
function about(name: StepName, { sides }: Case, { pick }: ProposalGround): { readonly entry?: CommitRef } {
  const { act } = stepOf(name)
  if (act === undefined || !Object.hasOwn(act.parts, 'entry')) return {}
  const fitting = sides.filter(({ side, state }) => {
    const { answers, follows, pending } = machineOf(side)
    return (
      answers[act.act]?.includes(state) === true || (follows?.includes(act.act) === true && pending.includes(state))
    )
  })
  return { entry: fitting[pick(Math.max(fitting.length, 1))]?.ref ?? noEntry }
}

/** One part of the entry as it would stand corrected; undefined where none can be told otherwise. */
function correctedPart(act: CorrectableAct, ground: ProposalGround): object | undefined {
  const correctable = actOf(act.act)?.correctable ?? []
  const name = correctable[ground.pick(Math.max(correctable.length, 1))]
  const part = name === undefined ? undefined : actOf(act.act)?.parts[name]
  if (name === undefined || part === undefined) return undefined
  return { [name]: part.kind === 'told' || part.kind === 'line' ? '更正后的内容' : valueOf(part, ground) }
}

/** Steps that bring something besides what their act tells, or that name something of the case. */
function special(name: StepName, one: Case, ground: ProposalGround): CaseStep | undefined {
  const { today, pick } = ground
  switch (name) {
    case 'correct': {
      const entries = one.timeline.flatMap(({ ref, act }) => (isCorrectable(act) ? [{ ref, act }] : []))
      const entry = entries[pick(Math.max(entries.length, 1))]
      const part = entry === undefined ? undefined : correctedPart(entry.act, ground)
      return entry === undefined || part === undefined
        ? undefined
        : { step: name, entry: entry.ref, to: { ...toCorrection(entry.act), ...part }, reason: '记错了' }
    }
    case 'take-back': {
      const entry = one.timeline[pick(Math.max(one.timeline.length, 1))]
      return entry === undefined ? undefined : { step: name, entry: entry.ref, reason: '记错了' }
    }
    case 'ask-extension':
      return {
        step: name,
        on: today,
        askedDueOn: addDays(today > one.dueOn ? today : one.dueOn, 2),
        reason: '材料未到',
        approver: pick(2) === 0 ? 'head' : 'centre',
        told: '',
      }
    case 'merge':
      return { step: name, on: today, intoNumber: otherNumber, reason: '同一件事' }
    case 'resume':
      return { step: name, on: today, reason: '还要接着办' }
    case 'answer':
      return {
        step: name,
        stubNumber: '2026-001',
        answer: '已当面说明',
        outcome: 'explained',
        view: 'satisfied',
        on: today,
      }
    case 'feed-back':
      return { step: name, stubNumber: '2026-001', method: 'both', on: today }
    case 'send-back':
      return { step: name, comment: '请补充现场照片', on: today, consent: signedBy('secretary') }
    case 'send-for-review':
      return { step: name, on: today }
    case 'number':
      return { step: name, ledgerNumber: '2026-031', reason: '与另一件重复' }
    case 'renumber-stub':
      return { step: name, stubNumber: '2026-009', reason: '与另一份重复' }
    case 'record-print':
      return { step: name, paper: 'report' }
    case 'number-paper':
      return {
        step: name,
        paper: 'approval-slip',
        about: '',
        prefix: '青山镇呈',
        year: Number(today.slice(0, 4)),
        serial: 1 + pick(9_999),
      }
    case 'seal':
      return {
        step: name,
        on: today,
        text: '',
        attachments: [{ sha256: 'c'.repeat(64), name: '签章件.pdf', bytes: 9 }],
      }
    case 'record-attachment':
      return { step: name, name: '现场照片.png', use: 'shown' }
    case 'reveal':
      return { step: name, reason: '电话回访' }
    case 'visit':
      return {
        step: name,
        on: today,
        byId: 'clerk',
        way: 'phone',
        ...(pick(3) === 0
          ? ({ reached: 'no' } as const)
          : ({ reached: 'yes', solved: 'yes', result: 'satisfied', handling: 'basically' } as const)),
        reasons: '',
        evidence: '',
        attachments: [],
      }
    case 'void':
      return { step: name, reason: '重复交办', knowingSent: true }
    case 'lift':
      return { step: name, reason: '作废有误' }
    case 'finish-task': {
      const task = listTasks(one).find(({ done }) => done === undefined)
      return {
        step: name,
        meeting: task?.meeting ?? noEntry,
        index: task?.index ?? 0,
        on: today,
        text: '已完成',
        attachments: [],
      }
    }
    case 'sign-for':
      return { step: name, on: today, at: pick(2) === 0 ? '' : '09:05', byId: 'clerk' }
    case 'register':
    case 'submit':
    case 'instruct':
    case 'assign':
    case 'draft':
    case 'approve':
      return dated(wholeWay.find(({ step }) => step.step === name)?.step, today, pick)
    default:
      return undefined
  }
}

/** A step of the whole way as if it were taken today. */
function dated(step: CaseStep | undefined, today: LocalDate, pick: (below: number) => number): CaseStep | undefined {
  switch (step?.step) {
    case 'register':
      return { ...step, registeredOn: today }
    case 'submit':
      return { ...step, on: today, furtherLeaderIds: pick(3) === 0 ? ['secretary'] : [] }
    case 'approve':
      return { ...step, on: today }
    case 'instruct':
      return { ...step, instructedOn: today }
    case 'assign':
      return { ...step, on: today, dueOn: addDays(today, 2), assistingDepartmentIds: pick(2) === 0 ? ['d1'] : [] }
    default:
      return step
  }
}

/** The number of another case, into which one may be merged. */
export const otherNumber = '2026-090'

const noEntry = commitRefSchema.parse('nowhere00.1:1')
