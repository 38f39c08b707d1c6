import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement, type ReactNode } from 'react'
import { saveCard } from '../../desk/save-card'
import type { OpenDesk } from '../../start/start-desk'
import { useDrives } from '../../desk/use-drives'
import { useFingerprint, useOwnCard } from '../../desk/use-own-card'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { FingerprintText } from '../../ui/card-confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { FullPage } from '../../ui/full-page'
import { SaveCardButtons } from '../../ui/save-card-buttons'

export interface WaitingPageProps {
  readonly started: OpenDesk<'joining'>
  readonly onImport: () => void
}

/** 等待第一个同步包: what has to be done at the other PC before the office's ledger can come to this one. */
export function WaitingPage({ started, onImport }: WaitingPageProps): ReactElement {
  const { keys, office } = started
  const card = useOwnCard(keys, office)
  const digits = useFingerprint(card)
  const drives = useDrives() ?? []
  const [failure, setFailure] = useState<FailureWords>()
  const [savedAt, setSavedAt] = useState('')
  const save = async (drive: string | null): Promise<void> => {
    if (card === undefined) return
    setFailure(undefined)
    const saved = await saveCard(card, office.name, drive)
    if (!saved.ok) setFailure(fileWriteToWords(saved.failure))
    else if (saved.value.saved !== null) setSavedAt(`${saved.value.saved.name}（${saved.value.saved.place}）`)
  }
  return (
    <FullPage
      title="等待第一个同步包"
      help="joining"
      actions={
        <Button variant="contained" onClick={onImport}>
          去导入同步包
        </Button>
      }
    >
      <Stack sx={{ gap: 2 }}>
        <Typography>
          这台电脑已有密钥，正在加入“{office.name}
          ”的台账。单位、人员和案件随第一个同步包一起到，不用在这里填写。关闭程序再打开，还是这一页。
        </Typography>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        <Box component="ol" sx={{ m: 0, pl: 3, display: 'grid', gap: 2 }}>
          <Step title="在这台电脑：把本机名片存到 U 盘">
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <SaveCardButtons drives={drives} disabled={card === undefined} onSave={(drive) => void save(drive)} />
            </Stack>
            {savedAt === '' ? null : <Typography sx={{ color: 'success.main' }}>已存为 {savedAt}</Typography>}
          </Step>
          <Step title="到已有台账的那台电脑：登记这台电脑">
            <Typography>
              插上 U 盘，打开“设置—密钥—本单位电脑”，按“登记电脑…”，选中这张名片。那边显示的八位校验码应当是：
            </Typography>
            <FingerprintText digits={digits} />
          </Step>
          <Step title="还在那台电脑：导出完整的同步包">
            <Typography>打开“同步”，按“导出同步包…”，选这台电脑和“全部导出”，写到 U 盘。</Typography>
          </Step>
          <Step title="回到这台电脑：导入">
            <Typography>
              插上 U 盘，按右下角“去导入同步包”。导入以后台账就出现了，请再到“设置—密钥”给自己设置 PIN。
            </Typography>
          </Step>
        </Box>
        <Alert severity="info" variant="outlined">
          加入错了单位的：关闭程序，把数据文件夹（{started.app.dataPlace}）改名或移走，再打开程序重新选择。
        </Alert>
      </Stack>
    </FullPage>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box component="li">
      <Stack sx={{ gap: 0.75 }}>
        <Typography variant="h3">{title}</Typography>
        {children}
      </Stack>
    </Box>
  )
}
