import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { useState, type ReactElement } from 'react'
import { parseStoredKeys } from '#shared/bundle/locked-keys'
import { noteForLater } from '../../start/pending-acts'
import { callHost } from '../../host/call-host'
import { RestoreFlow } from './restore-flow'
import type { RestoreProps } from './restore-props'

type Standing = Pick<RestoreProps, 'keys' | 'standingDevice' | 'machine'>

/** 用备份恢复 where the ledger will not open: the whole way over the page that says so. Keys that lie here, locked or not, stay. */
export function RestoreOfferButton({ onRestored }: { readonly onRestored: () => void }): ReactElement {
  const [standing, setStanding] = useState<Standing>()
  return (
    <>
      <Button onClick={() => void readStanding().then(setStanding)}>用备份恢复…</Button>
      <Dialog
        open={standing !== undefined}
        fullScreen
        aria-label="从备份恢复台账"
        slotProps={{ paper: { sx: { bgcolor: 'background.default' } } }}
      >
        {standing === undefined ? null : (
          <RestoreFlow
            {...standing}
            opening={undefined}
            present={undefined}
            replicas={[]}
            backUpFirst={undefined}
            onBundle={undefined}
            note={noteForLater}
            onCancel={() => setStanding(undefined)}
            onRestored={onRestored}
          />
        )}
      </Dialog>
    </>
  )
}

async function readStanding(): Promise<Standing | undefined> {
  const [app, read] = await Promise.all([callHost('app.info', {}), callHost('keys.read', {})])
  if (!app.ok || !read.ok) return undefined
  const stored = parseStoredKeys(read.value.text)
  const { machine } = app.value
  if (!stored.ok) return { keys: undefined, standingDevice: undefined, machine }
  if (stored.value.kind === 'plain')
    return { keys: stored.value.keys, standingDevice: stored.value.keys.deviceId, machine }
  return { keys: undefined, standingDevice: stored.value.locked.deviceId, machine }
}
