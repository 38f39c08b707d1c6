import Typography from '@mui/material/Typography'
import { useEffect, useState, type ReactElement } from 'react'
import { FullPage } from '../ui/full-page'
import { ShareBar } from '../ui/share-bar'
import { StepBar } from '../ui/step-bar'

export interface StartingProgress {
  readonly bytes: number
  readonly ofBytes: number
}

/** Opening takes a blink unless the tables are rebuilt: nothing is drawn before this many milliseconds. */
const quietMs = 300

/** While the ledger opens: nothing for a blink, then the page, with a bar when the tables are being rebuilt. */
export function StartingPage({ progress }: { readonly progress: StartingProgress | undefined }): ReactElement | null {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  if (progress === undefined) {
    return late ? (
      <FullPage help="ledger-closed" title="正在打开台账">
        <StepBar label="正在打开台账" step={1} of={2} words="正在核对日志和台账" />
      </FullPage>
    ) : null
  }
  const percent = progress.ofBytes === 0 ? 0 : Math.floor((progress.bytes / progress.ofBytes) * 100)
  return (
    <FullPage help="ledger-closed" title="正在按日志重建台账">
      <ShareBar label="重建进度" share={percent / 100} />
      <Typography sx={{ mt: 1 }}>
        已完成 {percent}%（{toMegabytes(progress.bytes)} / {toMegabytes(progress.ofBytes)} MB）
      </Typography>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>
        台账的显示用数据不在或落后于日志，程序正在按日志补齐。内容不会丢失，请不要关闭程序。
      </Typography>
    </FullPage>
  )
}

const toMegabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
