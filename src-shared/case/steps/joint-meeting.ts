import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { dayPart, filesPart, linePart, peoplePart, personPart, rowsPart, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { joinTold, tell } from '../private-text'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import { failRefusing } from '../refusals/step-refuses'
import { anyRole, defineStep, whileOwed } from './define-step'

/** The most tasks that one meeting gives out. */
const mostTasks = 20

/** Who does what by when. */
const tasksPart = rowsPart(
  '议定事项',
  { what: toldPart('做什么', stepLimits.reason), personId: personPart('谁来做'), dueOn: dayPart('什么时候以前') },
  mostTasks,
)

export const metAct = defineAct({
  act: 'met',
  name: '联合办公',
  parts: {
    on: dayPart('开会日期'),
    place: linePart('地点', 120),
    presentIds: peoplePart('本单位到会'),
    guests: linePart('外单位到会', 400, { optional: true }),
    minutes: toldPart('会议纪要', stepLimits.record),
    tasks: tasksPart,
    attachments: filesPart('签到表、照片'),
  },
  day: 'on',
  correctable: ['on', 'place', 'guests', 'minutes'],
  log: 'handle',
  tell: ({ place, presentIds, guests, minutes, tasks, attachments }, names) => ({
    title: `联合办公（${place}）`,
    detail: joinTold([
      `到会：${[...presentIds.map(names.person), guests].filter((name) => name !== '').join('、')}`,
      minutes,
      tasks.length === 0 ? '' : tell`议定事项：\n${joinTold([tasksPart.tell(tasks, names)])}`,
      attachments.length === 0 ? '' : `文件 ${attachments.length} 个`,
    ]),
  }),
})

/** One thing that a meeting gave somebody to do. */
export interface MeetingTask {
  readonly what: string
  readonly personId: string
  readonly dueOn: LocalDate
}

/** What a 联合办公 brings. */
export interface JointMeeting {
  readonly on: LocalDate
  readonly place: string
  readonly presentIds: readonly string[]
  readonly guests: string
  readonly minutes: string
  readonly tasks: readonly MeetingTask[]
  readonly attachments: readonly Attachment[]
}

/** 联合办公: the departments meet about a case, and give out who does what by when. */
export const jointMeetingStep = defineStep({
  step: 'joint-meeting',
  name: '联合办公',
  place: 'side',
  group: 'work',
  from: whileOwed,
  roles: anyRole,
  act: metAct,
  plan: (input: JointMeeting, ground) => refuseMeeting(input) ?? planAct<JointMeeting>(metAct)(input, ground),
})

function refuseMeeting({ presentIds, guests, tasks, on }: JointMeeting) {
  if (presentIds.length === 0 && guests.trim() === '')
    return failRefusing(
      'nobody-came',
      '没有写谁到会',
      '联合办公要写明谁到会。',
      '请选择本单位的人，或者填写外单位的人。',
    )
  const early = tasks.find(({ dueOn }) => dueOn < on)
  return early === undefined
    ? undefined
    : failRefusing(
        'task-before-meeting',
        '议定事项的日期不对',
        `有一项要在 ${early.dueOn} 以前做完，会却是 ${on} 开的。`,
        '请核对这一项的日期。',
      )
}
