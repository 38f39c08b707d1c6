import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState, type ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import type { StickOffer } from '#shared/merge/plan-stick-offer'
import { useDrives } from '../../desk/use-drives'
import type { PcNames } from '../../messages/sync-words'
import { CloseIcon, DriveIcon } from '../../ui/icons'
import { StickDialog } from './stick-dialog'
import { useStickOffer, type OfferedStick } from './use-stick-offer'

/** Says, on every screen, what a stick that was just plugged in is good for. Sticks are seen by the desktop shell only. */
export function StickBar(): ReactElement | null {
  const drives = useDrives()
  return drives === undefined || drives.length === 0 ? null : <PluggedIn drives={drives} />
}

function PluggedIn({ drives }: { readonly drives: readonly Drive[] }): ReactElement | null {
  // A stick that was dealt with calls for nobody any more until it is plugged in anew.
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<OfferedStick>()
  const plugged = new Set(drives.map(({ token }) => token))
  if ([...settled].some((token) => !plugged.has(token))) setSettled(new Set([...settled].filter((token) => plugged.has(token))))
  const offered = useStickOffer(drives)
  const settle = (token: string): void => setSettled(new Set([...settled, token]))
  if (open !== undefined) {
    return (
      <StickDialog
        offered={open}
        onClose={(isDone) => {
          setOpen(undefined)
          if (isDone) settle(open.drive.token)
        }}
      />
    )
  }
  if (offered === undefined || settled.has(offered.drive.token)) return null
  const { drive, offer, nameOf } = offered
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 3, py: 0.75, bgcolor: 'primary.light', borderBottom: 1, borderColor: 'divider' }}>
      <DriveIcon />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        U 盘“{drive.label}”：{offerToWords(offer, nameOf)}
      </Box>
      <Button size="small" variant="contained" onClick={() => setOpen(offered)}>
        一步完成…
      </Button>
      <IconButton size="small" aria-label="这个 U 盘先不管" onClick={() => settle(drive.token)}>
        <CloseIcon />
      </IconButton>
    </Box>
  )
}

/** `可导入 2 个包（一楼登记室同步、受理中心交办），可导出给二楼督办科`. */
function offerToWords({ ledgers, assignments, exportTo }: StickOffer, nameOf: PcNames): string {
  const names = [...ledgers.map(({ fromDevice }) => `${fromDevice === undefined ? '另一台电脑' : nameOf(fromDevice)}同步`), ...assignments.map(() => '受理中心交办')]
  const parts = [
    names.length === 0 ? undefined : `可导入 ${names.length} 个包（${[...new Set(names)].join('、')}）`,
    exportTo.length === 0 ? undefined : `可导出给${exportTo.map(nameOf).join('、')}`,
  ]
  return parts.filter((part) => part !== undefined).join('，')
}
