import 'fake-indexeddb/auto'
import { composeSyncBundle } from '#renderer/features/sync/compose-sync-bundle'
import { importSync, planSyncBundle, readSyncExpectations, type ReadySync } from '#renderer/features/sync/open-sync'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitSyncExport } from '#renderer/ledger-store/commit/commit-sync'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readOfficeRecipients } from '#renderer/ledger-store/read/read-recipients'
import { readPeers, type Peer } from '#renderer/ledger-store/read/read-peers'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle, type MadeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import { hashBytes } from '#shared/bundle/text'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { webPorts } from '#shared/codec/web-ports'
import type { DeviceCard } from '#shared/bundle/device-card'
import type { KeyFile } from '#shared/bundle/key-file'
import { ledgerLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import type { Clock } from '#shared/prelude/ports'
import { replicaIdSchema } from '#shared/record/commit'
import { instant, mondayMorning } from '../builders'
import { memoryAttachments } from '../memory-attachments'
import { memoryJournal, type MemoryJournal } from '../memory-journal'
import { freshName, open } from '../test-ledger'

const office = { code: 'qingshan', name: '青山镇人民政府' }

/** A whole PC of the office Qingshan without its windows: keys, journal, ledger, attachments, and sealed bundles to its peers. */
export interface OfficePc {
  readonly keys: KeyFile
  readonly card: DeviceCard
  readonly journal: MemoryJournal
  readonly ledger: Ledger
  readonly files: ReturnType<typeof memoryAttachments>
  enrol(other: OfficePc): Promise<void>
  peer(other: OfficePc): Promise<Peer>
  /** Writes a bundle for a peer and puts that on record. */
  send(other: OfficePc, options?: { readonly whole?: boolean }): Promise<MadeBundle>
  /** Opens a bundle and works out what importing it would do; throws with the refusal's name. */
  look(bundle: MadeBundle): Promise<ReadySync>
  take(bundle: MadeBundle): Promise<ReadySync>
}

/** `skewMs` sets the PC's clock wrong; `copyOf` gives a PC the keys and the folder of another as it was then, under another incarnation if it was restored. */
export async function officePc(
  skewMs = 0,
  copyOf?: { readonly keys: KeyFile; readonly journalBytes: Uint8Array; readonly incarnation?: number },
  limits: LedgerLimits = ledgerLimits,
): Promise<OfficePc> {
  const keys = copyOf?.keys ?? (await makeKeys())
  const card = await keysToCard(keys, { officeCode: office.code, officeName: office.name, role: 'unit' })
  const journal = memoryJournal()
  if (copyOf !== undefined) journal.replace(copyOf.journalBytes)
  let now = mondayMorning + skewMs
  const clock: Clock = { now: () => instant((now += 1000)) }
  const ledger = createLedger(
    await open(journal, freshName()),
    journal,
    replicaIdSchema.parse(`${keys.deviceId}.${copyOf?.incarnation ?? 1}`),
    clock,
    limits,
  )
  const files = memoryAttachments()

  const peer = async (other: OfficePc): Promise<Peer> => {
    const found = (await readPeers(ledger.database, { officeCode: office.code, replica: ledger.replica })).find(
      ({ card: one }) => one.card.deviceId === other.keys.deviceId,
    )
    if (found === undefined) throw new Error('not enrolled')
    return found
  }
  const look = async (bundle: MadeBundle): Promise<ReadySync> => {
    const opened = await openBundle(bundle.bytes, await readSyncExpectations(ledger, keys, office), webPorts)
    if (!opened.ok) throw new Error(opened.failure.type)
    const planned = await planSyncBundle(ledger.database, ledger.replica, opened.value, bundle.fileName)
    if (!planned.ok) throw new Error(planned.failure.type)
    return planned.value
  }
  return {
    keys,
    card,
    journal,
    ledger,
    files,
    peer,
    look,
    enrol: async (other) => {
      const done = await commitCard(ledger, other.card, 'clerk')
      if (!done.ok) throw new Error(done.failure.type)
    },
    send: async (other, { whole = false } = {}) => {
      const { draft, commits } = await composeSyncBundle(
        { ledger, keys, clock, app: { version: '0.1.0' } },
        files.store,
        office,
        await peer(other),
        { whole, limits },
      )
      const made = await makeBundle(
        draft,
        keys.minisign,
        [card.ageRecipient, ...(await readOfficeRecipients(ledger.database, office.code))],
        defaultBundleLimits,
        webPorts,
      )
      if (!made.ok) throw new Error(JSON.stringify(made.failure))
      const { bundleId, seq } = draft
      const { stream, tagmanifest, fileName, bytes } = made.value
      const noted = await commitSyncExport(
        ledger,
        {
          bundleId,
          seq,
          stream,
          tagmanifest,
          fileName,
          toDevice: other.keys.deviceId,
          place: '',
          sha256: hashBytes(bytes),
          heads: [...(draft.heads ?? [])],
          commits,
          files: draft.files.length,
        },
        'clerk',
      )
      if (!noted.ok) throw new Error(noted.failure.type)
      return made.value
    },
    take: async (bundle) => {
      const ready = await look(bundle)
      const done = await importSync(ledger, files.store, ready, 'clerk')
      if (!done.ok) throw new Error(done.failure.type)
      return ready
    },
  }
}
