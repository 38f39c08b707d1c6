import { ok } from '../../prelude/result'
import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { dayPart, linePart, toldPart } from '../parts'
import { refuseAct } from '../plan-act'
import { tell } from '../private-text'
import { askers, refuses } from '../sides/plan-side'
import { waitingStages } from '../stage'
import type { Planned, StepGround } from '../step-ground'
import { stepLimits } from '../step-limits'
import { defineStep } from './define-step'

export const mergedAct = defineAct({
  act: 'merged',
  name: '并单',
  parts: {
    on: dayPart('并单日期'),
    into: linePart('并入的案件', 40, { optional: true }),
    intoNumber: linePart('并入哪一件（台账号或承办单号）', 40),
    reason: toldPart('并单理由', stepLimits.reason),
  },
  day: 'on',
  log: 'handle',
  tell: ({ intoNumber, reason }) => ({ title: `并入 ${intoNumber} 一并办理`, detail: tell`理由：${reason}` }),
})

/** What 并单 brings: the number of the other case. */
export interface Merge {
  readonly on: LocalDate
  readonly intoNumber: string
  readonly reason: string
}

/** 并单: the case ends here and is answered with another, each naming the other. Taken back by 恢复办理. */
export const mergeStep = defineStep({
  step: 'merge',
  name: '并单：本件并入另一件',
  place: 'side',
  group: 'course',
  from: waitingStages,
  roles: askers,
  outward: true,
  act: mergedAct,
  plan: planMerge,
})

function planMerge(input: Merge, ground: StepGround): Planned {
  const { one, around, write } = ground
  const reason = input.reason.trim()
  const refused = refuseAct(mergedAct, input, ground)
  if (refused !== undefined) return refused
  const other = around.caseByNumber?.(input.intoNumber.trim())
  if (other === undefined)
    return refuses('merge-unknown', {
      title: '台账里没有这一件',
      what: `没有哪一件的台账号或承办单号是“${input.intoNumber.trim()}”。`,
      todo: '请核对号码，例如 2026-017。',
    })
  if (other.id === one.id || other.isEnded)
    return refuses('merge-pointless', {
      title: '不能并入这一件',
      what: other.id === one.id ? '填写的号码就是这个案件自己的。' : `${other.number} 已经作废、退单、终止或并单。`,
      todo: '请填一件正在办理或已经办结的案件的号码。',
    })
  const own = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  const link = (caseId: string, number: string, side: 'here' | 'other') => ({
    act: 'linked',
    caseId,
    merged: true,
    number,
    side,
    reason,
  })
  return ok([
    write.set('ending', { how: 'merged', on: input.on, reason, into: other.id, intoNumber: other.number, entry: '' }),
    write.entry('merged', { on: input.on, into: other.id, intoNumber: other.number, reason }),
    write.entry('linked', link(other.id, other.number, 'here')),
    { op: 'append', of: 'case', id: other.id, field: 'acts', value: link(one.id, own, 'other') },
  ])
}
