import { pasteLayouts } from '#shared/paste/layouts'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { Panel } from '../../ui/panel'

/** 粘贴整段的格式: which layouts pasted blocks are read by on this PC; one that is never met here, or is taken for another, is switched off. */
export function PasteLayoutsPanel(): ReactElement {
  const { settings, changeSettings } = useDesk()
  const off = new Set(settings.pasteLayoutsOff)
  const turn = (id: string, on: boolean): void => {
    const next = new Set(off)
    if (on) next.delete(id)
    else next.add(id)
    void changeSettings({ pasteLayoutsOff: [...next] })
  }
  return (
    <Panel title={off.size === 0 ? '粘贴整段认的格式（全部）' : `粘贴整段认的格式（停用 ${off.size} 种）`}>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        本单位收不到的格式，或者老是被认错的，去掉勾选，“来电来访”里粘贴时就不再按它识别。只管这台电脑。
      </Typography>
      <Box
        role="group"
        aria-label="粘贴整段认的格式"
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))' }}
      >
        {pasteLayouts.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            control={
              <Checkbox size="small" checked={!off.has(id)} onChange={(event) => turn(id, event.target.checked)} />
            }
            label={name}
          />
        ))}
      </Box>
    </Panel>
  )
}
