import type { CaseRow } from '#shared/case/case-row'
import type { RowStage } from '#shared/case/stage'
import { isAcknowledged } from './bundle-streams'
import type { LedgerDatabase } from '../view/ledger-database'
import { readInbox, readOutbox, type InboxReceipt, type OutboxReceipt } from './read-bundles'

/** A bundle we wrote, and whether the other side has said that it came. */
export interface SentBundle extends OutboxReceipt {
  readonly acknowledged: boolean
}

/** What there is to export, and what was exported before. */
export interface Outgoing {
  /** Fed back by bundle and never yet in one, in the order of their stubs. */
  readonly fresh: readonly CaseRow[]
  /** Would have to go out, and may not before two PCs' entries are reconciled. */
  readonly barred: readonly CaseRow[]
  /** In bundles of which no acknowledgement has come. */
  readonly unacknowledged: readonly CaseRow[]
  /** Closed cases whose reply was handed over on paper alone. */
  readonly onPaper: number
  /** Newest first. */
  readonly sent: readonly SentBundle[]
  readonly inbox: readonly InboxReceipt[]
}

/** A reply that was handed over on paper alone has left already. Where nobody can read how, it has to be looked at. */
const closedByBundle = (['bundle', 'both', ''] as const).map((method): [RowStage, CaseRow['feedbackMethod']] => [
  'closed',
  method,
])

/** The closed cases whose reply travels in a bundle, by id and from the index alone. */
export async function listLeavingByBundle(database: LedgerDatabase): Promise<string[]> {
  return database.cases.where('[stage+feedbackMethod]').anyOf(closedByBundle).primaryKeys()
}

/** Reads what an export would be made of, by index and by the outbox alone: closed cases themselves are not opened. */
export async function readOutgoing(database: LedgerDatabase): Promise<Outgoing> {
  const [closed, onPaper, outbox, inbox] = await Promise.all([
    database.cases.where('[stage+feedbackMethod]').anyOf(closedByBundle).toArray(),
    database.cases.where('[stage+feedbackMethod]').equals(['closed', 'paper']).count(),
    readOutbox(database),
    readInbox(database),
  ])
  const sent = outbox.map((receipt) => ({ ...receipt, acknowledged: isAcknowledged(receipt, inbox) }))
  const everSent = new Set(sent.flatMap((bundle) => bundle.caseIds))
  const answered = new Set(sent.filter((bundle) => bundle.acknowledged).flatMap((bundle) => bundle.caseIds))
  const all = closed.toSorted((a, b) => a.stubYear - b.stubYear || a.stubSerial - b.stubSerial)
  const rows = all.filter((row) => !row.inConflict)
  return {
    barred: all.filter((row) => row.inConflict && !answered.has(row.id)),
    fresh: rows.filter((row) => !everSent.has(row.id)),
    unacknowledged: rows.filter((row) => everSent.has(row.id) && !answered.has(row.id)),
    onPaper,
    sent,
    inbox,
  }
}
