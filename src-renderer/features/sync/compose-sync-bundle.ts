import type { KnownHead } from '#shared/bundle/bundle-info'
import { streamOf } from '#shared/bundle/bundle-type'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { ledgerLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import type { VersionVector } from '#shared/merge/version-vector'
import type { Office } from '#shared/office/office'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { Desk } from '../../desk/desk'
import type { AttachmentStore } from '../../desk/attachment-store'
import { readHeadsAt, readNamedFiles, readSyncDelta } from '../../ledger-store/read/read-sync-delta'
import { readSyncSent, type Peer } from '../../ledger-store/read/read-peers'
import { readWitness } from '../../ledger-store/read/read-witness'

/** What bundles of one sending have carried: the next one begins there. */
export interface SyncPart {
  readonly reached: VersionVector
  /** SHA-256 of the files that had no room. */
  readonly files: readonly string[]
}

/** A ledger bundle before it is sealed, and what its receipt will say. */
export interface ComposedSync {
  readonly draft: BundleDraft
  readonly commits: number
  readonly files: number
  /** How far the receiver has come with it. */
  readonly heads: readonly KnownHead[]
  /** Where the next bundle goes on; undefined when all had room. */
  readonly next: SyncPart | undefined
}

/** What a bundle is made of, and how much of it may be in one. */
export interface SyncRequest {
  /** Leaves out what the peer acknowledged, and sends everything. */
  readonly whole: boolean
  /** What bundles written just before have carried. */
  readonly after?: SyncPart | undefined
  readonly limits?: LedgerLimits
}

/**
 * The next ledger bundle for a peer: all that goes beyond what it acknowledged, the files that belong to it, and the
 * files that the peer asked for, as much of it as has room.
 */
export async function composeSyncBundle(
  desk: Pick<Desk, 'ledger' | 'keys' | 'clock'> & { readonly app: Pick<Desk['app'], 'version'> },
  store: AttachmentStore,
  office: Pick<Office, 'code' | 'name'>,
  peer: Peer,
  { whole, after, limits = ledgerLimits }: SyncRequest,
): Promise<ComposedSync> {
  const { database, replica } = desk.ledger
  const from: VersionVector = after?.reached ?? (whole ? {} : peer.acknowledged)
  const [delta, witness, sent, named, kept] = await Promise.all([
    readSyncDelta(database, from, limits.sentLedgerBytes),
    readWitness(database),
    readSyncSent(database, replica),
    readNamedFiles(database),
    store.list(),
  ])
  const present = new Set(kept.ok ? kept.value.files : [])
  const begun = after === undefined ? [...(peer.lastReceived?.wants ?? []), ...(whole ? named : [])] : after.files
  const asked = new Set([...begun, ...delta.files])
  const wanted = [...asked].filter((sha256) => present.has(sha256))
  const { files, left } = await readFiles(store, wanted, delta.bytes, limits)
  const toDevice = peer.card.card.deviceId
  const via = `${replica}/${toDevice}`
  const stream = streamOf('ledger', office.code, office.code, via)
  const last = sent.findLast((dispatch) => dispatch.stream === stream)
  const createdAt = desk.clock.now()
  const draft: BundleDraft = {
    bundleId: crypto.randomUUID(),
    fromOffice: office.code,
    fromDevice: desk.keys.deviceId,
    toOffice: office.code,
    toDevice,
    via,
    seq: (last?.seq ?? 0) + 1,
    prev: last?.tagmanifest ?? '',
    acks: [],
    ...witness,
    base: delta.base,
    createdAt,
    appVersion: desk.app.version,
    title: `台账同步 ${delta.lines.length} 条`,
    fromName: office.name,
    toName: office.name,
    issuedOn: instantToLocalDate(createdAt),
    wants: named.filter((sha256) => !present.has(sha256)).slice(0, 2_000),
    filesLeft: left.length,
    commitsLeft: delta.left,
    goesOn: after !== undefined,
    content: { type: 'ledger', lines: delta.lines },
    files,
  }
  const isAll = delta.left === 0 && left.length === 0
  return {
    draft,
    commits: delta.lines.length,
    files: files.length,
    heads: isAll ? (witness.heads ?? []) : await readHeadsAt(database, delta.reached),
    next: isAll ? undefined : { reached: delta.reached, files: left },
  }
}

/** The files that have room, in their order, and the names of those that have not. */
async function readFiles(
  store: AttachmentStore,
  names: readonly string[],
  lineBytes: number,
  limits: LedgerLimits,
): Promise<{ readonly files: readonly Bytes[]; readonly left: readonly string[] }> {
  const files: Bytes[] = []
  const room = limits.bundleBytes - limits.besideContentBytes
  let bytes = lineBytes
  for (const [index, sha256] of names.entries()) {
    if (files.length === limits.files) return { files, left: names.slice(index) }
    const read = await store.read(sha256)
    // One that is damaged here is missing here, and asked for like any other. One that no bundle has room for, were it the only
    // file, came in before there was a limit: waiting for it, nothing else would ever arrive.
    if (!read.ok || read.value.bytes.length > room - limits.besideContentBytes) continue
    if (bytes + read.value.bytes.length > room) return { files, left: names.slice(index) }
    bytes += read.value.bytes.length
    files.push(read.value.bytes)
  }
  return { files, left: [] }
}
