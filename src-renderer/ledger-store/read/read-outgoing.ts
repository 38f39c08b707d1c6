import type { CaseRow } from '#shared/case/case-row'
import { isAcknowledged } from './bundle-streams'
import type { LedgerDatabase } from '../view/ledger-database'
import { readInbox, readOutbox, type InboxReceipt, type OutboxReceipt } from './read-bundles'

/** A bundle we wrote, and whether the other side has said that it came. */
export interface SentBundle extends OutboxReceipt {
  readonly acknowledged: boolean
}

/** What there is to export, and what was exported before. */
export interface Outgoing {
  /** Fed back and never yet in a bundle, in the order of their stubs. */
  readonly fresh: readonly CaseRow[]
  /** Would have to go out, and may not before two PCs' entries are reconciled. */
  readonly barred: readonly CaseRow[]
  /** In bundles of which no acknowledgement has come. */
  readonly unacknowledged: readonly CaseRow[]
  /** Newest first. */
  readonly sent: readonly SentBundle[]
  readonly inbox: readonly InboxReceipt[]
}

/** Reads what an export would be made of, by index and by the outbox alone: closed cases themselves are not opened. */
export async function readOutgoing(database: LedgerDatabase): Promise<Outgoing> {
  const [closed, outbox, inbox] = await Promise.all([
    database.cases.where('stage').equals('closed').toArray(),
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
    sent,
    inbox,
  }
}
