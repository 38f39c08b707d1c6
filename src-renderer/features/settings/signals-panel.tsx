import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { Panel } from '../../ui/panel'

/** 提醒: the desktop's notifications and tray, or that a browser has neither. */
export function SignalsPanel(): ReactElement {
  const { app, settings, changeSettings } = useDesk()
  return (
    <Panel title="提醒">
      {app.shell === 'browser' ? (
        <Typography>
          图标上的数字、系统通知和托盘图标只有桌面版才有。在浏览器里，等您办的件数写在页面标题前面，例如“(3)
          市长热线台账”。
        </Typography>
      ) : (
        <Stack sx={{ gap: 0.5 }}>
          <FormControlLabel
            control={
              <Checkbox
                checked={settings.notifies}
                onChange={(_event, checked) => void changeSettings({ notifies: checked })}
              />
            }
            label="系统通知：上午、下午该查看时，或者有案件今日到期时提醒"
          />
          <Typography variant="caption" sx={{ color: 'text.secondary', ml: 6 }}>
            通知里只有件数和台账编号，不写来电人和案件内容；屏幕锁定时连编号也不写。
          </Typography>
          <FormControlLabel
            control={
              <Checkbox
                checked={settings.closesToTray}
                onChange={(_event, checked) => void changeSettings({ closesToTray: checked })}
              />
            }
            label="关闭窗口时留在托盘里，不退出程序"
          />
          <Typography variant="caption" sx={{ color: 'text.secondary', ml: 6 }}>
            要退出时，用鼠标右键点托盘图标，选“退出”。找不到托盘图标的，再双击一次程序图标，窗口就会打开。
          </Typography>
        </Stack>
      )}
    </Panel>
  )
}
