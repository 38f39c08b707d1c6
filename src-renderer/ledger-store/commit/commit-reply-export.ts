import { planCaseStep } from '#shared/case/case-steps'
import { askers } from '#shared/case/sides/plan-side'
import { holdsAny } from '#shared/office/office'
import { listOpenRequests } from '#shared/reply/case-to-requests'
import type { StepRefused } from '#shared/case/step-refused'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { readOutbox, type OutboxEntry } from '../read/read-bundles'
import { readCases } from '../read/read-cases'
import { readStaffOn } from '../read/read-office'

export type ReplyExportFailure =
  | CommitFailure
  | { readonly type: 'ActorUnknown' }
  | { readonly type: 'CaseUnknown' }
  /** One of the cases may not be exported as it stands; none was recorded. */
  | { readonly type: 'CaseRefused'; readonly caseId: string; readonly refusal: StepRefused }
  /** Something asked in it was answered or taken back meanwhile. */
  | { readonly type: 'RequestGone'; readonly caseId: string }
  /** The number in the stream has been given to another bundle meanwhile: the file written under it must not be handed over. */
  | { readonly type: 'StreamNumberTaken'; readonly stream: string; readonly seq: number }

/**
 * Decides whether these cases may go out in this bundle, by this person: the ops that record it, or why not. Asked once
 * before the file is written, so that nothing is handed over that could not be recorded, and again when it is recorded.
 */
export async function planReplyExport(
  database: LedgerDatabase,
  written: OutboxEntry,
  actorId: string,
  today: LocalDate,
): Promise<Result<readonly KnownOp[], ReplyExportFailure>> {
  const requests = written.requests ?? []
  const [outbox, cases, asking, staff] = await Promise.all([
    readOutbox(database),
    readCases(database, written.caseIds),
    readCases(
      database,
      requests.map(({ caseId }) => caseId),
    ),
    readStaffOn(database, today),
  ])
  if (outbox.some((entry) => entry.bundleId === written.bundleId)) return ok([])
  if (outbox.some((entry) => entry.stream === written.stream && entry.seq >= written.seq))
    return fail({ type: 'StreamNumberTaken', stream: written.stream, seq: written.seq })
  const actor = staff.people.get(actorId)
  if (actor === undefined) return fail({ type: 'ActorUnknown' })
  if (cases.length !== written.caseIds.length) return fail({ type: 'CaseUnknown' })
  if (requests.length > 0 && !holdsAny(actor, askers))
    return fail({
      type: 'CaseRefused',
      caseId: requests[0]?.caseId ?? '',
      refusal: { type: 'RoleMissing', step: 'record-export', needs: askers },
    })
  const open = new Set(asking.flatMap(({ one }) => listOpenRequests(one).map(({ ref }): string => ref)))
  const gone = requests.find(({ requestId }) => !open.has(requestId))
  if (gone !== undefined) return fail({ type: 'RequestGone', caseId: gone.caseId })
  const rounds = Object.fromEntries(cases.flatMap(({ one }) => (one.round === 1 ? [] : [[one.id, one.round]])))
  const value = Object.keys(rounds).length === 0 ? written : { ...written, rounds }
  const ops: KnownOp[] = [{ op: 'set', of: 'outbox', id: written.bundleId, field: 'sent', value, saw: [] }]
  const around = { actor, today, ...staff, ledgerNumberTaken: () => false, stubNumberTaken: () => false }
  for (const { record, one } of cases) {
    const planned = planCaseStep(
      record,
      one,
      { step: 'record-export', bundleId: written.bundleId, file: written.fileName },
      around,
    )
    if (!planned.ok) return fail({ type: 'CaseRefused', caseId: one.id, refusal: planned.failure })
    ops.push(...planned.value)
  }
  return ok(ops)
}

/**
 * Puts on record, in one commit, that a reply bundle was written: the bundle itself and an entry on every case in it. Call
 * it once the file has been read back. Recording the same bundle again writes nothing, so it may be repeated after a failure.
 */
export async function commitReplyExport(
  ledger: Ledger,
  written: OutboxEntry,
  actorId: string,
  today: LocalDate,
): Promise<Result<CommitReceipt | undefined, ReplyExportFailure>> {
  return ledger.act<ReplyExportFailure>(actorId, (database) => planReplyExport(database, written, actorId, today))
}
