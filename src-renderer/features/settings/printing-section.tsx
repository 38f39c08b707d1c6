import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { localSettingsSchema } from '../../start/local-settings'
import { Panel } from '../../ui/panel'
import { FontsPanel } from './fonts-panel'
import { FreshPrintPanel } from './fresh-print-panel'
import { PrinterPanel } from './printer-panel'
import { PasteLayoutsPanel } from './paste-layouts-panel'

/** 打印和粘贴: what this PC prints with, and which pasted blocks it reads. Kept on this PC alone. */
export function PrintingSection(): ReactElement {
  return (
    <>
      <PrinterPanel />
      <FreshPrintPanel />
      <PrintPanel />
      <FontsPanel />
      <PasteLayoutsPanel />
    </>
  )
}

function PrintPanel(): ReactElement {
  const { settings, changeSettings } = useDesk()
  return (
    <Panel title="纸面">
      <Stack sx={{ gap: 2 }}>
        <TextField
          select
          label="回复落款日期"
          value={settings.dateStyle}
          onChange={(event) =>
            void changeSettings({ dateStyle: localSettingsSchema.shape.dateStyle.parse(event.target.value) })
          }
        >
          <MenuItem value="arabic">2026年3月5日（现行公文格式）</MenuItem>
          <MenuItem value="chinese">二〇二六年三月五日</MenuItem>
        </TextField>
        <div>
          <FormControlLabel
            control={
              <Checkbox
                checked={settings.alwaysOfficialFonts}
                onChange={(event) => void changeSettings({ alwaysOfficialFonts: event.target.checked })}
              />
            }
            label="存为 Word 时一律写公文字体名"
          />
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', pl: 4 }}>
            勾选：文件拿到装有公文字体的电脑上打开就是标准样式。不勾选：写本机有的相近字体，在本机上看到什么就是什么。
          </Typography>
        </div>
      </Stack>
    </Panel>
  )
}
