import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { callerViewWords, tellingWayWords, type CallerView, type TellingWay } from '../choices'
import { choicePart, dayPart, filesPart, linePart, personPart, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { joinTold } from '../private-text'
import { failRefusing } from '../refusals/step-refuses'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import { sayWord } from '../../text/say-word'
import { anyRole, defineStep } from './define-step'

export const callerToldAct = defineAct({
  act: 'caller-told',
  name: '答复来电人',
  parts: {
    on: dayPart('答复日期'),
    byId: personPart('答复人'),
    phone: linePart('答复电话', 40, { optional: true }),
    way: choicePart('答复方式', tellingWayWords),
    said: toldPart('答复情况', stepLimits.record),
    view: choicePart('来电人意见', callerViewWords),
    place: linePart('签收件存放处', 200, { optional: true }),
    attachments: filesPart('签收件、照片'),
  },
  day: 'on',
  correctable: ['on', 'byId', 'phone', 'way', 'said', 'view', 'place'],
  log: 'feed-back',
  tell: ({ byId, phone, way, said, view, place, attachments }, { person }) => ({
    title: `${person(byId)}答复来电人：${sayWord(tellingWayWords, way)}，${sayWord(callerViewWords, view)}`,
    detail: joinTold([
      said,
      phone === '' ? '' : `答复电话：${phone}`,
      place === '' ? '' : `签收件存放处：${place}`,
      attachments.length === 0 ? '' : `文件 ${attachments.length} 个`,
    ]),
  }),
})

/** What telling the caller brings. Who told the caller need not be who wrote to the centre. */
export interface TellCaller {
  readonly on: LocalDate
  readonly byId: string
  readonly phone: string
  readonly way: TellingWay
  readonly said: string
  readonly view: CallerView
  readonly place: string
  readonly attachments: readonly Attachment[]
}

/** 答复来电人: the caller was told the result, apart from what went to the centre. */
export const tellCallerStep = defineStep({
  step: 'tell-caller',
  name: '答复来电人',
  place: 'side',
  group: 'after',
  from: ['approved', 'closed'],
  roles: anyRole,
  act: callerToldAct,
  plan: (input: TellCaller, ground) =>
    input.way === 'paper' && input.place.trim() === '' && input.attachments.length === 0
      ? failRefusing(
          'paper-unnamed',
          '书面答复没有留下凭据',
          '书面答复要有来电人签收的件：扫描件，或者纸质件放在哪里。',
          '请添加扫描件，或者填写签收件存放处。',
        )
      : planAct<TellCaller>(callerToldAct)(input, ground),
})
