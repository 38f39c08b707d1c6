import { useEffect, useMemo, useRef, useState } from 'react'
import type { FoundFile } from '#shared/ipc/contract'
import type { Bytes } from '#shared/bundle/ports'
import { ok } from '#shared/prelude/result'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { backUpBefore } from '../../backups/back-up-before'
import { createBundleClient, type BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import { useDesk, type Desk } from '../../desk/desk'
import { handBundle, takeHandedBundles } from '../../desk/handed-bundle'
import { callHost } from '../../host/call-host'
import { guardView, type ViewReadFailed } from '../../ledger-store/view/guard-view'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { attachmentPutToWords } from '../../messages/attachment-words'
import { bundleRefusalToWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import { useSnackbar } from '../../ui/use-snackbar'
import { hostAttachments } from '../../desk/attachment-store'
import { keepFiles, type AttachmentNotKept } from './bundle-files'
import { importIntake } from './import-intake'
import { takeRevocations } from './take-revocations'
import type { IntakeState, ReadyIntake, ShownFailure } from './intake-state'
import { maxBundleBytes, openIntakeBundle, planIntakeBundle } from './open-intake'

export interface IntakeActions {
  /** The system's open dialog. */
  choose(): Promise<void>
  /** A bundle found on a stick. */
  openFound(file: FoundFile): Promise<void>
  /** A file dragged in, or one that is already at hand. */
  openBlob(name: string, blob: Blob): Promise<void>
  importNow(): Promise<void>
  /** Puts back the lost files of a repeated bundle. */
  restoreNow(): Promise<void>
  startOver(): void
}

/** The import's state and what may be done with it. Leaving the screen ends the worker and forgets the file. */
export function useIntake(): { readonly state: IntakeState; readonly actions: IntakeActions } {
  const desk = useDesk()
  const tell = useSnackbar()
  const [state, setState] = useState<IntakeState>({ at: 'choosing' })
  const round = useRef(0)
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => {
    client.prepare()
    return () => client.end()
  }, [client])

  const actions = useMemo<IntakeActions>(() => {
    /** Shows nothing more of a file once another was chosen. */
    const begin = (): ((next: IntakeState) => void) => {
      const mine = (round.current += 1)
      return (next) => {
        if (mine === round.current) setState(next)
      }
    }
    const refuse = (show: (next: IntakeState) => void, fileName: string, name: string, words: FailureWords): void =>
      show({ at: 'refused', fileName, failure: { name, words } })

    const open = async (show: (next: IntakeState) => void, fileName: string, bytes: Bytes): Promise<void> => {
      show({ at: 'reading', fileName, stage: 'opening' })
      const opening = performance.now()
      const opened = await openIntakeBundle(client, desk, bytes)
      performance.measure('intake.open', { start: opening })
      if (!opened.ok) {
        if (opened.failure.type !== 'TypeNotAccepted' || opened.failure.bundleType !== 'ledger')
          return refuse(show, fileName, nameOf(opened.failure), openingToWords(opened.failure))
        // A bundle of another PC of this office: its own screen takes it from here.
        handBundle('sync', { name: fileName, bytes })
        return goTo({ screen: 'sync' })
      }
      show({ at: 'reading', fileName, stage: 'planning' })
      const planning = performance.now()
      const ready = await planIntakeBundle(desk.ledger.database, hostAttachments, opened.value, fileName)
      performance.measure('intake.plan', { start: planning })
      if (!ready.ok) return refuse(show, fileName, ready.failure.type, openingToWords(ready.failure))
      show({ at: 'planned', ready: ready.value, importing: false, failure: undefined })
    }

    const openFound = async (file: FoundFile): Promise<void> => {
      const show = begin()
      show({ at: 'reading', fileName: file.name, stage: 'reading' })
      const read = await callHost('file.read', { token: file.token, maxBytes: maxBundleBytes })
      if (!read.ok) return refuse(show, file.name, read.failure.type, fileReadToWords(read.failure))
      await open(show, file.name, read.value.bytes)
    }

    return {
      choose: async () => {
        const chosen = await callHost('file.open', { kind: 'bundle' })
        if (chosen.ok && chosen.value.file !== null) await openFound(chosen.value.file)
      },
      openFound,
      openBlob: async (name, blob) => {
        const show = begin()
        if (blob.size > maxBundleBytes)
          return refuse(
            show,
            name,
            'FileTooLarge',
            fileReadToWords({ type: 'FileTooLarge', bytes: blob.size, maxBytes: maxBundleBytes }),
          )
        show({ at: 'reading', fileName: name, stage: 'reading' })
        const bytes = await readBlob(blob)
        if (bytes === undefined) return refuse(show, name, 'FileGone', fileReadToWords({ type: 'FileGone' }))
        await open(show, name, bytes)
      },
      importNow: async () => {
        if (state.at === 'planned' && !state.importing) await importReady(desk, state.ready, begin(), tell)
      },
      restoreNow: async () => {
        if (state.at === 'planned' && !state.importing) await restoreLost(desk, state.ready, begin(), tell)
      },
      startOver: () => begin()({ at: 'choosing' }),
    }
  }, [client, desk, state, tell])

  useHanded(actions)
  return { state, actions }
}

type OpeningFailure = BundleRefused | BundleWorkerFailed | ViewReadFailed

const openingToWords = (failure: OpeningFailure): FailureWords =>
  failure.type === 'ViewReadFailed' ? commitFailureToWords(failure) : bundleRefusalToWords(failure)

/** Opens what another screen found to belong here. */
function useHanded(actions: IntakeActions): void {
  const newest = useRef(actions)
  useEffect(() => {
    newest.current = actions
  })
  useEffect(
    () => takeHandedBundles('intake', ({ name, bytes }) => void newest.current.openBlob(name, new Blob([bytes]))),
    [],
  )
}

/** The failure's name for whoever is asked for help; a stopped worker says why. */
const nameOf = (failure: OpeningFailure): string =>
  failure.type === 'BundleWorkerFailed' ? `${failure.type} ${failure.detail}` : failure.type

/** A file dragged from a stick that was pulled out meanwhile cannot be read any more. */
async function readBlob(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return undefined
  }
}

