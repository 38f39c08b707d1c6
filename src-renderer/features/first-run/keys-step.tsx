import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { FingerprintText } from '../../ui/card-confirm-dialog'
import { pinMeaning } from '../../messages/key-words'
import { checkPinDraft } from './first-run-draft'
import type { FirstRunActions, FirstRunWizard } from './use-first-run'

export interface KeysStepProps {
  readonly wizard: FirstRunWizard
  /** Of this PC's own card. */
  readonly digits: string | undefined
  readonly centreDigits: string | undefined
  /** Gaps are named only after 下一步 was tried. */
  readonly tried: boolean
  readonly actions: FirstRunActions
}

const originWords: { readonly [O in FirstRunWizard['keysFrom']]: string } = {
  new: '已为本机生成一套新密钥。',
  backup: '已读入密钥备份，完成后在本机启用。',
  'this-pc': '本机已有密钥，继续使用。',
}

/** This PC's keys with their backup, the PIN that locks them, and the centre's card. */
export function KeysStep({ wizard, digits, centreDigits, tried, actions }: KeysStepProps): ReactElement {
  const { keysFrom, backupPlace, draft } = wizard
  return (
    <Stack sx={{ gap: 2 }}>
      <Block title="本机密钥" text="受理中心用它加密发给本单位的交办包，本单位用它给回复签名。密钥只存在这台电脑上。">
        <Typography>{originWords[keysFrom]}</Typography>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'baseline' }}>
          <Typography>本机八位校验码</Typography>
          <FingerprintText digits={digits} />
        </Stack>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button onClick={() => void actions.backUpKeys()}>备份密钥…</Button>
          <Button onClick={() => void actions.importKeys()}>导入密钥备份…</Button>
          {backupPlace === '' ? null : <Typography sx={{ color: 'success.main' }}>已备份到 {backupPlace}</Typography>}
        </Stack>
        <Alert severity={backupPlace === '' ? 'warning' : 'info'} variant="outlined">
          电脑坏了又没有备份，以前收到的交办包就再也打不开。请把备份存到 U
          盘，锁进保险柜。谁拿到备份，谁就能冒充本单位：不要放在共享文件夹，不要发到网上。
        </Alert>
      </Block>
      <PinBlock wizard={wizard} tried={tried} onChange={actions.changePin} />
      <Block
        title="受理中心名片（没有受理中心的跳过；也可以以后再登记）"
        text="登记受理中心的名片以后，才能核对交办包的签名，才能导入。名片文件由受理中心随 U 盘送来。"
      >
        {draft.centreCard === undefined ? (
          <Typography>还没有登记。</Typography>
        ) : (
          <Typography>{`${draft.centreCard.officeName}　校验码 ${centreDigits ?? '…'}　已核对`}</Typography>
        )}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button onClick={() => void actions.readCard()}>
            {draft.centreCard === undefined ? '导入名片…' : '换一张名片…'}
          </Button>
          {draft.centreCard === undefined ? null : (
            <Button onClick={() => actions.change({ centreCard: undefined })}>取消登记</Button>
          )}
        </Stack>
      </Block>
    </Stack>
  )
}

function PinBlock({
  wizard,
  tried,
  onChange,
}: {
  readonly wizard: FirstRunWizard
  readonly tried: boolean
  readonly onChange: FirstRunActions['changePin']
}): ReactElement {
  const { pin, again, later } = wizard.pin
  const gaps = tried ? checkPinDraft(wizard.pin) : {}
  const shared = { type: 'password', disabled: later, autoComplete: 'off' } as const
  return (
    <Block
      title={`${wizard.draft.person.name.trim()}的 PIN`}
      text={`打开程序、解锁屏幕时填写，同时给本机密钥加锁。其他人第一次换到自己名下时各设各的。${pinMeaning}`}
    >
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <TextField
          {...shared}
          label="PIN"
          value={later ? '' : pin}
          error={gaps.pin !== undefined}
          helperText={gaps.pin ?? '4 至 12 位数字'}
          onChange={(event) => onChange({ pin: event.target.value })}
        />
        <TextField
          {...shared}
          label="再填一次 PIN"
          value={later ? '' : again}
          error={gaps.again !== undefined}
          helperText={gaps.again}
          onChange={(event) => onChange({ again: event.target.value })}
        />
      </Stack>
      <FormControlLabel
        control={<Checkbox checked={later} onChange={(event) => onChange({ later: event.target.checked })} />}
        label="暂不设置 PIN"
      />
    </Block>
  )
}

function Block({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.25 }}>
        <Typography variant="h2">{title}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
        {children}
      </Stack>
    </Paper>
  )
}
