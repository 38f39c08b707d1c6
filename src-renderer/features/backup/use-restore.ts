import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { emptyCatalog, parseCatalog } from '#shared/backup/catalog'
import { backupLimits, type BackupOpening, type OpenedBackup } from '#shared/backup/open-backup'
import type { KeyFile } from '#shared/bundle/key-file'
import { signingKeyToPublicKey } from '#shared/bundle/minisign'
import { makeKeys } from '#shared/codec/make-keys'
import type { ListedFile } from '#shared/ipc/border-schemas'
import { ok } from '#shared/prelude/result'
import { lookAtPlaces, type SeenPlace } from '../../backups/backup-places'
import { restoreBackup, type RestoreDone } from '../../backups/restore-backup'
import { createBackupClient, type BackupClient } from '../../backups/backup-client'
import { forgetHandedBackup, useHandedBackup } from '../../desk/handed-backup'
import type { HandedBundle } from '../../desk/handed-bundle'
import { hostReplacement } from '../../start/host-journal'
import { storeKeys, unprotected } from '../../start/key-hold'
import { letGoOfLoss } from '../../start/ledger-loss'
import { renewReplica } from '../../start/own-replica'
import { openTextFile } from '../../host/text-files'
import { callHost, onHostEvent } from '../../host/call-host'
import { removeView } from '../../ledger-store/view/remove-view'
import { backupFailureToWords, backupRefusedToWords, restoreFailureToWords } from '../../messages/backup-words'
import { keyFileMalformedWords } from '../../messages/bundle-words'
import { fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import type { RestoreProps } from './restore-props'
import { openKeyBackup } from '../../key-worker/key-backup'
import { useBackupPassword } from '../../ui/use-backup-password'

/** A backup file that was chosen, and where it lies. */
export interface ChosenBackup {
  readonly place: string
  readonly label: string
  readonly file: Pick<ListedFile, 'name' | 'bytes'>
}

export type RestoreState =
  | { readonly at: 'choosing'; readonly places: readonly SeenPlace[] | undefined; readonly failure?: FailureWords }
  | { readonly at: 'opening'; readonly chosen: ChosenBackup }
  /** Could not be opened; with other keys it may be. `bundle`: it is none, and belongs on another screen. */
  | {
      readonly at: 'refused'
      readonly chosen: ChosenBackup
      readonly failure: FailureWords
      readonly wantsKey: boolean
      readonly bundle?: HandedBundle
    }
  | {
      readonly at: 'planned'
      readonly chosen: ChosenBackup
      readonly opened: OpenedBackup
      readonly failure?: FailureWords
    }
  | {
      readonly at: 'restoring'
      readonly chosen: ChosenBackup
      readonly step: 'saving' | 'writing'
      readonly share: number
    }
  | { readonly at: 'done'; readonly chosen: ChosenBackup; readonly done: RestoreDone; readonly isNewPc: boolean }

export interface RestoreActions {
  choose(chosen: ChosenBackup): void
  /** The system's open dialog, for a backup that lies elsewhere. */
  chooseFile(): Promise<void>
  /** Tries the chosen backup again with the office's recovery key, as typed in from paper. */
  openWithIdentity(identity: string): void
  /** Tries it again with another PC's keys from their backup; on a PC without keys they become this PC's. */
  openWithKeyFile(): Promise<void>
  restore(): Promise<void>
  startOver(): void
}

interface Keyring {
  readonly identities: readonly string[]
  /** Taken from a key file on a PC that has none. */
  readonly keys: KeyFile | undefined
}

/** The way from choosing a backup to having it restored. Nothing is changed before the last act. */
export function useRestore(props: RestoreProps): { readonly state: RestoreState; readonly actions: RestoreActions } {
  const askPassword = useBackupPassword()
  const [state, setState] = useState<RestoreState>({ at: 'choosing', places: undefined })
  const ring = useRef<Keyring>({ identities: [], keys: undefined })
  const client = useMemo(() => createBackupClient(), [])
  useEffect(() => () => client.end(), [client])
  useWatchedPlaces(state.at === 'choosing', (places) =>
    setState((before) => (before.at === 'choosing' ? { ...before, places } : before)),
  )
  const open = async (chosen: ChosenBackup): Promise<void> => {
    setState({ at: 'opening', chosen })
    setState(await openChosen(client, composeOpening(props, ring.current), chosen))
  }
  useHanded(state.at !== 'restoring' && state.at !== 'done', (chosen) => void open(chosen))
  const retry = (keyring: Keyring): void => {
    ring.current = keyring
    if (state.at === 'refused') void open(state.chosen)
  }

  const actions: RestoreActions = {
    choose: (chosen) => void open(chosen),
    chooseFile: async () => {
      const found = await callHost('backup.openFile', {})
      if (found.ok && found.value.found !== null)
        await open({ place: found.value.found.place, label: '您选择的文件', file: found.value.found.file })
    },
    openWithIdentity: (identity) => retry({ ...ring.current, identities: [...ring.current.identities, identity] }),
    openWithKeyFile: async () => {
      const chosen = await openTextFile('keys')
      if (state.at !== 'refused' || (chosen.ok && chosen.value === undefined)) return
      if (!chosen.ok) return setState({ ...state, failure: fileReadToWords(chosen.failure) })
      const opened = await openKeyBackup(chosen.value?.text ?? '', askPassword)
      if (!opened.ok)
        return opened.failure === 'malformed' ? setState({ ...state, failure: keyFileMalformedWords }) : undefined
      retry({ identities: [...ring.current.identities, opened.value.ageIdentity], keys: opened.value })
    },
    restore: async () => {
      if (state.at !== 'planned') return
      const { chosen, opened } = state
      setState({ at: 'restoring', chosen, step: 'saving', share: 0 })
      const saved = (await props.backUpFirst?.()) ?? ok(undefined)
      if (!saved.ok) return setState({ at: 'planned', chosen, opened, failure: backupFailureToWords(saved.failure) })
      const done = await runRestore(props, ring.current, chosen, opened, client, (share) =>
        setState({ at: 'restoring', chosen, step: 'writing', share }),
      )
      if (done.ok)
        await props.note({
          act: 'backup-restored',
          file: chosen.file.name,
          madeAt: opened.backup.head.madeAt,
          commits: done.value.commits,
        })
      if (done.ok)
        setState({
          at: 'done',
          chosen,
          done: done.value,
          isNewPc: props.standingDevice === undefined && ring.current.keys === undefined,
        })
      else setState({ at: 'planned', chosen, opened, failure: restoreFailureToWords(done.failure) })
    },
    startOver: () => setState({ at: 'choosing', places: undefined }),
  }
  return { state, actions }
}

/** Looks for backups while `choosing`, and again whenever a drive comes or goes. */
function useWatchedPlaces(choosing: boolean, onSeen: (places: readonly SeenPlace[]) => void): void {
  const tell = useEffectEvent(onSeen)
  useEffect(() => {
    if (!choosing) return undefined
    const look = (): void => void lookForBackups().then(tell)
    look()
    return onHostEvent('drives.changed', look)
  }, [choosing])
}

/** Opens the backup that the system gave, while another may be chosen. */
function useHanded(mayOpen: boolean, open: (chosen: ChosenBackup) => void): void {
  const handed = useHandedBackup()
  const openHanded = useEffectEvent(open)
  useEffect(() => {
    if (handed === undefined || !mayOpen) return
    forgetHandedBackup()
    openHanded({ place: handed.place, label: '您打开的文件', file: handed.file })
  }, [handed, mayOpen])
}

/** Reads and opens the chosen backup; nothing is changed by it. */
async function openChosen(
  client: Pick<BackupClient, 'open'>,
  opening: BackupOpening,
  chosen: ChosenBackup,
): Promise<RestoreState> {
  const read = await callHost('backup.read', {
    place: chosen.place,
    shelf: 'backups',
    name: chosen.file.name,
    maxBytes: backupLimits.sealedBytes,
  })
  if (!read.ok) return { at: 'refused', chosen, failure: fileReadToWords(read.failure), wantsKey: false }
  const opened = await client.open(read.value.bytes, opening)
  if (opened.ok) return { at: 'planned', chosen, opened: opened.value }
  const { type } = opened.failure
  return {
    at: 'refused',
    chosen,
    failure: backupRefusedToWords(opened.failure),
    wantsKey: type === 'BackupNotForThisPc' || type === 'OwnKeyDamaged',
    ...(type === 'BundleInstead' ? { bundle: { name: chosen.file.name, bytes: read.value.bytes } } : {}),
  }
}

async function lookForBackups(): Promise<readonly SeenPlace[]> {
  const read = await callHost('backup.readCatalog', {})
  return (await lookAtPlaces(callHost, read.ok ? parseCatalog(read.value.text) : emptyCatalog)).places
}

/** Without a ledger nobody can be known: any signer is taken, and shown. */
function composeOpening({ opening, keys }: RestoreProps, ring: Keyring): BackupOpening {
  const own = [keys, ring.keys].filter((one) => one !== undefined)
  const base = opening ?? { identities: [], signers: [], acceptsStranger: true, me: null }
  return {
    ...base,
    identities: [...new Set([...base.identities, ...own.map((one) => one.ageIdentity), ...ring.identities])],
    signers: [...base.signers, ...own.map((one) => signingKeyToPublicKey(one.minisign))],
  }
}

async function runRestore(
  props: RestoreProps,
  ring: Keyring,
  chosen: ChosenBackup,
  opened: OpenedBackup,
  tasks: Parameters<typeof restoreBackup>[1]['tasks'],
  onShare: (share: number) => void,
): ReturnType<typeof restoreBackup> {
  const keys = props.keys ?? ring.keys ?? (await makeKeys())
  const deviceId = props.standingDevice ?? keys.deviceId
  // The journal has to be held to be replaced; one that is damaged is held all the same.
  await callHost('journal.open', {})
  const done = await restoreBackup(
    { opened, place: chosen.place, identities: composeOpening(props, ring).identities },
    {
      call: callHost,
      tasks,
      replacement: hostReplacement,
      // Keys that lie here, locked or not, are never written over.
      storeKeys: async () => (props.standingDevice === undefined ? storeKeys(keys, unprotected) : ok(undefined)),
      renew: (replicas) =>
        renewReplica(
          {
            deviceId,
            machine: props.machine,
            replicas: [...props.replicas, ...replicas],
          },
          'restored',
        ),
      removeView: () => removeView(),
    },
    (frames, of) => onShare(frames / of),
  )
  // What the ledger before had and this one has not is known to whoever restored it.
  if (done.ok) await letGoOfLoss(deviceId)
  return done
}
