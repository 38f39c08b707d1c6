import { streamOf } from '#shared/bundle/bundle-type'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { VersionVector } from '#shared/merge/version-vector'
import type { Office } from '#shared/office/office'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { Desk } from '../../desk/desk'
import type { AttachmentStore } from '../../desk/attachment-store'
import { readNamedFiles, readSyncDelta } from '../../ledger-store/read/read-sync-delta'
import { readSyncSent, type Peer } from '../../ledger-store/read/read-peers'
import { readWitness } from '../../ledger-store/read/read-witness'

/** Most bytes of attachments that ride in one bundle; what has no room rides in the next. */
export const attachmentBudgetBytes = 300 * 1024 * 1024

/** A ledger bundle before it is sealed, and what its receipt will say. */
export interface ComposedSync {
  readonly draft: BundleDraft
  readonly commits: number
  readonly files: number
}

/**
 * The next ledger bundle for a peer: all that goes beyond what it acknowledged, the files that belong to it, and the
 * files that the peer asked for. `whole` leaves out what it acknowledged and sends everything.
 */
export async function composeSyncBundle(
  desk: Pick<Desk, 'ledger' | 'keys' | 'clock'> & { readonly app: Pick<Desk['app'], 'version'> },
  store: AttachmentStore,
  office: Pick<Office, 'code' | 'name'>,
  peer: Peer,
  whole: boolean,
): Promise<ComposedSync> {
  const { database, replica } = desk.ledger
  const acknowledged: VersionVector = whole ? {} : peer.acknowledged
  const [delta, witness, sent, named, kept] = await Promise.all([
    readSyncDelta(database, acknowledged),
    readWitness(database),
    readSyncSent(database, replica),
    readNamedFiles(database),
    store.list(),
  ])
  const present = new Set(kept.ok ? kept.value.files : [])
  const asked = new Set([...(peer.lastReceived?.wants ?? []), ...delta.files, ...(whole ? named : [])])
  const { files, left } = await readFiles(
    store,
    [...asked].filter((sha256) => present.has(sha256)),
  )
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
    filesLeft: left,
    content: { type: 'ledger', lines: delta.lines },
    files,
  }
  return { draft, commits: delta.lines.length, files: files.length }
}

async function readFiles(
  store: AttachmentStore,
  names: readonly string[],
): Promise<{ readonly files: readonly Bytes[]; readonly left: number }> {
  const files: Bytes[] = []
  let bytes = 0
  let left = 0
  for (const sha256 of names) {
    if (bytes >= attachmentBudgetBytes) {
      left += 1
      continue
    }
    const read = await store.read(sha256)
    // One that is damaged here is missing here, and asked for like any other.
    if (!read.ok) continue
    files.push(read.value.bytes)
    bytes += read.value.bytes.length
  }
  return { files, left }
}
