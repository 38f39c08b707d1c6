import { sayWord } from '../../text/say-word'
import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { callerViewWords, contactWayWords, type CallerView, type ContactWay } from '../choices'
import { choicePart, dayPart, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { afterRegistration, anyRole, defineStep } from './define-step'
import { planAct } from '../plan-act'

export const contactedAct = defineAct({
  act: 'contacted',
  name: '联系来电人',
  parts: {
    on: dayPart('联系日期'),
    way: choicePart('联系方式', contactWayWords),
    said: toldPart('沟通情况', stepLimits.record),
    view: choicePart('来电人意见', callerViewWords),
  },
  day: 'on',
  correctable: ['on', 'way', 'said', 'view'],
  log: 'handle',
  tell: ({ way, said, view }) => ({
    title: `联系来电人（${sayWord(contactWayWords, way)}），${sayWord(callerViewWords, view)}`,
    detail: said,
  }),
})

/** What a contact with the caller brings. */
export interface Contact {
  readonly on: LocalDate
  readonly way: ContactWay
  readonly said: string
  readonly view: CallerView
}

/** 联系来电人: what was said with the caller, and what the caller thinks of it. */
export const contactStep = defineStep({
  step: 'contact',
  name: '联系来电人',
  place: 'beside',
  from: afterRegistration,
  roles: anyRole,
  act: contactedAct,
  plan: planAct<Contact>(contactedAct),
})
