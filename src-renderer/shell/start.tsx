import { openSealedKeys } from '#shared/codec/lock-keys'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import type { GivenScreen } from './use-given-files'
import { WayBack } from '../sample-door/way-back'
import { readingToLock } from '../start/key-hold'
import { enterDesk, startDesk, type Started, type StartFailure } from '../start/start-desk'
import { windowDrafts } from '../drafts/window-drafts'
import { HelpDesk } from '../features/help/help-desk'
import { KeysLostPage } from '../features/unlock/keys-lost-page'
import { UnlockPage } from '../features/unlock/unlock-page'
import { readIncident, subscribeIncident } from './defects'
import { ErrorBoundary } from './error-boundary'
import { FailedPage } from './failed-page'
import { GivenFileDialog } from './given-file-dialog'
import { IncidentPage } from './incident-page'
import { JoiningDesk } from './joining-desk'
import { NewDesk } from './new-desk'
import { ReadyDesk } from './ready-desk'
import type { RestoreOffer } from './recovery-choices'
import { ShortDesk } from './short-desk'
import { StartingPage, type StartingProgress } from './starting-page'
import { useGivenFiles } from './use-given-files'

type Standing =
  | { readonly at: 'starting'; readonly progress: StartingProgress | undefined }
  | { readonly at: 'failed'; readonly failure: StartFailure }
  | { readonly at: 'started'; readonly started: Started }

interface StartActions {
  readonly restart: () => void
  /** Leaves work for the page of a ledger that will not open. */
  readonly stop: (failure: StartFailure) => void
  /** Goes on with keys that a PIN opened. */
  readonly enter: (started: Started) => void
  /** Keeps what a PIN opened for restarts of this run, so that they do not ask again. */
  readonly hold: (wrap: string | undefined) => void
}

export interface StartProps {
  /** What is shown once a desk is ready. */
  readonly work: ReactElement
  readonly restore?: RestoreOffer
}

/** The whole window: opens the ledger, then shows the program, the first run, or what stands before it. */
export function Start({ work, restore }: StartProps): ReactElement {
  const incident = useSyncExternalStore(subscribeIncident, readIncident)
  const { standing, actions } = useStart()
  const given = useGivenFiles(screenForGiven(standing))
  if (incident !== undefined) return <IncidentPage incident={incident} />
  return (
    <ErrorBoundary>
      <HelpDesk>
        <StandingPage standing={standing} actions={actions} work={work} restore={restore} />
        {isStuck(standing) ? <WayBack /> : null}
        {given.unread === undefined ? null : <GivenFileDialog unread={given.unread} onClose={given.forget} />}
      </HelpDesk>
    </ErrorBoundary>
  )
}

/** Where the program stands before its work, and may go on standing. */
const isStuck = (standing: Standing): boolean =>
  standing.at === 'failed' ||
  (standing.at === 'started' && ['keys-lost', 'locked', 'short', 'joining'].includes(standing.started.state))

/** Where a bundle is to be opened that the system gave; a PC that joins an office waits for its first exchange and for nothing else. */
function screenForGiven(standing: Standing): GivenScreen | undefined {
  if (standing.at !== 'started') return undefined
  return standing.started.state === 'joining' ? 'sync' : 'intake'
}

interface StandingPageProps {
  readonly standing: Standing
  readonly actions: StartActions
  readonly work: ReactElement
  readonly restore: RestoreOffer | undefined
}

function StandingPage({ standing, actions, work, restore }: StandingPageProps): ReactElement {
  const { restart, stop, enter, hold } = actions
  if (standing.at === 'starting') return <StartingPage progress={standing.progress} />
  if (standing.at === 'failed') return <FailedPage failure={standing.failure} onRetry={restart} restore={restore} />
  const { started } = standing
  const beginWith = (wrap: string | undefined): void => {
    hold(wrap)
    restart()
  }
  switch (started.state) {
    case 'first-run':
      return <NewDesk started={started} onReady={beginWith} />
    case 'joining':
      return <JoiningDesk work={work} started={started} restart={restart} onDamage={stop} />
    case 'keys-lost':
      return <KeysLostPage why={started.why} sealed={started.rescue} onStored={restart} />
    case 'locked':
      return (
        <UnlockPage
          started={started}
          onUnlocked={(opened) => {
            hold(opened.keeping.lock?.wrap)
            enter(enterDesk({ ...started, ...opened }, opened.keys, started.behind))
          }}
          onRestart={restart}
        />
      )
    case 'short':
      return <ShortDesk started={started} restart={restart} onReady={beginWith} />
    case 'ready':
      return <ReadyDesk work={work} started={started} restart={restart} onDamage={stop} onLock={hold} />
  }
}

let draftsLoaded: Promise<void> | undefined

/** Drafts are known before the first form is drawn; a restart of this run knows them already. */
function loadDrafts(): Promise<void> {
  draftsLoaded ??= windowDrafts.load()
  return draftsLoaded
}

function useStart(): { readonly standing: Standing; readonly actions: StartActions } {
  const attempts = useRef(0)
  const heldWrap = useRef<string>(undefined)
  const [standing, setStanding] = useState<Standing>({ at: 'starting', progress: undefined })
  const restart = useCallback(() => {
    attempts.current += 1
    const attempt = attempts.current
    const show = (next: Standing): void => {
      if (attempt === attempts.current) setStanding(next)
    }
    show({ at: 'starting', progress: undefined })
    const starting = startDesk((progress) => show({ at: 'starting', progress }))
    void Promise.all([starting, loadDrafts()]).then(async ([started]) =>
      show(
        started.ok
          ? { at: 'started', started: await reopen(started.value, heldWrap.current) }
          : { at: 'failed', failure: started.failure },
      ),
    )
  }, [])
  const enter = useCallback((started: Started) => setStanding({ at: 'started', started }), [])
  const stop = useCallback((failure: StartFailure) => setStanding({ at: 'failed', failure }), [])
  const hold = useCallback((wrap: string | undefined) => void (heldWrap.current = wrap), [])
  useEffect(() => restart(), [restart])
  return { standing, actions: { restart, stop, enter, hold } }
}

/** A restart within one run, as after new keys or a new number: whoever has unlocked is not asked again. */
async function reopen(started: Started, wrap: string | undefined): Promise<Started> {
  if (started.state !== 'locked' || wrap === undefined) return started
  const keys = await openSealedKeys(started.locked, wrap)
  if (!keys.ok) return started
  const keeping = readingToLock(started.keeping, started.locked, wrap)
  return enterDesk({ ...started, keeping }, keys.value, started.behind)
}
