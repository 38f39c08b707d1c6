import type { Case } from '#shared/case/case'
import { emptyReplyDraft } from '#shared/case/reply-draft'
import type { Stage } from '#shared/case/stage'
import { aCaseId, aSheet } from '#tests/support/builders'

/** A case at a stage, with nothing on record but its sheet. */
export function aCaseAt(stage: Stage, change: Partial<Case> = {}): Case {
  return {
    id: aCaseId(1),
    sheet: aSheet(),
    stage,
    ledgerNumber: '',
    aliases: [],
    registration: undefined,
    submission: undefined,
    instruction: undefined,
    assignment: undefined,
    reply: emptyReplyDraft,
    drafterIds: [],
    approval: undefined,
    feedback: undefined,
    timeline: [],
    voids: [],
    conflicts: [],
    ...change,
  }
}
