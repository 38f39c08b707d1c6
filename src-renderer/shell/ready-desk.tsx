import type { DeskAct } from '#shared/history/desk-act'
import type { KeyFile } from '#shared/bundle/key-file'
import { ok, type Result } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import type { RenewalReason } from '#shared/replica/replica-file'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { createWindowBackups } from '../backups/window-backups'
import { DeskContext, type Desk } from '../desk/desk'
import { useKeptCalendar } from '../desk/use-kept-calendar'
import { useKeptRules } from '../desk/use-kept-rules'
import { keepWitness } from '../start/keep-witness'
import { storeKeys, type KeyKeeping, type KeysUnwritable } from '../start/key-hold'
import { createKeptSettings, type KeptSettings } from '../start/kept-settings'
import type { LocalSettings } from '../start/local-settings'
import type { SettingsUnwritten } from '../start/settings-file'
import { renewReplica, type ReplicaUnwritable } from '../start/own-replica'
import type { OpenDesk, StartFailure } from '../start/start-desk'
import { witnessFile } from '../start/witness-file'
import { systemClock } from '../prelude/system-clock'
import { readReplicas } from '../ledger-store/read/read-replicas'
import { useRowsAhead } from './use-rows-ahead'

export type Ready = OpenDesk<'ready'>

export interface ReadyDeskProps {
  /** The program that works at the desk: frame and screens. */
  readonly work: ReactElement
  readonly started: Ready
  readonly restart: () => void
  /** A journal was found damaged while at work. */
  readonly onDamage: (damage: StartFailure) => void
  /** Told of a lock made while at work, so that a restart of this run does not ask for its PIN. */
  readonly onLock: (wrap: string | undefined) => void
}

/** The program at work, with all that its screens have at hand. */
export function ReadyDesk({ work, started, restart, onDamage, onLock }: ReadyDeskProps): ReactElement {
  const { app, keys, ledger, ownReplica, opening, settingsTrouble } = started
  const calendar = useKeptCalendar(started)
  const rules = useKeptRules(started)
  const { settings, settingsUnwritten, kept } = useSettingsKept(started.settings)
  const [backups] = useState(() =>
    createWindowBackups({ ledger, keys, program: app.version, actorId: () => kept.newest().actorId }),
  )
  useEffect(() => backups.begin(), [backups])
  useEffect(() => void kept.recordPending(ledger), [kept, ledger])
  useRowsAhead(ledger.database)
  useEffect(() => keepWitness(ledger, witnessFile), [ledger])
  useReturn(kept)
  const [keeping, changeKeeping] = useKeepingKept(started, onLock)
  const changeKeys = async (next: KeyFile, act: DeskAct): Promise<boolean> => {
    const written = await storeKeys(next, keeping)
    if (!written.ok) return false
    await kept.noteForLater(act)
    // The ledger is left open: screens on their way out may still be reading it.
    restart()
    return true
  }
  const renew = async (
    reason: RenewalReason,
    alsoTaken: readonly string[] = [],
  ): Promise<Result<undefined, ReplicaUnwritable>> => {
    const replicas = [...(await readReplicas(ledger.database)), ...alsoTaken]
    const renewed = await renewReplica({ deviceId: keys.deviceId, machine: app.machine, replicas }, reason)
    if (!renewed.ok) return renewed
    restart()
    return ok(undefined)
  }
  const desk: Desk = {
    ledger,
    app,
    keys,
    keeping,
    calendar,
    rules,
    clock: systemClock,
    opening,
    ownReplica,
    backups: backups.service,
    settings,
    settingsTrouble,
    settingsUnwritten,
    changeSettings: kept.change,
    noteForLater: kept.noteForLater,
    recordPending: () => kept.recordPending(ledger),
    changeKeeping,
    changeKeys,
    renewReplica: renew,
    showDamage: onDamage,
    startOver: restart,
  }
  return <DeskContext value={desk}>{work}</DeskContext>
}

/** Goes back to the screen from which the sample beside this ledger was opened. */
function useReturn(kept: KeptSettings): void {
  useEffect(() => {
    const { returnTo } = kept.newest()
    if (returnTo === '') return
    window.location.hash = returnTo
    void kept.change({ returnTo: '' })
  }, [kept])
}

/** How the keys are kept. Changes wait for one another: a PIN set while another paper key arrives must not undo it, nor be undone. */
function useKeepingKept(
  { keys, keeping: first }: Ready,
  onLock: ReadyDeskProps['onLock'],
): [KeyKeeping, Desk['changeKeeping']] {
  const newest = useRef(first)
  const [inTurn] = useState(createTurns)
  const [keeping, setKeeping] = useState(first)
  const change = (part: Partial<Pick<KeyKeeping, 'lock' | 'rescueFor'>>): Promise<Result<undefined, KeysUnwritable>> =>
    inTurn(async () => {
      const stored = await storeKeys(keys, { ...newest.current, ...part })
      if (!stored.ok) return stored
      newest.current = stored.value
      setKeeping(stored.value)
      onLock(stored.value.lock?.wrap)
      return ok(undefined)
    })
  return [keeping, change]
}

interface SettingsKept {
  readonly settings: LocalSettings
  readonly settingsUnwritten: SettingsUnwritten | undefined
  readonly kept: KeptSettings
}

/** This PC's settings on the screen and on the disk. */
function useSettingsKept(first: LocalSettings): SettingsKept {
  const [settings, show] = useState(first)
  const [settingsUnwritten, written] = useState<SettingsUnwritten>()
  const [kept] = useState(() => createKeptSettings(first, { show, written }))
  return { settings, settingsUnwritten, kept }
}
