import { useRef } from 'react'
import { ok } from '#shared/prelude/result'
import { handBundle, type HandedBundle } from '../../desk/handed-bundle'
import { useBundleImport, type BundleImportActions, type Show } from '../../desk/use-bundle-import'
import { isNotShown } from '../../ledger-store/commit/ledger'
import { guardView } from '../../ledger-store/view/guard-view'
import { readSyncReceived } from '../../ledger-store/read/read-peers'
import { syncFailureToWords, syncRefusalToWords } from '../../messages/sync-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import type { SyncDesk } from './sync-desk'
import type { LookedSync, SyncImportState } from './sync-import-state'
import { lookAgain, lookIntoSync, takeIn, type SyncRefused } from './take-in'

export interface SyncImportActions extends BundleImportActions {
  importNow(): Promise<void>
  /** Takes another number for this PC, which starts the program over, and opens the bundle again after that. */
  renewNow(): Promise<void>
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
  const bytesAtHand = useRef<HandedBundle>(undefined)
  const { state, actions, begin } = useBundleImport<SyncImportState>('sync', async (show, file) => {
    bytesAtHand.current = file
    await openForShow(desk, ports, show, file)
  })
  return {
    state,
    actions: {
      ...actions,
      importNow: async () => {
        if (state.at === 'planned' && !state.busy) await importForShow(desk, ports, begin(), state.looked)
      },
      renewNow: async () => {
        const file = bytesAtHand.current
        if (state.at !== 'planned' || state.busy || file === undefined) return
        const show = begin()
        show({ ...state, busy: true, failure: undefined })
        handBundle('sync', file, true)
        const words = await ports.renew()
        if (words !== undefined) show({ ...state, busy: false, failure: { name: 'ReplicaUnwritable', words } })
      },
    },
  }
}

async function openForShow(
  desk: SyncDesk,
  ports: SyncImportPorts,
  show: Show<SyncImportState>,
  file: HandedBundle,
): Promise<void> {
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
  show({
    at: 'refused',
    fileName: file.name,
    failure: { name: nameOf(failure), words: syncRefusalToWords(failure) },
    kept,
  })
}

async function importForShow(
  desk: SyncDesk,
  ports: SyncImportPorts,
  show: Show<SyncImportState>,
  looked: LookedSync,
): Promise<void> {
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
  // It is imported, whether or not its receipt can be read at once.
  const received = await guardView(async () => ok(await readSyncReceived(desk.ledger.database, desk.ledger.replica)))
  show({
    at: 'done',
    looked,
    receipt: received.ok
      ? received.value.findLast(({ bundleId }) => bundleId === looked.plan.source.bundleId)
      : undefined,
    shown: !isNotShown(done.value.receipt),
  })
}

/** The failure's name for whoever is asked for help; a stopped worker says why. */
const nameOf = (failure: SyncRefused): string =>
  failure.type === 'BundleWorkerFailed' ? `${failure.type} ${failure.detail}` : failure.type
