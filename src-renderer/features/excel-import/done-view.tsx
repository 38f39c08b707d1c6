import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { ImportCounts } from '#shared/excel-import/plan-import'
import { useDesk } from '../../desk/desk'
import { useSaved } from '../../desk/use-saved'
import { notShownWords } from '../../messages/not-shown-words'
import { FailureNotice } from '../../ui/failure-notice'
import { Panel } from '../../ui/panel'
import { UndoButton } from './undo-button'

/** The last step: what was written, and how it is undone. */
export function DoneView({
  file,
  importId,
  counts,
  shown,
}: {
  readonly file: string
  readonly importId: string
  readonly counts: ImportCounts
  readonly shown: boolean
}): ReactElement {
  const { ledger } = useDesk()
  const { viewStale } = useSaved()
  if (!shown && viewStale) return <FailureNotice words={notShownWords} onRetry={() => void ledger.catchUp()} />
  return (
    <Panel title="导入完成" actions={<UndoButton importId={importId} file={file} />}>
      <Typography role="status">
        从“{file}”导入了 {counts.cases} 件，其中已办结 {counts.closed} 件、在办 {counts.cases - counts.closed} 件
        {counts.pictures === 0 ? '' : `；图片 ${counts.pictures} 张存为附件`}
        {counts.filled === 0 ? '' : `；补空白 ${counts.filled} 件`}
        {counts.refusedLines === 0 ? '' : `；有错误没有导入 ${counts.refusedLines} 行`}。
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>
        已办结的按原来的日期计入统计，不再评判是否按期（旧台账写明时限的除外）；在办的列在“待登记”里。导错了可以撤销整次导入。
      </Typography>
    </Panel>
  )
}
