import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { listAssists } from '../assists'
import { dayPart, departmentPart, filesPart, personPart, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { joinTold } from '../private-text'
import { failRefusing, refuses } from '../refusals/step-refuses'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import { anyRole, defineStep } from './define-step'

export const assistAnsweredAct = defineAct({
  act: 'assist-answered',
  name: '协办答复',
  parts: {
    departmentId: departmentPart('协办部门'),
    on: dayPart('答复日期'),
    byId: personPart('答复人'),
    text: toldPart('办理情况', stepLimits.record),
    attachments: filesPart('照片、文件'),
  },
  day: 'on',
  correctable: ['on', 'byId', 'text'],
  log: 'handle',
  tell: ({ departmentId, byId, text, attachments }, { department, person }) => ({
    title: `${department(departmentId)}协办答复（${person(byId)}）`,
    detail: joinTold([text, attachments.length === 0 ? '' : `文件 ${attachments.length} 个`]),
  }),
})

/** What the answer of a department that assists brings. */
export interface AssistAnswer {
  readonly departmentId: string
  readonly on: LocalDate
  readonly byId: string
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/** 协办答复: a department that assists tells what it did. */
export const assistAnswerStep = defineStep({
  step: 'assist-answer',
  name: '协办答复',
  place: 'side',
  group: 'work',
  from: ['handling', 'in-review', 'approved'],
  roles: anyRole,
  act: assistAnsweredAct,
  barrier: (one) =>
    listAssists(one).length > 0
      ? undefined
      : refuses('nobody-assists', '没有协办部门', '这个案件只交给了主办部门。', '需要协办的，请用“改派”加上协办部门。'),
  plan: (input: AssistAnswer, ground) => {
    const { one } = ground
    if (!listAssists(one).some(({ departmentId }) => departmentId === input.departmentId))
      return failRefusing(
        'not-assisting',
        '这个部门不协办这个案件',
        '交办的时候没有让这个部门协办。',
        '请核对部门；要加协办部门的，请用“改派”。',
      )
    const orderedOn = one.assignment?.on
    return orderedOn !== undefined && input.on < orderedOn
      ? failRefusing('answered-too-early', '答复日期太早', `交办日期是 ${orderedOn}。`, '请核对答复日期。')
      : planAct<AssistAnswer>(assistAnsweredAct)(input, ground)
  },
})
