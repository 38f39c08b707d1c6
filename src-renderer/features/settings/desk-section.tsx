import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { localSettingsSchema, lookChoices, type LookChoice } from '../../start/local-settings'
import { Panel } from '../../ui/panel'
import { SignalsPanel } from './signals-panel'

/** 显示和提醒: how the screen looks to who sits here, and what calls them. Kept on this PC alone. */
export function DeskSection(): ReactElement {
  return (
    <>
      <DisplayPanel />
      <SignalsPanel />
    </>
  )
}

const lookWords: Readonly<Record<LookChoice, string>> = {
  system: '跟随系统设置',
  light: '浅色',
  dark: '深色',
  contrast: '高对比度',
}

const zooms = [100, 115, 130, 150] as const

function DisplayPanel(): ReactElement {
  const { settings, changeSettings } = useDesk()
  return (
    <Panel title="显示">
      <Stack sx={{ gap: 1 }}>
        <Stack direction="row" sx={{ gap: 2 }}>
          <TextField
            select
            label="界面颜色"
            value={settings.look}
            onChange={(event) =>
              void changeSettings({ look: localSettingsSchema.shape.look.parse(event.target.value) })
            }
          >
            {lookChoices.map((look) => (
              <MenuItem key={look} value={look}>
                {lookWords[look]}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label="界面大小"
            value={settings.zoom}
            onChange={(event) => void changeSettings({ zoom: Number(event.target.value) })}
          >
            {zooms.map((zoom) => (
              <MenuItem key={zoom} value={zoom}>
                {zoom}%{zoom === 100 ? '（标准）' : ''}
              </MenuItem>
            ))}
          </TextField>
        </Stack>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          跟随系统设置：系统用深色或者高对比度时，这里也用。打印和存为 Word 的文件总是白纸黑字。
        </Typography>
      </Stack>
    </Panel>
  )
}
