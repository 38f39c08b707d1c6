import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import LinearProgress from '@mui/material/LinearProgress'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { localSettingsSchema, lookChoices, type LookChoice } from '../../start/local-settings'
import { useSaved } from '../../desk/use-saved'
import { checkFailureToWords } from '../../messages/check-words'
import { bytesToText } from '../../messages/size-words'
import { storageKeptWords } from '../../messages/storage-words'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { FontsPanel } from './fonts-panel'
import { PasteLayoutsPanel } from './paste-layouts-panel'
import { LeaveSampleButton } from './leave-sample-button'
import { SignalsPanel } from './signals-panel'
import { useJournalCheck, type JournalCheck } from './use-journal-check'

/** 本机: where the data is and whether it is whole, and how this PC shows and prints. Kept on this PC alone. */
export function MachineSection({ isSample }: { readonly isSample: boolean }): ReactElement {
  return (
    <>
      <DataPanel isSample={isSample} />
      <DisplayPanel />
      <SignalsPanel />
      <FontsPanel />
      <PasteLayoutsPanel />
    </>
  )
}

function DataPanel({ isSample }: { readonly isSample: boolean }): ReactElement {
  const { app, ledger, opening } = useDesk()
  const saved = useSaved()
  const check = useJournalCheck()
  return (
    <Panel
      title="数据"
      actions={
        <Button loading={check.progress !== undefined} onClick={() => void check.run()}>
          核对台账日志
        </Button>
      }
    >
      <Stack sx={{ gap: 2 }}>
        <KeyValue
          columns={2}
          labelWidth={88}
          items={[
            { label: '数据存放', value: app.dataPlace, wide: true },
            ...(app.storage.kept === 'on-disk'
              ? []
              : [{ label: '存放期限', value: storageKeptWords[app.storage.kept], wide: true }]),
            { label: '程序版本', value: app.version },
            { label: '运行方式', value: app.shell === 'electron' ? '桌面版' : '浏览器版' },
            { label: '台账日志', value: `${bytesToText(saved.tail.bytes)}，共 ${saved.commits} 条` },
            { label: '本机编号', value: ledger.replica },
            { label: '打开时检查', value: openingWords[opening.view] },
            { label: '残缺尾部', value: opening.cutBytes === 0 ? '没有' : `${bytesToText(opening.cutBytes)}，已另存` },
          ]}
        />
        <CheckOutcome check={check} />
        {isSample ? (
          <>
            <Alert severity="info" variant="outlined">
              这是样例台账，不能转成正式台账。要正式启用，先退出样例：样例里的内容全部清空，回到“首次启用”。
            </Alert>
            <Stack direction="row">
              <LeaveSampleButton />
            </Stack>
          </>
        ) : null}
      </Stack>
    </Panel>
  )
}

const openingWords = {
  sound: '日志与台账一致',
  'caught-up': '台账落后于日志，已补齐',
  rebuilt: '台账已按日志重建',
} as const

function CheckOutcome({ check }: { readonly check: JournalCheck }): ReactElement | null {
  const { progress, outcome, recover } = check
  if (progress !== undefined)
    return <LinearProgress variant="determinate" value={progress * 100} aria-label="核对进度" />
  if (outcome === undefined) return null
  if (outcome.ok) {
    return (
      <Alert severity="success" variant="outlined">
        日志共 {outcome.value.commits} 条操作，首尾相接、逐条校验通过，与台账一致。
      </Alert>
    )
  }
  return (
    <FailureNotice
      words={checkFailureToWords(outcome.failure)}
      {...(recover === undefined ? {} : { onRetry: recover, retryLabel: '看恢复办法' })}
    />
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
    <Panel title="显示和打印">
      <Stack sx={{ gap: 2 }}>
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
        </Stack>
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
