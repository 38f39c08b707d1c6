import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { localSettingsSchema, type Printing } from '../../start/local-settings'
import { FailureNotice } from '../../ui/failure-notice'
import { Panel } from '../../ui/panel'
import { usePrinters, useTestPage, type Printer } from './use-printers'

const copies = Array.from({ length: 20 }, (_, nth) => nth + 1)
const sides = [
  ['one', '单面'],
  ['long-edge', '双面，左右翻'],
  ['short-edge', '双面，上下翻'],
] as const

/** 打印机: whether papers go through the system's dialog or straight to a printer. Kept on this PC. */
export function PrinterPanel(): ReactElement {
  const { app, settings, changeSettings } = useDesk()
  const printers = usePrinters()
  const { printing } = settings
  const label = printers?.find(({ name }) => name === printing.printer)?.label ?? printing.printer
  const test = useTestPage(printing.way === 'direct' && label !== '' ? label : '打印窗口里选的')
  const change = (part: Partial<Printing>): void =>
    void changeSettings({ printing: localSettingsSchema.shape.printing.parse({ ...printing, ...part }) })
  return (
    <Panel
      title="打印机"
      actions={
        <Button loading={test.busy} onClick={() => void test.print()}>
          打印测试页
        </Button>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {app.shell === 'browser' ? (
          <Typography sx={{ color: 'text.secondary' }}>
            浏览器版每次都打开浏览器的打印窗口，打印机、份数、单双面在那里选；不经窗口直接打印要用桌面版。
          </Typography>
        ) : (
          <>
            <RadioGroup
              aria-label="打印方式"
              value={printing.way}
              onChange={(event) => change({ way: event.target.value === 'direct' ? 'direct' : 'dialog' })}
            >
              <FormControlLabel value="dialog" control={<Radio />} label="每次打开打印窗口，选打印机、份数、单双面" />
              <FormControlLabel value="direct" control={<Radio />} label="不打开窗口，直接送到选定的打印机" />
            </RadioGroup>
            {printing.way === 'direct' ? (
              <DirectChoices printers={printers} printing={printing} change={change} />
            ) : null}
          </>
        )}
        {test.failure === undefined ? null : <FailureNotice words={test.failure} />}
      </Stack>
    </Panel>
  )
}

interface DirectChoicesProps {
  readonly printers: readonly Printer[] | undefined
  readonly printing: Printing
  readonly change: (part: Partial<Printing>) => void
}

function DirectChoices({ printers, printing, change }: DirectChoicesProps): ReactElement {
  const isGone =
    printers !== undefined && printing.printer !== '' && !printers.some(({ name }) => name === printing.printer)
  return (
    <>
      {printers?.length === 0 ? (
        <Alert severity="warning">这台电脑现在没有打印机。请先在系统里装好打印机，再回到这里选。</Alert>
      ) : isGone ? (
        <Alert severity="warning">找不到选定的“{printing.printer}”。它回来以前打印不了，可以另选一台。</Alert>
      ) : printing.printer === '' ? (
        <Alert severity="info">还没有选打印机：选好以前仍然打开打印窗口。</Alert>
      ) : (
        <Alert severity="info">有的打印机直接打印会偏或缩小：请先打印一张测试页，用尺子量一量。</Alert>
      )}
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label="打印机"
          value={isGone || printers === undefined ? '' : printing.printer}
          onChange={(event) => change({ printer: event.target.value })}
          sx={{ flex: 2, minWidth: 240 }}
        >
          {(printers ?? []).map(({ name, label }) => (
            <MenuItem key={name} value={name}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="份数"
          value={printing.copies}
          onChange={(event) => change({ copies: Number(event.target.value) })}
          sx={{ width: 110 }}
        >
          {copies.map((count) => (
            <MenuItem key={count} value={count}>
              {count} 份
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="单双面"
          value={printing.sides}
          onChange={(event) => change({ sides: sides.find(([side]) => side === event.target.value)?.[0] ?? 'one' })}
          sx={{ width: 180 }}
        >
          {sides.map(([side, word]) => (
            <MenuItem key={side} value={side}>
              {word}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
    </>
  )
}
