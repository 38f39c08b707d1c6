import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import type { WrittenBundle } from './outgoing-state'
import { carriedToText } from './outgoing-words'
import type { FailureWords } from '../../messages/words-of'

/** A bundle that was written and recorded, and whether the stick may be pulled out. */
export function OutgoingResult({ written }: { readonly written: WrittenBundle }): ReactElement {
  const { entry, readBack, toDrive } = written
  return (
    <Panel title={`已导出 ${carriedToText(entry.caseIds.length, entry.requests?.length ?? 0)}`}>
      <Stack sx={{ gap: 2 }}>
        <WrittenFacts written={written} />
        <Alert severity={readBack ? 'success' : 'warning'} variant="outlined">
          {readBack
            ? toDrive
              ? '已写入并读回核对，内容一致。现在可以拔 U 盘：请先在系统里“弹出”或“安全删除硬件”，再拔。'
              : '已写入并读回核对，内容一致。如果写在 U 盘上，请先在系统里“弹出”，再拔。'
            : '文件已交给浏览器下载，浏览器版不能读回核对。请到下载文件夹确认文件在、大小不为零，再拷到 U 盘。'}
        </Alert>
        <Typography sx={{ color: 'text.secondary' }}>
          写出不等于送到。对方在以后的交办包里带回回执，这里才会显示“对方已收到”；在此之前，每次导出都会把这些回复一并带上。
        </Typography>
      </Stack>
    </Panel>
  )
}

export interface OutgoingUnrecordedProps {
  readonly written: WrittenBundle
  readonly failure: FailureWords
  readonly retrying: boolean
  readonly onRetry: () => void
}

/** A bundle that was written and could not be put on record: said plainly, with the way out. */
export function OutgoingUnrecorded({ written, failure, retrying, onRetry }: OutgoingUnrecordedProps): ReactElement {
  return (
    <Panel title="文件已写出，但没有记入台账">
      <Stack sx={{ gap: 2 }}>
        <WrittenFacts written={written} />
        <FailureNotice words={failure} />
        <Typography>
          请先不要把这个文件交出去。按下面的按钮再记一次；始终记不上的，请删去这个文件，以后重新导出。
        </Typography>
        <div>
          <Button variant="contained" loading={retrying} onClick={onRetry}>
            再记一次
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}

function WrittenFacts({ written }: { readonly written: WrittenBundle }): ReactElement {
  const { entry, readBack } = written
  return (
    <KeyValue
      columns={2}
      labelWidth={88}
      items={[
        { label: '收件单位', value: entry.toName },
        { label: '序号', value: `第 ${entry.seq} 号` },
        { label: '文件', value: entry.fileName, wide: true },
        { label: '位置', value: entry.place, wide: true },
        { label: '读回核对', value: readBack ? '已核对，一致' : '未核对' },
        { label: '内容', value: carriedToText(entry.caseIds.length, entry.requests?.length ?? 0) },
      ]}
    />
  )
}
