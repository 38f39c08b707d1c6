import { yearOf } from '../prelude/local-date'
import type { Case } from './case'
import { parseSerialNumber } from './serial-number'
import { findDayDisorder, type DayDisorder } from './step-days'

/**
 * What of a case does not fit together although no two entries contradict each other: two PCs that did not see each other
 * can bring it about, and older programs took it. A person puts it right by a correction.
 */
export type CaseDoubt =
  /** A step bears an earlier day than one it rests on. */
  | { readonly doubt: 'days'; readonly disorder: DayDisorder }
  /** A number of another year than the day it belongs to. */
  | { readonly doubt: 'ledger-year' | 'stub-year'; readonly number: string; readonly year: number }
  /** The centre revised the sheet that was answered, and no PC knew of the answer when the revision came in. */
  | { readonly doubt: 'revised-after'; readonly answered: number; readonly revision: number }
  /** The reply is on its way to the centre, and its feedback was taken back. */
  | { readonly doubt: 'sent-open' }
  /** Answered on one PC, and on another returned, terminated or merged: only one of the two is how it ended. */
  | { readonly doubt: 'ended-answered' }
  /** Merged into another on one PC, and that one, itself or by way of others, into this one on another: nobody answers. */
  | { readonly doubt: 'merged-ring'; readonly with: readonly string[] }

export type DoubtName = CaseDoubt['doubt']

/** Every doubt of a case, none of one that was struck out. */
export function listDoubts(one: Case): CaseDoubt[] {
  if (one.voids.length > 0) return []
  const { registration, feedback } = one
  const wasSent = one.timeline.some(({ act }) => act.act === 'exported')
  return [
    ...findDayDisorder(one).map((disorder) => ({ doubt: 'days', disorder }) as const),
    ...(registration === undefined
      ? []
      : ofOtherYear('ledger-year', one.ledgerNumber, yearOf(registration.registeredOn))),
    ...(feedback === undefined ? [] : ofOtherYear('stub-year', feedback.stubNumber, yearOf(feedback.on))),
    ...listRevisedAfter(one),
    ...(one.stage === 'closed' && one.ending !== undefined ? [{ doubt: 'ended-answered' } as const] : []),
    ...(one.ring.length > 0 ? [{ doubt: 'merged-ring', with: one.ring } as const] : []),
    ...(wasSent && one.stage !== 'closed' ? [{ doubt: 'sent-open' } as const] : []),
  ]
}

function listRevisedAfter({ stage, feedback, sheet }: Case): CaseDoubt[] {
  const answered = feedback?.sheetRevision
  return stage === 'closed' && answered !== undefined && sheet.revision > answered
    ? [{ doubt: 'revised-after', answered, revision: sheet.revision }]
    : []
}

function ofOtherYear(doubt: 'ledger-year' | 'stub-year', number: string, year: number): CaseDoubt[] {
  const serial = parseSerialNumber(number)
  return serial === undefined || serial.year === year ? [] : [{ doubt, number, year }]
}
