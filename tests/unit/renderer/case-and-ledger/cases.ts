import { veilReply } from '#shared/case/private-reply'
import { privateText } from '#shared/case/private-text'
import type { Case } from '#shared/case/case'
import { emptyReplyDraft } from '#shared/case/reply-draft'
import type { Stage } from '#shared/case/stage'
import { commitRefSchema } from '#shared/record/commit'
import { aCaseId, issued, mondayMorning, replica } from '#tests/support/builders'

/** A case at a stage, with nothing on record but its sheet. */
export function aCaseAt(stage: Stage, change: Partial<Case> = {}): Case {
  return {
    id: aCaseId(1),
    ...issued(),
    round: 1,
    opened: undefined,
    openedOn: issued().sheet.issuedOn,
    origin: 'centre',
    entry: undefined,
    centreCaseId: aCaseId(1),
    stage,
    stageRef: undefined,
    ledgerNumber: '',
    aliases: [],
    stubAliases: [],
    values: {},
    registration: undefined,
    submission: undefined,
    instruction: undefined,
    assignment: undefined,
    reply: veilReply(emptyReplyDraft),
    drafterIds: [],
    approval: undefined,
    feedback: undefined,
    dueOn: issued().sheet.dueOn,
    givenDueOn: issued().sheet.dueOn,
    innerDueOn: change.assignment?.dueOn ?? '',
    pausedSince: undefined,
    sides: [],
    ending: undefined,
    ring: [],
    timeline: [],
    entries: [],
    written: [],
    voids: [],
    conflicts: [],
    newer: [],
    newerEntries: [],
    ...change,
  }
}

/** A voiding in force. */
export const aVoidMark = (): Case['voids'][number] => ({
  ref: commitRefSchema.parse(`${replica('pc')}:1`),
  lifts: false,
  reason: privateText('重复登记'),
  saw: [],
  at: mondayMorning,
  by: 'clerk',
})
