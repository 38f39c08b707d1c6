import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { bytesToText } from '../../messages/size-words'
import { goTo } from '../../routes'
import { NoCentreNotice } from '../../ui/no-centre-notice'
import { Panel } from '../../ui/panel'
import { askForPlace } from './find-target'
import type { Centre } from './outgoing-state'

export interface OutgoingTargetProps {
  readonly centres: readonly Centre[]
  readonly centreCode: string
  readonly drives: readonly Drive[]
  /** A stick's token, `askForPlace`, or undefined while the sticks are being looked for. */
  readonly target: string | undefined
  readonly isBrowser: boolean
  readonly againCount: number
  readonly withAgain: boolean
  readonly onCentre: (officeCode: string) => void
  readonly onTarget: (target: string) => void
  readonly onWithAgain: (withAgain: boolean) => void
}

/** To whom the bundle goes and where it is written. */
export function OutgoingTarget(props: OutgoingTargetProps): ReactElement {
  const { centres, centreCode, drives, target, isBrowser, againCount, withAgain } = props
  return (
    <Panel title="发给谁，写到哪里">
      <Stack sx={{ gap: 2 }}>
        {centres.length === 0 ? (
          <NoCentreNotice barred="回复包无法加密，不能导出" onEnrol={() => goTo({ screen: 'settings', section: 'keys' })} />
        ) : (
          <Stack direction="row" sx={{ gap: 2 }}>
            <TextField select label="收件单位" value={centreCode} onChange={(event) => props.onCentre(event.target.value)}>
              {centres.map((centre) => (
                <MenuItem key={centre.officeCode} value={centre.officeCode}>
                  {centre.officeName}
                </MenuItem>
              ))}
            </TextField>
            <TextField select label="写到" value={target ?? ''} onChange={(event) => props.onTarget(event.target.value)}>
              {drives.map((drive) => (
                <MenuItem key={drive.token} value={drive.token}>
                  {drive.label} 的“市长热线”文件夹（剩余 {bytesToText(drive.freeBytes)}）
                </MenuItem>
              ))}
              <MenuItem value={askForPlace}>{isBrowser ? '由浏览器保存（另存为或下载）' : '另选位置…'}</MenuItem>
            </TextField>
          </Stack>
        )}
        {againCount === 0 ? null : <FormControlLabel control={<Checkbox checked={withAgain} onChange={(event) => props.onWithAgain(event.target.checked)} />} label={`连同以前未获回执的回复（${againCount} 件）。万一上次的 U 盘丢了，这样也不会漏件；对方收到重复的不会重复登记`} />}
      </Stack>
    </Panel>
  )
}
