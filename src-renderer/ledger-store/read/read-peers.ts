import { syncReceivedSchema, syncSentSchema, type SyncReceived, type SyncSent } from '#shared/merge/sync-record'
import { headsToVector, missingRanges, type CommitRange, type VersionVector } from '#shared/merge/version-vector'
import type { Instant } from '#shared/prelude/instant'
import { createValueReader, type ValueReader } from '#shared/prelude/value-reader'
import { compareRefs, readHead } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCards, type EnrolledCard } from './read-cards'

interface Noted {
  readonly at: Instant
  readonly by: string
  /** Its place in this PC's log: what was earlier and later goes by it, `at` is only what a clock said. */
  readonly nth: number
}

export type SyncReceipt = SyncReceived & Noted
export type SyncDispatch = SyncSent & Noted

const readReceived = createValueReader(syncReceivedSchema)
const readSent = createValueReader(syncSentSchema)

const deviceOf = (replica: string): string => replica.split('.')[0] ?? replica

/** Every ledger bundle that this PC, under any of its names, took in: in the order in which it did. */
export async function readSyncReceived(database: LedgerDatabase, replica: string): Promise<SyncReceipt[]> {
  return readNoted(database, replica, 'received', readReceived)
}

/** Every ledger bundle that this PC wrote, in the order in which it did. */
export async function readSyncSent(database: LedgerDatabase, replica: string): Promise<SyncDispatch[]> {
  return readNoted(database, replica, 'sent', readSent)
}

async function readNoted<T extends object>(
  database: LedgerDatabase,
  replica: string,
  field: 'received' | 'sent',
  read: ValueReader<T>,
): Promise<(T & Noted)[]> {
  const prefix = `sync/${deviceOf(replica)}.`
  const records = await database.records.where('key').startsWith(prefix).toArray()
  const noted = records.flatMap((record) => {
    const head = readHead(record, field, read)
    return head === undefined ? [] : [head]
  })
  const rows = await database.commits.bulkGet(noted.map(({ ref }) => ref))
  const nthByRef = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.ref, row.nth]])))
  return noted
    .map((note) => ({ ...note, nth: nthByRef.get(note.ref) ?? 0 }))
    .toSorted((a, b) => a.nth - b.nth || compareRefs(a.ref, b.ref))
    .map(({ value, at, by, nth }) => ({ ...value, at, by, nth }))
}

/** Another PC of this office and how the exchange with it stands. */
export interface Peer {
  readonly card: EnrolledCard
  /** The latest bundle of its taken in here. */
  readonly lastReceived: SyncReceipt | undefined
  readonly lastSent: SyncDispatch | undefined
  /** How far it said it had come, in that bundle: what it has for certain. */
  readonly acknowledged: VersionVector
  /** The latest bundle of ours that what it said covers. */
  readonly lastAcknowledged: SyncDispatch | undefined
  /** What it may lack of our ledger. */
  readonly outstanding: readonly CommitRange[]
}

/** Every other PC of our office whose card is enrolled and not withdrawn. */
export async function readPeers(
  database: LedgerDatabase,
  own: { readonly officeCode: string; readonly replica: string },
): Promise<Peer[]> {
  const [cards, received, sent, state] = await Promise.all([
    readCards(database),
    readSyncReceived(database, own.replica),
    readSyncSent(database, own.replica),
    database.state.get('view'),
  ])
  const chains = state?.chains ?? {}
  const vector: VersionVector = Object.fromEntries(Object.entries(chains).map(([replica, { seq }]) => [replica, seq]))
  return cards
    .filter(
      ({ card, revokedAt }) =>
        card.officeCode === own.officeCode &&
        card.role === 'unit' &&
        card.deviceId !== deviceOf(own.replica) &&
        revokedAt === undefined,
    )
    .map((card) => {
      const lastReceived = latestOf(received.filter((receipt) => receipt.fromDevice === card.card.deviceId))
      const ours = sent.filter((dispatch) => dispatch.toDevice === card.card.deviceId)
      const acknowledged = headsToVector(lastReceived?.heads ?? [])
      return {
        card,
        lastReceived,
        lastSent: ours.at(-1),
        acknowledged,
        lastAcknowledged: ours.findLast(
          (dispatch) => missingRanges(headsToVector(dispatch.heads), acknowledged).length === 0,
        ),
        outstanding: missingRanges(vector, acknowledged),
      }
    })
}

/**
 * The newest statement of a PC, of receipts in the order in which they were taken in. Within one of its incarnations
 * the higher number is the newer; one that was heard of later is the newer: after a restore a PC knows less than it
 * once said, and what it says now counts.
 */
export function latestOf<T extends { readonly stream: string; readonly seq: number }>(
  receipts: readonly T[],
): T | undefined {
  const streams = [...new Set(receipts.map(({ stream }) => stream))]
  const newest = streams.at(-1)
  return receipts
    .filter(({ stream }) => stream === newest)
    .reduce<T | undefined>((best, one) => (best === undefined || one.seq >= best.seq ? one : best), undefined)
}
