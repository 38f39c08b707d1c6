import { carriedIn, inHand, takenIn } from '../figures/parts'
import type { Span } from '../figures/period'
import { rowsNear, type CountedRows } from '../figures/row-table'
import { addDays } from '../prelude/local-date'
import { clusterDays } from '../sub-ledger/surroundings'
import { tellUnstable } from '../sub-ledger/unstable'
import type { ReportRow } from './report-row'

/** A case that is a 不稳定因素, by its number, its place and why. None of the words that people wrote: they may name somebody. */
export interface UnstableCase {
  readonly ledgerNumber: string
  readonly villageName: string
  readonly category: string
  readonly why: string
}

/** By number, and by id of those without one: the same order on every PC. */
const byNumber = (a: ReportRow, b: ReportRow): number => compare(a.ledgerNumber, b.ledgerNumber) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The 不稳定因素 among what was in hand in a span, judged as it stood when the span ended; by their numbers. The same cases as the
 * 分类台账 holds on that day, and those of the span that were settled meanwhile.
 */
export function listUnstable(rows: CountedRows<ReportRow>, span: Span): readonly UnstableCase[] {
  const since = addDays(span.to, -clusterDays)
  const callers = new Map<string, number>()
  for (const { stage, calledOn, callerPhones } of rowsNear(rows, { from: since, to: span.to }))
    if (stage !== 'voided' && calledOn >= since && calledOn <= span.to)
      for (const phone of new Set(callerPhones)) callers.set(phone, (callers.get(phone) ?? 0) + 1)
  const found: { readonly row: ReportRow; readonly why: string }[] = []
  for (const row of rowsNear(rows, span)) {
    if (takenIn.weigh(row, span) === 0 && carriedIn.weigh(row, span) === 0) continue
    const open = inHand.weigh(row, span) > 0 ? 1 : 0
    const { peopleCount, urgency, calledOn, callerPhones } = row
    const why = tellUnstable({ peopleCount, urgency, calledOn, callerPhones, open }, { since, callers })
    if (why !== '') found.push({ row, why })
  }
  return found
    .sort((a, b) => byNumber(a.row, b.row))
    .map(({ row: { ledgerNumber, villageName, category }, why }) => ({
      ledgerNumber,
      villageName,
      category,
      why: why.replaceAll(' ', ''),
    }))
}
