import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { bytesToText } from '../messages/size-words'
import { askForPlace } from './find-target'
import type { Target } from './use-target'

export interface PlaceFieldProps {
  readonly drives: readonly Drive[]
  readonly target: Target
  readonly isBrowser: boolean
}

/** Which stick a bundle is written to, or that the system is to ask. A stick pulled meanwhile is named: a click would write elsewhere. */
export function PlaceField({ drives, target, isBrowser }: PlaceFieldProps): ReactElement {
  const { place, pulled } = target
  return (
    <TextField
      select
      label="写到"
      value={place ?? ''}
      onChange={(event) => target.choose(event.target.value)}
      error={pulled !== ''}
      helperText={pulled === '' ? undefined : `原来的 U 盘“${pulled}”已拔出，请核对写到哪里。`}
    >
      {drives.map((drive) => (
        <MenuItem key={drive.token} value={drive.token}>
          {drive.label} 的“市长热线”文件夹（剩余 {bytesToText(drive.freeBytes)}）
        </MenuItem>
      ))}
      <MenuItem value={askForPlace}>{isBrowser ? '由浏览器保存（另存为或下载）' : '另选位置…'}</MenuItem>
    </TextField>
  )
}
