import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { goTo } from '../../routes'
import { NoCentreNotice } from '../../ui/no-centre-notice'
import { Panel } from '../../ui/panel'
import { PlaceField } from '../../ui/place-field'
import type { Target } from '../../ui/use-target'
import type { Centre } from './outgoing-state'

export interface OutgoingTargetProps {
  readonly centres: readonly Centre[]
  readonly centreCode: string
  readonly drives: readonly Drive[]
  readonly target: Target
  readonly isBrowser: boolean
  readonly againCount: number
  readonly withAgain: boolean
  readonly onCentre: (officeCode: string) => void
  readonly onWithAgain: (withAgain: boolean) => void
}

/** To whom the bundle goes and where it is written. */
export function OutgoingTarget(props: OutgoingTargetProps): ReactElement {
  const { centres, centreCode, drives, target, isBrowser, againCount, withAgain } = props
  return (
    <Panel title="发给谁，写到哪里">
      <Stack sx={{ gap: 2 }}>
        {centres.length === 0 ? (
          <NoCentreNotice
            barred="回复包无法加密，不能导出"
            onEnrol={() => goTo({ screen: 'settings', section: 'keys' })}
          />
        ) : (
          <Stack direction="row" sx={{ gap: 2 }}>
            <TextField
              select
              label="收件单位"
              value={centreCode}
              onChange={(event) => props.onCentre(event.target.value)}
            >
              {centres.map((centre) => (
                <MenuItem key={centre.officeCode} value={centre.officeCode}>
                  {centre.officeName}
                </MenuItem>
              ))}
            </TextField>
            <PlaceField drives={drives} target={target} isBrowser={isBrowser} />
          </Stack>
        )}
        {againCount === 0 ? null : (
          <FormControlLabel
            control={<Checkbox checked={withAgain} onChange={(event) => props.onWithAgain(event.target.checked)} />}
            label={`连同以前未获回执的回复（${againCount} 件）。万一上次的 U 盘丢了，这样也不会漏件；对方收到重复的不会重复登记`}
          />
        )}
      </Stack>
    </Panel>
  )
}
