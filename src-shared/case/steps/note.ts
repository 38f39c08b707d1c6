import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { noteKindWords, type NoteKind } from '../choices'
import { choicePart, dayPart, filesPart, sinceLater, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { joinTold } from '../private-text'
import type { Attachment } from '../sheet'
import { stepLimits } from '../step-limits'
import { sayWord } from '../../text/say-word'
import { afterRegistration, anyRole, defineStep } from './define-step'

/** Older programs wrote no kind and no files. */
export const notedAct = defineAct({
  act: 'noted',
  name: '办理记录',
  parts: {
    on: dayPart('办理日期'),
    kind: sinceLater(choicePart('记录类别', noteKindWords)),
    text: toldPart('办理情况', stepLimits.record),
    attachments: sinceLater(filesPart('照片、文件')),
  },
  day: 'on',
  correctable: ['on', 'text'],
  log: 'handle',
  tell: ({ kind, text, attachments = [] }) => ({
    title: kind === undefined || kind === 'work' ? '办理记录' : `办理记录：${sayWord(noteKindWords, kind)}`,
    detail: joinTold([text, attachments.length === 0 ? '' : `文件 ${attachments.length} 个`]),
  }),
})

/** What a 办理记录 brings. */
export interface Note {
  readonly on: LocalDate
  readonly text: string
  readonly kind?: NoteKind
  readonly attachments?: readonly Attachment[]
}

/** 办理记录: what was done about the case, what is planned (协调方案), with photographs and files. */
export const noteStep = defineStep({
  step: 'note',
  name: '办理记录',
  place: 'beside',
  from: afterRegistration,
  roles: anyRole,
  act: notedAct,
  plan: planAct<Note>(notedAct),
})
