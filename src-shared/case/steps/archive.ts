import type { LocalDate } from '../../prelude/local-date'
import { anyText } from '../../prelude/any-text'
import { ok } from '../../prelude/result'
import { defineAct } from '../acts/define-act'
import { keepingPeriodWords, type KeepingPeriod } from '../choices'
import { conclusionKindOf } from '../conclusion-ways'
import { archivingField } from '../fields/archiving'
import { refuseAct } from '../plan-act'
import { failRefusing, refuses } from '../refusals/step-refuses'
import type { Planned, StepGround } from '../step-ground'
import { sayWord } from '../../text/say-word'
import { defineStep } from './define-step'

export const archivedAct = defineAct({
  act: 'archived',
  name: '归档',
  parts: archivingField.parts,
  day: 'on',
  brings: archivingField,
  correctable: ['archiveNumber', 'keeping', 'place', 'on'],
  refuseCorrection: ({ archiveNumber }, before, { around }) =>
    archiveNumber === before['archiveNumber'] ? undefined : refuseArchiveNumber(anyText(archiveNumber), around),
  log: 'save',
  toldByFields: true,
  tell: ({ archiveNumber, keeping, place }) => ({
    title: `归档，档号 ${archiveNumber}`,
    detail: `保管期限${sayWord(keepingPeriodWords, keeping)}，存放处：${place}`,
  }),
})

/** What 归档 brings. */
export interface Archive {
  readonly archiveNumber: string
  readonly keeping: KeepingPeriod
  readonly place: string
  readonly on: LocalDate
}

/** 归档: the papers of a closed case are filed. One that is closed only for the time being is still being worked on. */
export const archiveStep = defineStep({
  step: 'archive',
  name: '归档',
  place: 'side',
  group: 'after',
  from: ['closed'],
  roles: ['registrar', 'admin'],
  act: archivedAct,
  barrier: ({ values: { archiving, conclusion } }) =>
    archiving !== undefined
      ? refuses(
          'archived-already',
          '已经归档',
          `这个案件已经归档，档号 ${archiving.archiveNumber}。`,
          '写错了的，在经过里更正。',
        )
      : conclusion !== undefined && conclusionKindOf(conclusion.way) === 'phased'
        ? refuses('phased-open', '还没有办结到底', '阶段性办结的案件还要继续跟进，不能归档。', '实质性办结以后再归档。')
        : undefined,
  plan: planArchive,
})

function planArchive(input: Archive, ground: StepGround): Planned {
  const { one, write } = ground
  const { archiveNumber, keeping, place, on } = input
  const closedOn = one.feedback?.on
  const archiving = { archiveNumber: archiveNumber.trim(), keeping, place: place.trim(), on }
  return (
    refuseAct(archivedAct, input, ground) ??
    refuseArchiveNumber(archiving.archiveNumber, ground.around) ??
    (closedOn !== undefined && on < closedOn
      ? failRefusing('archived-too-early', '归档日期太早', `归档不能早于反馈（${closedOn}）。`, '请核对归档日期。')
      : ok([write.set('archiving', archiving), write.act({ act: 'archived', ...archiving })]))
  )
}

/** A 档号 is of one case's papers alone, however it is typed. */
const refuseArchiveNumber = (number: string, { archiveNumberTaken }: StepGround['around']) =>
  archiveNumberTaken?.(number) === true
    ? failRefusing(
        'archive-number-taken',
        '档号已经用过',
        `档号 ${number.trim()} 已经是另一个案件的。`,
        '请核对后填写没有用过的档号；是另一件写错了的，到那一件的经过里更正。',
      )
    : undefined
