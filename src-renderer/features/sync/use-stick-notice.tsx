import { useState, type ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import type { StickOffer } from '#shared/merge/plan-stick-offer'
import { useDrives } from '../../desk/use-drives'
import type { PcNames } from '../../messages/sync-words'
import { DriveIcon } from '../../ui/icons'
import type { Notice } from '../../ui/notice'
import { StickDialog } from './stick-dialog'
import { useStickOffer, type OfferedStick } from './use-stick-offer'

export interface StickNotice {
  /** What a stick that was just plugged in is good for; none while none is, and while it is being dealt with. */
  readonly notices: readonly Notice[]
  /** The dialog that deals with it. */
  readonly dialog: ReactElement | null
}

const noDrives: readonly Drive[] = []

/** Says, on every screen, what a stick that was just plugged in is good for. Sticks are seen by the desktop shell only. */
export function useStickNotice(): StickNotice {
  const drives = useDrives() ?? noDrives
  // A stick that was dealt with calls for nobody any more until it is plugged in anew.
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<OfferedStick>()
  const plugged = new Set(drives.map(({ token }) => token))
  if ([...settled].some((token) => !plugged.has(token)))
    setSettled(new Set([...settled].filter((token) => plugged.has(token))))
  const offered = useStickOffer(drives)
  const settle = (token: string): void => setSettled(new Set([...settled, token]))
  // What came of it stands until it is read, also when the stick was pulled out meanwhile.
  if (open !== undefined) {
    const close = (isDone: boolean): void => {
      setOpen(undefined)
      if (isDone) settle(open.drive.token)
    }
    return { notices: [], dialog: <StickDialog offered={open} onClose={close} /> }
  }
  if (offered === undefined || settled.has(offered.drive.token)) return { notices: [], dialog: null }
  const { drive, offer, nameOf } = offered
  const notice: Notice = {
    key: `stick ${drive.token}`,
    urgency: 'at-hand',
    icon: <DriveIcon />,
    text: `U 盘“${drive.label}”：${offerToWords(offer, nameOf)}`,
    action: { label: '一步完成…', isMain: true, run: () => setOpen(offered) },
    dismiss: { label: '先不管', run: () => settle(drive.token) },
  }
  return { notices: [notice], dialog: null }
}

/** `可导入 2 个包（一楼登记室同步、受理中心交办），可导出给二楼督办科`. */
function offerToWords({ ledgers, assignments, exportTo }: StickOffer, nameOf: PcNames): string {
  const names = [
    ...ledgers.map(({ fromDevice }) => `${fromDevice === undefined ? '另一台电脑' : nameOf(fromDevice)}同步`),
    ...assignments.map(() => '受理中心交办'),
  ]
  const parts = [
    names.length === 0 ? undefined : `可导入 ${names.length} 个包（${[...new Set(names)].join('、')}）`,
    exportTo.length === 0 ? undefined : `可导出给${exportTo.map(nameOf).join('、')}`,
  ]
  return parts.filter((part) => part !== undefined).join('，')
}
