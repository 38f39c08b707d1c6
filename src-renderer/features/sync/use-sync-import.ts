import { useEffect, useRef, useState } from 'react'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { Bytes } from '#shared/bundle/ports'
import type { FoundFile } from '#shared/ipc/contract'
import { handBundle, takeHandedBundles, type HandedBundle } from '../../desk/handed-bundle'
import { callHost } from '../../host/call-host'
import { readSyncReceived } from '../../ledger-store/read/read-peers'
import { fileReadToWords } from '../../messages/host-words'
import { syncFailureToWords, syncRefusalToWords } from '../../messages/sync-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import type { SyncDesk } from './sync-desk'
import type { LookedSync, SyncImportState } from './sync-import-state'
import { lookAgain, lookIntoSync, takeIn, type SyncRefused } from './take-in'

const maxBundleBytes = defaultBundleLimits.sealedBytes

export interface SyncImportActions {
  /** The system's open dialog. */
  choose(): Promise<void>
  openFound(file: FoundFile): Promise<void>
  openBlob(name: string, blob: Blob): Promise<void>
  /** A bundle that is at hand already, such as one that waited for this version. */
  openBytes(file: HandedBundle): Promise<void>
  importNow(): Promise<void>
  /** Takes another number for this PC, which starts the program over, and opens the bundle again after that. */
  renewNow(): Promise<void>
  startOver(): void
}

export interface SyncImportPorts {
  /** Keeps a bundle that needs a newer program; false when it could not be kept. */
  keepForUpgrade(file: HandedBundle, needs: string): Promise<boolean>
  /** Takes another number; says why not. */
  renew(): Promise<FailureWords | undefined>
  /** To be done before an import that was asked for twice; says why it could not be. */
  backUp(): Promise<FailureWords | undefined>
}

/** The import's state and what may be done with it. A file that another screen left for this one is opened at once. */
export function useSyncImport(
  desk: SyncDesk,
  ports: SyncImportPorts,
): { readonly state: SyncImportState; readonly actions: SyncImportActions } {
  const [state, setState] = useState<SyncImportState>({ at: 'choosing' })
  const round = useRef(0)
  const bytesAtHand = useRef<HandedBundle>(undefined)

  /** Shows nothing more of a file once another was chosen. */
  const begin = (): Show => {
    const mine = (round.current += 1)
    return (next) => {
      if (mine === round.current) setState(next)
    }
  }
  const open = async (show: Show, file: HandedBundle): Promise<void> => {
    bytesAtHand.current = file
    await openForShow(desk, ports, show, file)
  }
  const actions: SyncImportActions = {
    choose: async () => {
      const chosen = await callHost('file.open', { kind: 'bundle' })
      if (chosen.ok && chosen.value.file !== null) await actions.openFound(chosen.value.file)
    },
    openFound: async (file) => {
      const show = begin()
      show({ at: 'reading', fileName: file.name, stage: 'reading' })
      const read = await callHost('file.read', { token: file.token, maxBytes: maxBundleBytes })
      if (!read.ok) return show(refused(file.name, read.failure.type, fileReadToWords(read.failure)))
      await open(show, { name: file.name, bytes: read.value.bytes })
    },
    openBlob: async (name, blob) => {
      const show = begin()
      if (blob.size > maxBundleBytes)
        return show(
          refused(
            name,
            'FileTooLarge',
            fileReadToWords({ type: 'FileTooLarge', bytes: blob.size, maxBytes: maxBundleBytes }),
          ),
        )
      show({ at: 'reading', fileName: name, stage: 'reading' })
      const bytes = await readBlob(blob)
      if (bytes === undefined) return show(refused(name, 'FileGone', fileReadToWords({ type: 'FileGone' })))
      await open(show, { name, bytes })
    },
    openBytes: (file) => open(begin(), file),
    importNow: async () => {
      if (state.at === 'planned' && !state.busy) await importForShow(desk, ports, begin(), state.looked)
    },
    renewNow: async () => {
      const file = bytesAtHand.current
      if (state.at !== 'planned' || state.busy || file === undefined) return
      setState({ ...state, busy: true, failure: undefined })
      handBundle('sync', file, true)
      const words = await ports.renew()
      if (words !== undefined) setState({ ...state, busy: false, failure: { name: 'ReplicaUnwritable', words } })
    },
    startOver: () => begin()({ at: 'choosing' }),
  }
  useHanded(actions.openBytes)
  return { state, actions }
}

type Show = (next: SyncImportState) => void

/** What another screen, or this one before the program started over, has left here. */
function useHanded(openBytes: SyncImportActions['openBytes']): void {
  const newest = useRef(openBytes)
  useEffect(() => {
    newest.current = openBytes
  })
  useEffect(() => takeHandedBundles('sync', (file) => void newest.current(file)), [])
}

const refused = (fileName: string, name: string, words: FailureWords, kept = false): SyncImportState => ({
  at: 'refused',
  fileName,
  failure: { name, words },
  kept,
})

async function openForShow(desk: SyncDesk, ports: SyncImportPorts, show: Show, file: HandedBundle): Promise<void> {
  show({ at: 'reading', fileName: file.name, stage: 'opening' })
  const looked = await lookIntoSync(desk, file.bytes, file.name, () =>
    show({ at: 'reading', fileName: file.name, stage: 'planning' }),
  )
  if (looked.ok) return show({ at: 'planned', looked: looked.value, busy: false, failure: undefined })
  const { failure } = looked
  if (failure.type === 'TypeNotAccepted' && failure.bundleType === 'assignment') {
    handBundle('intake', file)
    return goTo({ screen: 'intake' })
  }
  const kept = failure.type === 'ReaderTooOld' && (await ports.keepForUpgrade(file, failure.needs))
  show(refused(file.name, nameOf(failure), syncRefusalToWords(failure), kept))
}

async function importForShow(desk: SyncDesk, ports: SyncImportPorts, show: Show, looked: LookedSync): Promise<void> {
  show({ at: 'planned', looked, busy: true, failure: undefined })
  if (looked.plan.outcome.brake.pulled) {
    const words = await ports.backUp()
    if (words !== undefined)
      return show({ at: 'planned', looked, busy: false, failure: { name: 'BackupFailed', words } })
  }
  const done = await takeIn(desk, looked)
  if (!done.ok) {
    // The ledger moved under the plan: show what importing would do now, to be looked at again.
    const again = done.failure.type === 'LedgerChanged' ? await lookAgain(desk, looked) : undefined
    return show({
      at: 'planned',
      looked: again?.ok === true ? again.value : looked,
      busy: false,
      failure: { name: done.failure.type, words: syncFailureToWords(done.failure) },
    })
  }
  const received = await readSyncReceived(desk.ledger.database, desk.ledger.replica)
  show({ at: 'done', looked, receipt: received.findLast(({ bundleId }) => bundleId === looked.plan.source.bundleId) })
}

/** The failure's name for whoever is asked for help; a stopped worker says why. */
const nameOf = (failure: SyncRefused): string =>
  failure.type === 'BundleWorkerFailed' ? `${failure.type} ${failure.detail}` : failure.type

/** A file dragged from a stick that was pulled out meanwhile cannot be read any more. */
async function readBlob(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return undefined
  }
}
