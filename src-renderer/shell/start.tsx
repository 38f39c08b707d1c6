import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { ok, type Result } from '#shared/prelude/result'
import type { RenewalReason } from '#shared/replica/replica-file'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import { App } from '../app'
import { DeskContext, type Desk } from '../desk/desk'
import { writeLocalSettings, type LocalSettings } from '../desk/local-settings'
import { renewReplica, type ReplicaUnwritable } from '../desk/own-replica'
import { startDesk, type Started, type StartFailure } from '../desk/start-desk'
import { systemClock } from '../desk/system-clock'
import { FirstRun } from '../features/first-run/first-run'
import { callHost } from '../host/call-host'
import { readReplicas } from '../ledger-store/read-replicas'
import { readIncident, subscribeIncident } from './defects'
import { ErrorBoundary } from './error-boundary'
import { FailedPage } from './failed-page'
import { IncidentPage } from './incident-page'
import { StartingPage, type StartingProgress } from './starting-page'

type Standing =
  | { readonly at: 'starting'; readonly progress: StartingProgress | undefined }
  | { readonly at: 'failed'; readonly failure: StartFailure }
  | { readonly at: 'started'; readonly started: Started }

/** The whole window: opens the ledger, then shows the program, the first run, or why neither can be. */
export function Start(): ReactElement {
  const incident = useSyncExternalStore(subscribeIncident, readIncident)
  const { standing, restart } = useStart()
  if (incident !== undefined) return <IncidentPage incident={incident} />
  return (
    <ErrorBoundary>
      <StandingPage standing={standing} restart={restart} />
    </ErrorBoundary>
  )
}

function StandingPage({ standing, restart }: { readonly standing: Standing; readonly restart: () => void }): ReactElement {
  if (standing.at === 'starting') return <StartingPage progress={standing.progress} />
  if (standing.at === 'failed') return <FailedPage failure={standing.failure} onRetry={restart} />
  const { started } = standing
  return started.state === 'first-run' ? <FirstRun started={started} onReady={restart} /> : <ReadyDesk started={started} restart={restart} />
}

function useStart(): { readonly standing: Standing; readonly restart: () => void } {
  const attempts = useRef(0)
  const [standing, setStanding] = useState<Standing>({ at: 'starting', progress: undefined })
  const restart = useCallback(() => {
    attempts.current += 1
    const attempt = attempts.current
    const show = (next: Standing): void => {
      if (attempt === attempts.current) setStanding(next)
    }
    show({ at: 'starting', progress: undefined })
    void startDesk((progress) => show({ at: 'starting', progress })).then((started) => show(started.ok ? { at: 'started', started: started.value } : { at: 'failed', failure: started.failure }))
  }, [])
  useEffect(() => restart(), [restart])
  return { standing, restart }
}

function ReadyDesk({ started, restart }: { readonly started: Extract<Started, { state: 'ready' }>; readonly restart: () => void }): ReactElement {
  const [settings, setSettings] = useState<LocalSettings>(started.settings)
  const { app, keys, ledger, ownReplica, opening, calendar } = started
  const changeSettings = async (change: Partial<LocalSettings>): Promise<void> => {
    const next: LocalSettings = { ...settings, ...change }
    setSettings(next)
    await writeLocalSettings(next)
  }
  const changeKeys = async (next: KeyFile): Promise<boolean> => {
    const written = await callHost('keys.write', { text: renderKeyFile(next) })
    if (!written.ok) return false
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
  const desk: Desk = { ledger, app, keys, calendar, clock: systemClock, opening, ownReplica, settings, changeSettings, changeKeys, renewReplica: renew }
  return (
    <DeskContext value={desk}>
      <App />
    </DeskContext>
  )
}
