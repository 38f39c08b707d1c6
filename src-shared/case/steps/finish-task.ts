import type { LocalDate } from '../../prelude/local-date'
import { commitRefSchema, type CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import { listTasks } from '../meeting-tasks'
import { countPart, dayPart, filesPart, toldPart, type Part } from '../parts'
import { planAct } from '../plan-act'
import { failRefusing, refuses } from '../refusals/step-refuses'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import { afterRegistration, anyRole, defineStep } from './define-step'

const meetingPart = {
  kind: 'line',
  label: '哪次联合办公',
  schema: commitRefSchema,
  optional: false,
  tell: () => '',
} as const satisfies Part

/** `meeting` is the entry of the meeting, `index` which of its tasks, from 0. */
export const taskDoneAct = defineAct({
  act: 'task-done',
  name: '议定事项完成',
  parts: {
    meeting: meetingPart,
    index: countPart('第几项'),
    on: dayPart('完成日期'),
    text: toldPart('完成情况', stepLimits.record),
    attachments: filesPart('照片、文件'),
  },
  day: 'on',
  correctable: ['on', 'text'],
  log: 'handle',
  tell: ({ index, text }) => ({ title: `联合办公议定事项第 ${index + 1} 项完成`, detail: text }),
})

/** What ticking a task off brings. */
export interface FinishTask {
  readonly meeting: CommitRef
  readonly index: number
  readonly on: LocalDate
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/** 议定事项完成: what a 联合办公 gave somebody to do was done. */
export const finishTaskStep = defineStep({
  step: 'finish-task',
  name: '议定事项完成',
  place: 'side',
  group: 'work',
  from: afterRegistration,
  roles: anyRole,
  act: taskDoneAct,
  barrier: (one) =>
    listTasks(one).some(({ done }) => done === undefined)
      ? undefined
      : refuses('no-open-task', '没有要完成的议定事项', '联合办公没有留下还没完成的事项。', '先登记联合办公。'),
  plan: (input: FinishTask, ground) => {
    const task = listTasks(ground.one).find(({ meeting, index }) => meeting === input.meeting && index === input.index)
    if (task === undefined)
      return failRefusing('task-unknown', '找不到这一项', '这次联合办公可能已经撤回。', '请重新打开案件再选。')
    if (task.done !== undefined)
      return failRefusing('task-done-already', '这一项已经完成', `${task.done.on} 已经记为完成。`, '请选别的事项。')
    return input.on < task.metOn
      ? failRefusing('done-before-meeting', '完成日期太早', `会是 ${task.metOn} 开的。`, '请核对完成日期。')
      : planAct<FinishTask>(taskDoneAct)(input, ground)
  },
})
