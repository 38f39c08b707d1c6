import { useState, type ReactElement } from 'react'
import { useHasHandedBundle } from '../desk/handed-bundle'
import type { OpenDesk } from '../start/start-desk'
import { WaitingPage } from '../features/first-run/waiting-page'
import { ReadyDesk, type ReadyDeskProps } from './ready-desk'

export interface JoiningDeskProps {
  readonly work: ReactElement
  readonly started: OpenDesk<'joining'>
  readonly restart: () => void
  readonly onDamage: ReadyDeskProps['onDamage']
}

/** A PC that waits for its office's ledger: first the page that says so, then the import, which makes the rest appear. */
export function JoiningDesk({ work, started, restart, onDamage }: JoiningDeskProps): ReactElement {
  const [chosen, setImporting] = useState(false)
  const isHanded = useHasHandedBundle('sync')
  // Once the import stands it takes the file, and stays.
  if (isHanded && !chosen) setImporting(true)
  if (!chosen && !isHanded) {
    return (
      <WaitingPage
        started={started}
        onImport={() => {
          window.location.hash = '#/sync'
          setImporting(true)
        }}
      />
    )
  }
  return (
    <ReadyDesk
      work={work}
      started={{ ...started, state: 'ready' }}
      restart={restart}
      onDamage={onDamage}
      onLock={() => undefined}
    />
  )
}
