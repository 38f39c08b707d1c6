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
  /** The reply is on its way to the centre, and its feedback was taken back. */
  | { readonly doubt: 'sent-open' }

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
    ...(wasSent && one.stage !== 'closed' ? [{ doubt: 'sent-open' } as const] : []),
  ]
}

function ofOtherYear(doubt: 'ledger-year' | 'stub-year', number: string, year: number): CaseDoubt[] {
  const serial = parseSerialNumber(number)
  return serial === undefined || serial.year === year ? [] : [{ doubt, number, year }]
}