async function importReady(
  desk: Desk,
  ready: ReadyIntake,
  show: (next: IntakeState) => void,
  tell: (text: string) => void,
): Promise<void> {
  const { ledger, settings } = desk
  show({ at: 'planned', ready, importing: true, failure: undefined })
  // An import that should not have been is undone by it. One that cannot be made is told of elsewhere and stops nobody.
  await backUpBefore('import')
  const withdrawn = await takeRevocations(desk, ready.bundle)
  if (!withdrawn.ok) return show({ at: 'planned', ready, importing: false, failure: showFailure(withdrawn.failure) })
  if (withdrawn.value > 0) tell(`发送单位停用了自己的 ${withdrawn.value} 台电脑，它们的名片已随之停用`)
  const committing = performance.now()
  const done = await importIntake(ledger, hostAttachments, ready, settings.actorId)
  performance.measure('intake.commit', { start: committing })
  if (!done.ok) {
    const failure = showFailure(done.failure)
    // The ledger moved under the plan: show what importing would do now, to be looked at again.
    const again =
      done.failure.type === 'LedgerChanged'
        ? await planIntakeBundle(ledger.database, hostAttachments, ready.bundle, ready.fileName)
        : undefined
    return show({ at: 'planned', ready: again?.ok === true ? again.value : ready, importing: false, failure })
  }
  // It is imported, whether or not its receipt can be read at once.
  const receipts = await guardView(async () => ok(await readInbox(ledger.database)))
  show({
    at: 'done',
    ready,
    receipt: receipts.ok
      ? receipts.value.find((receipt) => receipt.bundleId === ready.plan.source.bundleId)
      : undefined,
  })
}

async function restoreLost(
  desk: Desk,
  ready: ReadyIntake,
  show: (next: IntakeState) => void,
  tell: (text: string) => void,
): Promise<void> {
  show({ at: 'planned', ready, importing: true, failure: undefined })
  const kept = await keepFiles(hostAttachments, ready.lost)
  if (!kept.ok) return show({ at: 'planned', ready, importing: false, failure: showFailure(kept.failure) })
  const again = await planIntakeBundle(desk.ledger.database, hostAttachments, ready.bundle, ready.fileName)
  show({ at: 'planned', ready: again.ok ? again.value : ready, importing: false, failure: undefined })
  tell(`已补回附件 ${ready.lost.length} 个`)
}

const showFailure = (failure: CommitFailure | AttachmentNotKept): ShownFailure =>
  failure.type === 'AttachmentNotKept'
    ? { name: `${failure.type} ${failure.cause.type}`, words: attachmentPutToWords(failure.name, failure.cause) }
    : { name: failure.type, words: commitFailureToWords(failure) }
