import { mayCorrect } from '#shared/case/own-act'
import { trade } from '#shared/case/step-tables'
import { findAnswerTo, refuseTakingBack } from '#shared/case/taking-back'
import type { Case } from '#shared/case/case'
import { isCorrectable } from '#shared/case/correctable'
import type { CaseEntry } from '#shared/case/read-entries'
import type { Person } from '#shared/office/office'

/** What the person at the desk may do about an entry as the case stands. */
export interface EntryRights {
  readonly correct: boolean
  readonly takeBack: boolean
}

const none: EntryRights = { correct: false, takeBack: false }

/** Whose step it was, or an administrator, may correct what stands, and take back what nothing rests on. */
export function entryRights(entry: CaseEntry, one: Case, actor: Person | undefined): EntryRights {
  if (actor?.active !== true || one.voids.length > 0) return none
  if (!isCorrectable(entry.act) || entry.takenBack || !mayCorrect(entry, actor)) return none
  return {
    correct: entry.isStanding && findAnswerTo(entry, one) === undefined,
    takeBack: refuseTakingBack(entry, one, trade) === undefined,
  }
}
