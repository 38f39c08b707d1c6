import {
  judgeStanding,
  judgeSyncDue,
  defaultSyncDays,
  type SyncDue,
  type SyncStanding,
} from '#shared/merge/sync-rhythm'
import { listGaps } from '#shared/merge/plan-admission'
import { headsToVector, joinVectors, missingRanges, type CommitRange } from '#shared/merge/version-vector'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'
import type { EnrolledCard } from './read-cards'
import { readHeld } from '../view/read-log'
import { readOwnOffice } from './read-own-office'
import { readPeers, readSyncReceived, readSyncSent, type Peer, type SyncDispatch, type SyncReceipt } from './read-peers'
import { countOutstanding } from './read-sync-delta'

/** Days between two exchanges, by the other PC's device id; who is left out has the usual number. */
export type SyncEvery = Readonly<Record<string, number>>

/** Another PC of the office, and how the exchange with it stands today. */
export interface PeerStanding extends Peer {
  /** Acts that it has not said came, notes of exchanges and backups left out. */
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

export async function readSyncFacts(
  database: LedgerDatabase,
  replica: string,
  today: LocalDate,
  every: SyncEvery,
): Promise<SyncFacts> {
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
export async function readPeerStandings(
  database: LedgerDatabase,
  replica: string,
  today: LocalDate,
  every: SyncEvery,
): Promise<PeerStanding[]> {
  const office = await readOwnOffice(database)
  if (office === undefined) return []
  const [peers, state] = await Promise.all([
    readPeers(database, { officeCode: office.code, replica }),
    database.state.get('view'),
  ])
  const vector = headsToVector(Object.entries(state?.chains ?? {}).map(([name, { seq }]) => ({ replica: name, seq })))
  const standings: PeerStanding[] = []
  for (const peer of peers) {
    const { lastSent, lastReceived, acknowledged } = peer
    // What it says after a restore counts for more than what was once sent to it.
    const isAnswered = lastSent === undefined || (lastReceived !== undefined && lastReceived.nth >= lastSent.nth)
    const reached = isAnswered ? acknowledged : joinVectors(acknowledged, headsToVector(lastSent.heads))
    const outstandingCount = await countOutstanding(database, peer.outstanding)
    const unsentCount = await countOutstanding(database, missingRanges(vector, reached))
    const everyDays = every[peer.card.card.deviceId] ?? defaultSyncDays
    const heardOn = lastReceived === undefined ? undefined : instantToLocalDate(lastReceived.at)
    standings.push({
      ...peer,
      outstandingCount,
      unsentCount,
      everyDays,
      due: judgeSyncDue({ heardOn, enrolledOn: instantToLocalDate(peer.card.enrolledAt), everyDays }, today),
      standing: judgeStanding({
        everSent: lastSent !== undefined,
        everHeard: lastReceived !== undefined,
        outstanding: outstandingCount,
        unsent: unsentCount,
      }),
    })
  }
  return standings
}

/** How the exchange with the office's other PCs stands, in what the frame around every screen tells. */
export interface SyncRhythm {
  /** With how many an exchange is due today or overdue. */
  readonly dueCount: number
  /** The one whose exchange is due first; undefined where the office has no other PC. */
  readonly latest: LatePeer | undefined
}

export interface LatePeer {
  readonly card: EnrolledCard
  /** The day on which a bundle of its last came in. */
  readonly heardOn: LocalDate | undefined
  readonly due: SyncDue
}

export async function readSyncRhythm(
  database: LedgerDatabase,
  replica: string,
  today: LocalDate,
  every: SyncEvery,
): Promise<SyncRhythm> {
  const office = await readOwnOffice(database)
  if (office === undefined) return { dueCount: 0, latest: undefined }
  const peers = (await readPeers(database, { officeCode: office.code, replica })).map(
    ({ card, lastReceived }): LatePeer => {
      const heardOn = lastReceived === undefined ? undefined : instantToLocalDate(lastReceived.at)
      return {
        card,
        heardOn,
        due: judgeSyncDue(
          {
            heardOn,
            enrolledOn: instantToLocalDate(card.enrolledAt),
            everyDays: every[card.card.deviceId] ?? defaultSyncDays,
          },
          today,
        ),
      }
    },
  )
  return {
    dueCount: peers.filter(({ due }) => due.daysLeft <= 0).length,
    latest: peers.toSorted((a, b) => a.due.daysLeft - b.due.daysLeft)[0],
  }
}

async function readWaiting(database: LedgerDatabase): Promise<Pick<SyncFacts, 'held' | 'gaps'>> {
  const held = await readHeld(database)
  if (held.length === 0) return { held: 0, gaps: [] }
  const state = await database.state.get('view')
  const vector = headsToVector(Object.entries(state?.chains ?? {}).map(([replica, { seq }]) => ({ replica, seq })))
  return { held: held.length, gaps: listGaps(held, vector) }
}
