import type { z } from 'zod'
import { stageWords } from '../stage'
import { choicePart, countPart, dayAheadPart, dayPart, sinceLater, toldPart } from '../parts'
import { stepLimits } from '../step-limits'
import { defineField, ledgerKeepers } from './define-field'

/** Why a case is handled once more. */
export const roundCauseWords = {
  centre: '受理中心退回重办',
  caller: '来电人不满意',
  leader: '领导要求重办',
  recheck: '回头看发现没有解决',
} as const

/** Where a round begins: 交办 at once, or first before a leader again. */
export const roundStartWords = { registered: stageWords.registered, instructed: stageWords.instructed } as const

/** 重办: which round the case is in, and why it was opened. The first has none of this. */
export const roundField = defineField({
  field: 'round',
  name: '重办',
  deciders: ledgerKeepers,
  otherValue: false,
  parts: {
    number: countPart('第几次办理'),
    on: dayPart('重办日期'),
    cause: choicePart('重办原因', roundCauseWords),
    reason: toldPart('重办要求', stepLimits.opinion, { optional: true }),
    start: choicePart('从哪一步办起', roundStartWords),
    /** The limit of this round, where it is not the sheet's. */
    dueOn: sinceLater(dayAheadPart('重办的办结时限')),
  },
})
export type OpenedRound = z.infer<typeof roundField.schema>
