import type { DeskAct } from '#shared/history/desk-act'
import type { KeyFile } from '#shared/bundle/key-file'
import { ok, type Result } from '#shared/prelude/result'
import { instantToLocalDate } from '#shared/prelude/instant'
import { createTurns } from '#shared/prelude/turns'
import type { RenewalReason } from '#shared/replica/replica-file'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { App } from '../app'
import { createWindowBackups } from '../backups/window-backups'
import { DeskContext, type Desk } from '../desk/desk'
import { storeKeys, type KeyKeeping, type KeysUnwritable } from '../desk/key-hold'
import { writeLocalSettings, type LocalSettings } from '../desk/local-settings'
import { recordPending } from '../desk/pending-acts'
import { renewReplica, type ReplicaUnwritable } from '../desk/own-replica'
import type { StartFailure, Started } from '../desk/start-desk'
import { systemClock } from '../desk/system-clock'
import { readReplicas } from '../ledger-store/read-replicas'

export type Ready = Extract<Started, { state: 'ready' }>

export interface ReadyDeskProps {
  readonly started: Ready
  readonly restart: () => void
  /** A journal was found damaged while at work. */
  readonly onDamage: (damage: StartFailure) => void
  /** Told of a lock made while at work, so that a restart of this run does not ask for its PIN. */
  readonly onLock: (wrap: string | undefined) => void
}

/** The program at work, with all that its screens have at hand. */
export function ReadyDesk({ started, restart, onDamage, onLock }: ReadyDeskProps): ReactElement {
  const { app, keys, ledger, ownReplica, opening, calendar } = started
  const [settings, changeSettings, newest] = useSettingsKept(started.settings)
  const [backups] = useState(() => createWindowBackups({ ledger, keys, program: app.version, actorId: () => newest().actorId }))
  useEffect(() => backups.begin(), [backups])
  usePendingActs(started, newest, changeSettings)
  const [keeping, changeKeeping] = useKeepingKept(started, onLock)
  const changeKeys = async (next: KeyFile, act: DeskAct): Promise<boolean> => {
    const written = await storeKeys(next, keeping)
    if (!written.ok) return false
    const { pendingActs, actorId } = newest()
    await changeSettings({ pendingActs: [...pendingActs, { act, by: actorId }] })
    // The ledger is left open: screens on their way out may still be reading it.
    restart()
    return true
  }
  const renew = async (reason: RenewalReason, alsoTaken: readonly string[] = []): Promise<Result<undefined, ReplicaUnwritable>> => {
    const replicas = [...(await readReplicas(ledger.database)), ...alsoTaken]
    const renewed = await renewReplica({ deviceId: keys.deviceId, machine: app.machine, replicas }, reason)
    if (!renewed.ok) return renewed
    restart()
    return ok(undefined)
  }
  const desk: Desk = { ledger, app, keys, keeping, calendar, clock: systemClock, opening, ownReplica, backups: backups.service, settings, changeSettings, changeKeeping, changeKeys, renewReplica: renew, showDamage: onDamage, startOver: restart }
  return (
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  )
}

/** Records, once, what was done while no ledger was open. */
function usePendingActs({ ledger, settings: { pendingActs } }: Ready, newest: () => LocalSettings, changeSettings: Desk['changeSettings']): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || pendingActs.length === 0) return
    begun.current = true
    void recordPending(ledger, pendingActs, instantToLocalDate(systemClock.now())).then((done) =>
      // Taken off the front: what came to wait meanwhile stays.
      changeSettings({ pendingActs: newest().pendingActs.slice(done) }),
    )
  })
}

/** How the keys are kept. Changes wait for one another: a PIN set while another paper key arrives must not undo it, nor be undone. */
function useKeepingKept({ keys, keeping: first }: Ready, onLock: ReadyDeskProps['onLock']): [KeyKeeping, Desk['changeKeeping']] {
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

/** This PC's settings on the screen and on the disk. Two changes in one act both count, whatever was drawn between them. */
function useSettingsKept(first: LocalSettings): [LocalSettings, Desk['changeSettings'], () => LocalSettings] {
  const newest = useRef(first)
  const [settings, setSettings] = useState(first)
  const change = async (part: Partial<LocalSettings>): Promise<void> => {
    newest.current = { ...newest.current, ...part }
    setSettings(newest.current)
    await writeLocalSettings(newest.current)
  }
  const [readNewest] = useState(() => () => newest.current)
  return [settings, change, readNewest]
}
