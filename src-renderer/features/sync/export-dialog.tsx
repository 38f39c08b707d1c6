import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import type { PeerStanding } from '../../ledger-store/read/read-sync-facts'
import type { PcNames } from '../../messages/sync-words'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { askForPlace } from '../../ui/find-target'
import { PlaceField } from '../../ui/place-field'
import { useTarget } from '../../ui/use-target'
import { DueMark } from './due-mark'
import type { SyncExportRequest } from './send-sync'

export interface ExportDialogProps {
  readonly peers: readonly PeerStanding[]
  /** Ticked when the dialog opens. */
  readonly chosen: readonly string[]
  /** Undefined while the sticks are being looked for. */
  readonly drives: readonly Drive[] | undefined
  readonly isBrowser: boolean
  readonly nameOf: PcNames
  readonly onExport: (request: SyncExportRequest) => void
  readonly onClose: () => void
}

/** For whom to write, how much, and where to. Mounted while it is open. */
export function ExportDialog({
  peers,
  chosen,
  drives,
  isBrowser,
  nameOf,
  onExport,
  onClose,
}: ExportDialogProps): ReactElement {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen))
  const [whole, setWhole] = useState(false)
  const target = useTarget(drives)
  const { place } = target
  const toggle = (deviceId: string): void => {
    const next = new Set(ticked)
    if (!next.delete(deviceId)) next.add(deviceId)
    setTicked(next)
  }
  const toDevices = peers.map(({ card }) => card.card.deviceId).filter((deviceId) => ticked.has(deviceId))
  return (
    <ConfirmDialog
      open
      title="导出同步包"
      confirmLabel={
        toDevices.length === 0
          ? '先选要导出给谁'
          : toDevices.length === 1
            ? `导出给${nameOf(toDevices[0] ?? '')}`
            : `导出给 ${toDevices.length} 台电脑`
      }
      onConfirm={() => {
        if (toDevices.length > 0 && place !== undefined)
          onExport({ toDevices, whole, drive: place === askForPlace ? null : place })
      }}
      onCancel={onClose}
    >
      <Stack sx={{ gap: 2, pt: 1 }}>
        <Stack role="group" aria-label="导出给谁">
          {peers.map((peer) => {
            const { deviceId } = peer.card.card
            return (
              <FormControlLabel
                key={deviceId}
                control={<Checkbox checked={ticked.has(deviceId)} onChange={() => toggle(deviceId)} />}
                label={
                  <>
                    {nameOf(deviceId)}
                    {'　'}
                    <span>{peer.outstandingCount === 0 ? '没有待收内容' : `待收 ${peer.outstandingCount} 条`}</span>
                    {'　'}
                    <DueMark due={peer.due} />
                  </>
                }
              />
            )
          })}
        </Stack>
        <RadioGroup
          value={whole ? 'whole' : 'delta'}
          onChange={(event) => setWhole(event.target.value === 'whole')}
          aria-label="导出多少"
        >
          <FormControlLabel value="delta" control={<Radio />} label="只导出对方还没有回执的内容（平时用这个）" />
          <FormControlLabel value="whole" control={<Radio />} label="全部导出（新加入的电脑，或对方缺内容时用）" />
        </RadioGroup>
        <PlaceField drives={drives ?? []} target={target} isBrowser={isBrowser} />
        <Typography sx={{ color: 'text.secondary' }}>同步包只有本单位登记过的电脑打得开。</Typography>
      </Stack>
    </ConfirmDialog>
  )
}
