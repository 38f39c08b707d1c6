import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { parseDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import { openTextFile } from '../../host/text-files'
import { useFingerprint } from '../../desk/use-own-card'
import { cardFailureToWords } from '../../messages/bundle-words'
import { fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { CardConfirmDialog } from '../../ui/card-confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { FullPage } from '../../ui/full-page'
import { joinOffice, type FirstRunStart } from './lay-down-office'
import { setUpFailureToWords } from './set-up-words'

export interface JoinOfficeProps {
  readonly started: FirstRunStart
  readonly onBack: () => void
  readonly onJoined: () => void
}

const centreCard: FailureWords = {
  title: '这是受理中心的名片',
  what: '加入台账要用本单位另一台电脑的名片，所选的是受理中心的名片。',
  safe: '没有写入任何内容。',
  todo: '请到已有台账的那台电脑，在“设置—密钥”里导出它的本机名片。',
}

/** 加入本单位已有的台账: the other PC's card, compared, and with it keys of this PC's own. Nothing is written before. */
export function JoinOffice({ started, onBack, onJoined }: JoinOfficeProps): ReactElement {
  const [card, setCard] = useState<DeviceCard>()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const digits = useFingerprint(card)
  const choose = async (): Promise<void> => {
    setFailure(undefined)
    const chosen = await openTextFile('card')
    if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
    if (chosen.value === undefined) return undefined
    const parsed = parseDeviceCard(chosen.value.text)
    if (!parsed.ok) return setFailure(cardFailureToWords(parsed.failure))
    return parsed.value.role === 'unit' ? setCard(parsed.value) : setFailure(centreCard)
  }
  const join = async (): Promise<void> => {
    if (card === undefined) return
    setBusy(true)
    setFailure(undefined)
    const joined = await joinOffice(started, card)
    setBusy(false)
    if (joined.ok) return onJoined()
    setCard(undefined)
    setFailure(setUpFailureToWords(joined.failure))
  }
  return (
    <FullPage
      title="加入本单位已有的台账"
      help="joining"
      actions={
        <>
          <Button onClick={onBack} disabled={busy}>
            返回
          </Button>
          <Button variant="contained" onClick={() => void choose()} disabled={busy}>
            读入那台电脑的名片…
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        <Box component="ol" sx={{ m: 0, pl: 3, '& li': { mb: 1 } }}>
          <li>到已有台账的那台电脑，打开“设置—密钥”，把它的本机名片存到 U 盘，记下它的八位校验码。</li>
          <li>把 U 盘插到这台电脑，按“读入那台电脑的名片…”，核对校验码。</li>
          <li>程序为这台电脑生成自己的密钥，再告诉您怎样登记、怎样取来台账。</li>
        </Box>
        <Alert severity="info" variant="outlined">
          每台电脑用自己的密钥。不要把另一台电脑的密钥备份导入这里：两台电脑共用一套密钥，丢了一台就分不清是谁签的。
        </Alert>
        <Typography sx={{ color: 'text.secondary' }}>确认信任以前，不写入任何内容。</Typography>
      </Stack>
      {card === undefined ? null : (
        <CardConfirmDialog
          card={card}
          digits={digits}
          isOwnOffice
          busy={busy}
          onTrust={() => void join()}
          onCancel={() => setCard(undefined)}
        />
      )}
    </FullPage>
  )
}
