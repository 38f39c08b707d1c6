import type { Case } from '../case/case'
import type { StepSurroundings } from '../case/case-step'
import { writerFor } from '../case/record-writer'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { EntryRefused } from './entry-refused'
import { refuseWriter } from './plan-enter'

/** A case with its record, to be linked. */
export interface Linked {
  readonly record: LedgerRecord
  readonly one: Pick<Case, 'id' | 'timeline' | 'newer'>
  /** 台账号, else 承办单号: as what the other case's entry calls it; '' where it has neither. */
  readonly number: string
}

/** A case of the ledger, to be linked under the number by which people call it. */
export const toLinked = ({ record, one }: { readonly record: LedgerRecord; readonly one: Case }): Linked => ({
  record,
  one,
  number: one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber,
})

/** The cases that this one was linked to, each once; `merged` where one of the links says that they are handled together. */
export function listLinks({
  timeline,
}: Pick<Case, 'timeline'>): { readonly caseId: string; readonly merged: boolean }[] {
  const links = timeline.flatMap(({ act }) => (act.act === 'linked' ? [act] : []))
  return [...new Set(links.map(({ caseId }) => caseId))].map((caseId) => ({
    caseId,
    merged: links.some((link) => link.caseId === caseId && link.merged),
  }))
}

/**
 * 关联, to be handled together where `merged`: written into both cases by one act, so that each names the other. Each keeps its own
 * number, sheet and answer, and goes on; which ends one of them and lets the other answer for it is 并单 (`mergeStep`).
 */
export function planLink(
  from: Linked,
  to: Linked,
  { merged, reason }: { readonly merged: boolean; readonly reason: string },
  around: Pick<StepSurroundings, 'actor'>,
): Result<KnownOp[], EntryRefused> {
  const refused = refuseWriter(around)
  if (refused !== undefined) return refused
  const newer = [...from.one.newer, ...to.one.newer]
  if (newer.length > 0) return fail({ type: 'CaseNewer', parts: newer })
  const before = listLinks(from.one).find(({ caseId }) => caseId === to.one.id)
  if (from.one.id === to.one.id || (before !== undefined && (before.merged || !merged)))
    return fail({ type: 'LinkPointless' })
  const link = (one: Linked, other: Linked): KnownOp =>
    writerFor(one.record).act({
      act: 'linked',
      caseId: other.one.id,
      merged,
      number: other.number,
      reason: reason.trim(),
    })
  return ok([link(from, to), link(to, from)])
}
