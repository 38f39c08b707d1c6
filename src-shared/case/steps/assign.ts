import { canonicalJson } from '../../prelude/canonical-json'
import type { LocalDate } from '../../prelude/local-date'
import { fail, ok } from '../../prelude/result'
import { judgeInner } from '../../rules/judgement'
import { minutesOfDay } from '../../rules/moment'
import type { Case } from '../case'
import type { StepSurroundings } from '../case-step'
import { ruleVocabulary } from '../rule-vocabulary'
import { matterOf, receiptOfRound } from '../ruled-matter'
import { defineAct } from '../acts/define-act'
import { assignmentField, assistsPart } from '../fields/assignment'
import { refuseRow } from '../plan-act'
import { failRefusing } from '../refusals/step-refuses'
import { isBlank, joinTold, tell } from '../private-text'
import { refuseInnerDue } from '../refusals/refuse-day'
import { refuseAvoiding, refuseOrder } from '../refusals/refuse-people'
import type { Planned, StepGround } from '../step-ground'
import { defineStep } from './define-step'

export const assignedAct = defineAct({
  act: 'assigned',
  name: '交办',
  parts: assignmentField.parts,
  day: 'on',
  brings: assignmentField,
  correctable: ['departmentId', 'assistingDepartmentIds', 'handlerId', 'dueOn', 'requirement', 'assists', 'on'],
  refuseCorrection: refuseCorrectedOrder,
  log: 'assign',
  toldByFields: true,
  tell: ({ departmentId, assistingDepartmentIds, handlerId, dueOn, requirement, assists = [] }, names) => ({
    title: `交办${names.department(departmentId)} ${names.person(handlerId)}，${dueOn} 前办结`,
    detail: joinTold([
      assistingDepartmentIds.length === 0 ? '' : `协办：${assistingDepartmentIds.map(names.department).join('、')}`,
      assists.length === 0 ? '' : tell`协办分工：\n${joinTold([assistsPart.tell(assists, names)])}`,
      isBlank(requirement) ? '' : tell`要求：${requirement}`,
    ]),
  }),
})

/** 交办: who handles the case, with whom, until when; once more it is 改派. */
export const assignStep = defineStep({
  step: 'assign',
  name: '交办',
  place: 'main',
  from: ['instructed', 'handling'],
  to: 'handling',
  roles: ['registrar', 'supervisor'],
  act: assignedAct,
  restedOnBy: ['drafted'],
  plan: planAssign,
})

/** What 交办 brings. `dueOn` is the office's own limit; where no day of the order is named it is today. */
export interface Assign {
  readonly departmentId: string
  readonly assistingDepartmentIds: readonly string[]
  readonly handlerId: string
  readonly dueOn: LocalDate
  readonly requirement: string
  readonly on?: LocalDate
  /** What departments that assist are asked of their own; they need not stand among `assistingDepartmentIds` as well. */
  readonly assists?: readonly AssistLine[]
}

/** What one department that assists is asked. */
export interface AssistLine {
  readonly departmentId: string
  readonly personId?: string
  readonly dueOn?: LocalDate
  readonly requirement: string
}

function planAssign(step: Assign, ground: StepGround): Planned {
  const { one, around, write, refuseStepDay } = ground
  const { departmentId, handlerId, dueOn, requirement, on = around.today, assists = [] } = step
  const assisting = [...new Set([...step.assistingDepartmentIds, ...assists.map((line) => line.departmentId)])]
  const order = {
    departmentId,
    assistingDepartmentIds: assisting,
    handlerId,
    dueOn,
    requirement,
    on,
    ...(assists.length === 0 ? {} : { assists: assists.map((line) => ({ ...line })) }),
    ...judgeOrder(step.dueOn, one, around),
  }
  return (
    refuseOrder(order, around) ??
    refuseAvoiding(handlerId, one) ??
    refuseAssists(assists, on, ground) ??
    refuseInnerDue(dueOn, on, one, around) ??
    refuseStepDay(on) ??
    ok([write.set('assignment', order), write.move('handling'), write.act({ act: 'assigned', ...order })])
  )
}

/** What of a line is decided on: its words may be left out. */
const { requirement: _words, ...askedColumns } = assistsPart.columns
interface AssistAsked {
  readonly departmentId: string
  readonly personId?: string | undefined
  readonly dueOn?: LocalDate | undefined
}

/** Each department that assists is named once, with a person in office and a limit that the case's own allows. */
function refuseAssists(assists: readonly AssistAsked[], on: LocalDate, ground: StepGround) {
  const { one, around } = ground
  const named = new Set<string>()
  for (const line of assists) {
    const { departmentId, personId, dueOn } = line
    if (named.has(departmentId))
      return failRefusing(
        'assist-twice',
        '协办部门写了两行',
        `“${around.departments.get(departmentId)?.name ?? '一个部门'}”在协办分工里写了两行。`,
        '请把两行合成一行。',
      )
    named.add(departmentId)
    const refused =
      refuseRow(askedColumns, { departmentId, personId, dueOn }, ground) ??
      (dueOn === undefined ? undefined : refuseInnerDue(dueOn, on, one, around))
    if (refused !== undefined) return refused
  }
  return undefined
}

/** By which version of the rules the office's own day was judged; nothing where a person named another day. */
function judgeOrder(dueOn: LocalDate, one: Case, { rules: set, calendar }: StepSurroundings) {
  if (set === undefined || calendar === undefined) return {}
  const upper = { on: one.dueOn, minute: minutesOfDay }
  const request = { set, matter: matterOf(one), received: receiptOfRound(one), calendar, vocabulary: ruleVocabulary }
  const judged = judgeInner(request, upper)
  return judged.ok && judged.value.dueOn === dueOn ? { judged: judged.value } : {}
}

function refuseCorrectedOrder(
  to: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  ground: StepGround,
) {
  const { one, around } = ground
  const after = assignmentField.schema.safeParse(to).data
  if (after === undefined) return fail({ type: 'EntryGone' } as const)
  const same = (part: string): boolean => canonicalJson(to[part]) === canonicalJson(before[part])
  // Who has left since the order was given need not be another person now.
  const sameOrder = same('handlerId') && same('departmentId') && same('assistingDepartmentIds')
  const refused = sameOrder ? undefined : (refuseOrder(after, around) ?? refuseAvoiding(after.handlerId, one))
  if (refused !== undefined) return refused
  if (one.approval?.reviewerId === after.handlerId)
    return fail({ type: 'HandlerReviewed', personId: after.handlerId } as const)
  const { assists = [], assistingDepartmentIds, on = around.today } = after
  const unnamed = assists.find((line) => !assistingDepartmentIds.includes(line.departmentId))
  if (unnamed !== undefined)
    return failRefusing(
      'assist-unnamed',
      '协办分工里的部门没有列为协办部门',
      `“${around.departments.get(unnamed.departmentId)?.name ?? '一个部门'}”写在协办分工里，却没有选为协办部门。`,
      '请选上这个协办部门，或者去掉协办分工里的这一行。',
    )
  const refusedAssist = same('assists') ? undefined : refuseAssists(assists, on, ground)
  if (refusedAssist !== undefined) return refusedAssist
  return same('dueOn') ? undefined : refuseInnerDue(after.dueOn, after.on ?? around.today, one, around)
}
