import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { RestoreDone } from '../../backups/restore-backup'
import { Panel } from '../../ui/panel'

/** What was restored, and what is to be done now. */
export function RestoreDoneView({
  done,
  isNewPc,
}: {
  readonly done: RestoreDone
  readonly isNewPc: boolean
}): ReactElement {
  return (
    <Panel title="已恢复">
      <Stack sx={{ gap: 1.5 }} role="status">
        <Typography>
          备份里的 {done.commits} 条操作已全部写入本机，并逐条核对无误。
          {done.filesBack === 0 ? '' : `补回附件 ${done.filesBack} 个。`}
        </Typography>
        {done.filesMissing === 0 ? null : (
          <Alert severity="warning" variant="outlined">
            有 {done.filesMissing}{' '}
            个附件不在备份旁边，没有补回。案件都在；找到带有这些附件的交办包，在“导入”里再打开一次就能补回。
          </Alert>
        )}
        <Typography>
          本单位有几台电脑的：打开台账以后，请先给别的电脑导出一个同步包，再导入它们交回的同步包，备份以后的操作就会带回来。顺序不要反。
        </Typography>
        {isNewPc ? (
          <Typography>
            这是一台新电脑，本机生成了新的密钥。请把本机名片交给受理中心和本单位别的电脑登记，原来那台电脑的名片请作废。
          </Typography>
        ) : null}
      </Stack>
    </Panel>
  )
}
