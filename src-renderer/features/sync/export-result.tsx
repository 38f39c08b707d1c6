import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { syncSendToWords, type PcNames } from '../../messages/sync-words'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { StepBar } from '../../ui/step-bar'
import type { SendingEnd, SentSync } from './send-sync'
import type { SyncExportState } from './use-sync-export'

/** The bundle being written just now. */
export function ExportProgress({
  state,
  nameOf,
}: {
  readonly state: Extract<SyncExportState, { at: 'working' }>
  readonly nameOf: PcNames
}): ReactElement {
  return (
    <StepBar
      label="导出进度"
      step={state.nth}
      of={state.of}
      words={`正在导出给${nameOf(state.toDevice)}：签名、加密、写文件、读回核对`}
      note="写完并核对之前，请不要拔 U 盘。"
    />
  )
}

export interface ExportResultProps {
  readonly ends: readonly SendingEnd[]
  readonly toDrive: boolean
  readonly nameOf: PcNames
  /** Absent where the result is closed with what holds it. */
  readonly onClose?: () => void
}

/** What became of each bundle, and whether the stick may be pulled out. */
export function ExportResult({ ends, toDrive, nameOf, onClose }: ExportResultProps): ReactElement {
  const sent = ends.flatMap((one) => (one.end === 'sent' ? [one.sent] : []))
  const lost = ends.filter((one) => one.end !== 'sent')
  const failures = ends.flatMap((one) => (one.end === 'failed' ? [one.failure] : []))
  return (
    <Panel
      title={
        lost.length === 0 ? `已导出给 ${sent.length} 台电脑` : `导出了 ${sent.length} 个，未送达 ${lost.length} 个`
      }
      actions={
        onClose === undefined ? null : (
          <Button size="small" variant="text" onClick={onClose}>
            收起
          </Button>
        )
      }
    >
      <Stack sx={{ gap: 2 }}>
        {sent.map((one) => (
          <SentFacts key={one.toDevice} sent={one} name={nameOf(one.toDevice)} />
        ))}
        {lost.map((one) => (
          <Typography key={one.toDevice}>
            <b>{nameOf(one.toDevice)}：未送达。</b>
            {one.end === 'cancelled' ? '已取消，没有写出文件。' : ''}
          </Typography>
        ))}
        {failures[0] === undefined ? null : <FailureNotice words={syncSendToWords(failures[0])} />}
        <PullOut sent={sent} isWhole={lost.length === 0} toDrive={toDrive} />
        {sent.length === 0 ? null : (
          <Typography sx={{ color: 'text.secondary' }}>
            写出不等于送到。对方导入后，下次同步会把回执带回来，那时这里才显示“对方已收全”；在此之前，这些内容每次都会一并带上，U
            盘丢了也不会漏。
          </Typography>
        )}
      </Stack>
    </Panel>
  )
}

/** Said only of what was read back and found the same. */
function PullOut({
  sent,
  isWhole,
  toDrive,
}: {
  readonly sent: readonly SentSync[]
  readonly isWhole: boolean
  readonly toDrive: boolean
}): ReactElement | null {
  if (sent.length === 0) return null
  const isProved = sent.every(({ readBack }) => readBack)
  return (
    <Alert severity={isProved && isWhole ? 'success' : 'warning'} variant="outlined">
      {!isProved
        ? '文件已交给浏览器下载，浏览器版不能读回核对。请到下载文件夹确认文件在、大小不为零，再拷到 U 盘。'
        : !isWhole
          ? '写出的文件已读回核对，内容一致；其余的没有写成，请处理后再导出。'
          : toDrive
            ? '已写入并读回核对，内容一致。可以安全拔出：请先在系统里“弹出”或“安全删除硬件”，再拔 U 盘。'
            : '已写入并读回核对，内容一致。如果写在 U 盘上，可以安全拔出：请先在系统里“弹出”，再拔。'}
    </Alert>
  )
}

const SentFacts = ({ sent, name }: { readonly sent: SentSync; readonly name: string }): ReactElement => (
  <KeyValue
    columns={2}
    labelWidth={88}
    items={[
      { label: '导出给', value: name },
      {
        label: '内容',
        value: `${sent.commits} 条操作${sent.files === 0 ? '' : `，${sent.files} 个附件`}${sent.filesLeft === 0 ? '' : `（另有 ${sent.filesLeft} 个附件下次带）`}${sent.commitsLeft === 0 ? '' : `（另有 ${sent.commitsLeft} 条操作没有写出，下次带）`}`,
      },
      {
        label: '文件',
        value:
          sent.bundles === 1
            ? sent.fileName
            : `${sent.fileName}（内容较多，分成 ${sent.bundles} 个包，请全部交给对方）`,
        wide: true,
      },
      { label: '位置', value: sent.place, wide: true },
    ]}
  />
)
