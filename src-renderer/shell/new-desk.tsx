import { useState, type ReactElement } from 'react'
import { useHandedBackup } from '../desk/handed-backup'
import { noteForLater } from '../start/pending-acts'
import type { Started } from '../start/start-desk'
import { RestoreFlow } from '../features/backup/restore-flow'
import { FirstRun } from '../features/first-run/first-run'
import { SampleSetUp } from '../features/first-run/sample-set-up'
import { goTo } from '../routes'

export interface NewDeskProps {
  readonly started: Extract<Started, { state: 'first-run' }>
  readonly onReady: (wrap: string | undefined) => void
}

/** 首次启用, or the way round it for a PC that takes the place of another: the ledger comes from a backup. */
export function NewDesk({ started, onReady }: NewDeskProps): ReactElement {
  const [chosen, setRestoring] = useState(false)
  const isHanded = useHandedBackup() !== undefined
  if (started.app.place === 'sample') return <SampleSetUp started={started} onReady={onReady} />
  if (isHanded && !chosen) setRestoring(true)
  if (!chosen && !isHanded) return <FirstRun started={started} onReady={onReady} onRestore={() => setRestoring(true)} />
  return (
    <RestoreFlow
      keys={started.keys}
      standingDevice={started.keys?.deviceId}
      machine={started.app.machine}
      opening={undefined}
      present={undefined}
      replicas={[]}
      backUpFirst={undefined}
      onBundle={undefined}
      note={noteForLater}
      onCancel={() => {
        goTo({ screen: 'today' })
        setRestoring(false)
      }}
      onRestored={() => {
        // A backup that was double-clicked had led to its own screen.
        goTo({ screen: 'today' })
        onReady(undefined)
      }}
    />
  )
}
