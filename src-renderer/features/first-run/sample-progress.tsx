import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { ShareBar } from '../../ui/share-bar'
import type { SampleDone } from './use-first-run'

const progressToText = ({ acts, ofActs }: SampleDone): string =>
  ofActs === 0
    ? '正在准备…'
    : acts < ofActs
      ? `已推演 ${acts} / ${ofActs} 步（${Math.floor((acts / ofActs) * 100)}%）`
      : '全年的办理都已推演，正在写入台账…'

/** How far the sample is laid down. */
export function SampleProgress({ done }: { readonly done: SampleDone }): ReactElement {
  const percent = done.ofActs === 0 ? 0 : Math.floor((done.acts / done.ofActs) * 100)
  return (
    <Stack role="status" sx={{ gap: 1.5, py: 3 }}>
      <Typography>正在装入样例数据：一年的办理按真实的步骤和规矩一步一步推演，再一次写入台账。</Typography>
      <ShareBar label="装入进度" share={percent / 100} />
      <Typography sx={{ color: 'text.secondary' }}>{progressToText(done)}</Typography>
    </Stack>
  )
}
