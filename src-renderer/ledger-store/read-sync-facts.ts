import { judgeStanding, judgeSyncDue, defaultSyncDays, type SyncDue, type SyncStanding } from '#shared/merge/sync-rhythm'
import { listGaps } from '#shared/merge/plan-admission'
import { headsToVector, joinVectors, missingRanges, type CommitRange } from '#shared/merge/version-vector'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from './ledger-database'
import { readHeld } from './read-log'
import { readOwnOffice } from './read-own-office'
import { readPeers, readSyncReceived, readSyncSent, type Peer, type SyncDispatch, type SyncReceipt } from './read-peers'
import { countOutstanding } from './read-sync-delta'

/** Days between two exchanges, by the other PC's device id; who is left out has the usual number. */
export type SyncEvery = Readonly<Record<string, number>>

/** Another PC of the office, and how the exchange with it stands today. */
export interface PeerStanding extends Peer {
  /** Acts that it has not said came, the exchange's own notes left out. */
  readonly outstandingCount: number
  /** Of these, the ones that were not even sent. */
  readonly unsentCount: number
  readonly everyDays: number
  readonly due: SyncDue
  readonly standing: SyncStanding
}

/** What the sync screen tells. */
export interface SyncFacts {
  readonly peers: readonly PeerStanding[]
  /** Commits that wait for others to come. */
  readonly held: number
  /** Which ones they wait for. */
  readonly gaps: readonly CommitRange[]
  /** Commits of a cloned PC that were set apart. */
  readonly quarantined: number
  /** Newest first. */
  readonly received: readonly SyncReceipt[]
  readonly sent: readonly SyncDispatch[]
}

export async function readSyncFacts(database: LedgerDatabase, replica: string, today: LocalDate, every: SyncEvery): Promise<SyncFacts> {
  const [peers, waiting, quarantined, received, sent] = await Promise.all([
    readPeerStandings(database, replica, today, every),
    readWaiting(database),
    database.quarantine.count(),
    readSyncReceived(database, replica),
    readSyncSent(database, replica),
  ])
  return { peers, ...waiting, quarantined, received: received.toReversed(), sent: sent.toReversed() }
}

/** The other PCs of the office in the order of their cards. */
export async function readPeerStandings(database: LedgerDatabase, replica: string, today: LocalDate, every: SyncEvery): Promise<PeerStanding[]> {
  const office = await readOwnOffice(database)
  if (office === undefined) return []
  const [peers, state] = await Promise.all([readPeers(database, { officeCode: office.code, replica }), database.state.get('view')])
  const vector = headsToVector(Object.entries(state?.chains ?? {}).map(([name, { seq }]) => ({ replica: name, seq })))
  const standings: PeerStanding[] = []
  for (const peer of peers) {
    const { lastSent, lastReceived, acknowledged } = peer
    // What it says after a restore counts for more than what was once sent to it.
    const isAnswered = lastSent === undefined || (lastReceived !== undefined && lastReceived.at >= lastSent.at)
    const reached = isAnswered ? acknowledged : joinVectors(acknowledged, headsToVector(lastSent.heads))
    const outstandingCount = await countOutstanding(database, peer.outstanding)
    const unsentCount = await countOutstanding(database, missingRanges(vector, reached))
    const everyDays = every[peer.card.card.deviceId] ?? defaultSyncDays
    const heardOn = lastReceived === undefined ? undefined : instantToLocalDate(lastReceived.at)
    standings.push({
      ...peer, outstandingCount, unsentCount, everyDays,
      due: judgeSyncDue({ heardOn, enrolledOn: instantToLocalDate(peer.card.enrolledAt), everyDays }, today),
      standing: judgeStanding({ everSent: lastSent !== undefined, everHeard: lastReceived !== undefined, outstanding: outstandingCount, unsent: unsentCount }),
    })
  }
  return standings
}

/** With how many PCs an exchange is due today or overdue. */
export async function countSyncDue(database: LedgerDatabase, replica: string, today: LocalDate, every: SyncEvery): Promise<number> {
  const office = await readOwnOffice(database)
  if (office === undefined) return 0
  const peers = await readPeers(database, { officeCode: office.code, replica })
  return peers.filter(({ card, lastReceived }) => {
    const heardOn = lastReceived === undefined ? undefined : instantToLocalDate(lastReceived.at)
    return judgeSyncDue({ heardOn, enrolledOn: instantToLocalDate(card.enrolledAt), everyDays: every[card.card.deviceId] ?? defaultSyncDays }, today).daysLeft <= 0
  }).length
}

async function readWaiting(database: LedgerDatabase): Promise<Pick<SyncFacts, 'held' | 'gaps'>> {
  const held = await readHeld(database)
  if (held.length === 0) return { held: 0, gaps: [] }
  const state = await database.state.get('view')
  const vector = headsToVector(Object.entries(state?.chains ?? {}).map(([replica, { seq }]) => ({ replica, seq })))
  return { held: held.length, gaps: listGaps(held, vector) }
}
