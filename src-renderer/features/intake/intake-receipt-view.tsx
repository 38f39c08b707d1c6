import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'
import { EmptyState } from '../../ui/empty-state'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { PaperButtons, type PaperButtonsProps } from '../../ui/paper-buttons'
import { isWriting, writtenToText, type ReadyIntake } from './intake-state'

export interface IntakeReceiptViewProps {
  readonly ready: ReadyIntake
  readonly receipt: InboxReceipt | undefined
  readonly nameById: ReadonlyMap<string, string>
  readonly busy: PaperButtonsProps['busy']
  readonly onPaper: (task: 'print' | 'docx', receipt: InboxReceipt) => void
}

/** The receipt of an import: what was written, from which bundle, when and by whom. */
export function IntakeReceiptView({ ready, receipt, nameById, busy, onPaper }: IntakeReceiptViewProps): ReactElement {
  if (ready.plan.repeat && !isWriting(ready.plan))
    return <EmptyState title="没有要写入的内容" hint="这个包里的内容台账里都有了。" />
  if (receipt === undefined)
    return (
      <EmptyState
        title={`已导入 ${writtenToText(ready.plan)}`}
        hint="回执暂时读不出来，稍后可在下面的导入记录里打印。"
      />
    )
  const { counts } = receipt
  return (
    <Panel
      title={!isWriting(ready.plan) ? '已收包，台账没有新内容' : `已导入 ${writtenToText(ready.plan)}`}
      actions={<PaperButtons busy={busy} printLabel="打印回执" onRun={(task) => onPaper(task, receipt)} />}
    >
      <Stack sx={{ gap: 2 }}>
        <KeyValue
          columns={2}
          labelWidth={88}
          items={[
            { label: '新增', value: `${counts.new} 件` },
            { label: '变更', value: `${counts.changed} 件` },
            { label: '重复', value: `${counts.repeated} 件，未写入` },
            { label: '有问题', value: counts.problem === 0 ? '0 件' : `${counts.problem} 件，未写入` },
            { label: '发送单位', value: receipt.fromName },
            { label: '序号', value: `第 ${receipt.seq} 号` },
            { label: '导入时间', value: instantToMinuteText(receipt.importedAt) },
            { label: '导入人', value: nameById.get(receipt.importedBy) ?? '' },
            { label: '文件', value: receipt.fileName, wide: true },
            { label: '包编号', value: receipt.bundleId, wide: true },
          ]}
        />
      </Stack>
    </Panel>
  )
}
