import type { CaseRow } from '#shared/case/case-row'
import { isUnsent } from '#shared/case/ledger-summary'
import type { RowStage } from '#shared/case/stage'
import { isOfCalendar } from '#shared/calendar/calendar-stream'
import { isAcknowledged } from './bundle-streams'
import type { LedgerDatabase } from '../view/ledger-database'
import { readOpenRequests, type OpenRequest } from './read-requests'
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
  /** What is asked of the centre and not answered. */
  readonly requests: readonly OpenRequest[]
  readonly inbox: readonly InboxReceipt[]
}

/** A reply is of one round: what was sent of an earlier one is no answer of this. */
const roundKey = (caseId: string, round: number): string => `${caseId} ${round}`

/** The replies that a bundle took along. */
const listSentRounds = ({ caseIds, rounds }: OutboxReceipt): string[] =>
  caseIds.map((caseId) => roundKey(caseId, rounds?.[caseId] ?? 1))

/** A reply that was handed over on paper alone has left already. Where nobody can read how, it has to be looked at. */
const closedByBundle = (['bundle', 'both', ''] as const).map((method): [RowStage, CaseRow['feedbackMethod']] => [
  'closed',
  method,
])

/** Reads what an export would be made of, by index and by the outbox alone: closed cases themselves are not opened. */
export async function readOutgoing(database: LedgerDatabase): Promise<Outgoing> {
  const [closed, onPaper, outbox, inbox] = await Promise.all([
    database.cases.where('[stage+feedbackMethod]').anyOf(closedByBundle).toArray(),
    database.cases.where('[stage+feedbackMethod]').equals(['closed', 'paper']).count(),
    readOutbox(database),
    readInbox(database),
  ])
  const sent = outbox.map((receipt) => ({ ...receipt, acknowledged: isAcknowledged(receipt, inbox) }))
  const answered = new Set(sent.filter((bundle) => bundle.acknowledged).flatMap(listSentRounds))
  const isAnswered = (row: CaseRow): boolean => answered.has(roundKey(row.id, row.round))
  // What an old ledger closed was answered before it stood here: nothing of it leaves.
  const own = closed.filter((row) => row.importId === '' || row.feedbackMethod !== '' || row.round > 1)
  const all = own.toSorted((a, b) => a.stubYear - b.stubYear || a.stubSerial - b.stubSerial)
  const rows = all.filter((row) => !row.inConflict)
  return {
    barred: all.filter((row) => row.inConflict && !isAnswered(row)),
    fresh: rows.filter(isUnsent),
    unacknowledged: rows.filter((row) => !isUnsent(row) && !isAnswered(row)),
    onPaper,
    // 放假安排 is no reply: what was sent of it stands with the calendar.
    sent: sent.filter((bundle) => !isOfCalendar(bundle.stream)),
    requests: await readOpenRequests(database, sent),
    inbox,
  }
}
