import type { ReactElement } from 'react'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import type { PcNames } from '../../messages/sync-words'
import { EmptyState } from '../../ui/empty-state'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { PaperButtons, type PaperButtonsProps } from '../../ui/paper-buttons'
import type { LookedSync } from './sync-import-state'

export interface SyncReceiptViewProps {
  readonly looked: LookedSync
  readonly receipt: SyncReceipt | undefined
  readonly nameOf: PcNames
  readonly personById: ReadonlyMap<string, string>
  readonly busy: PaperButtonsProps['busy']
  readonly onPaper: (task: 'print' | 'docx', receipt: SyncReceipt) => void
}

/** The receipt of an import: what came of it, from which PC, when and by whom. */
export function SyncReceiptView({
  looked: { plan },
  receipt,
  nameOf,
  personById,
  busy,
  onPaper,
}: SyncReceiptViewProps): ReactElement {
  if (plan.repeat) return <EmptyState title="没有要写入的内容" hint="这个包里的内容台账里都有了。" />
  if (receipt === undefined)
    return (
      <EmptyState
        title={`已导入 ${plan.outcome.fresh} 条操作`}
        hint="回执暂时读不出来，稍后可在下面的同步记录里打印。"
      />
    )
  const { counts } = receipt
  return (
    <Panel
      title={counts.fresh === 0 ? '已收包，台账没有新内容' : `已导入 ${counts.fresh} 条操作`}
      actions={<PaperButtons busy={busy} printLabel="打印回执" onRun={(task) => onPaper(task, receipt)} />}
    >
      <KeyValue
        columns={2}
        labelWidth={88}
        items={[
          { label: '新增', value: `${counts.newCases} 件` },
          { label: '变更', value: `${counts.changedCases} 件` },
          { label: '作废', value: `${counts.voidedCases} 件` },
          { label: '需要核对', value: counts.conflicts === 0 ? '没有' : `${counts.conflicts} 项` },
          { label: '跳过', value: `${counts.repeated} 条，台账里已有` },
          { label: '等待', value: counts.held === 0 ? '没有' : `${counts.held} 条，等前面的操作` },
          ...(counts.quarantined === 0 ? [] : [{ label: '隔离', value: `${counts.quarantined} 条，等待核对` }]),
          { label: '来自', value: nameOf(receipt.fromDevice) },
          { label: '导入时间', value: instantToMinuteText(receipt.at) },
          { label: '导入人', value: personById.get(receipt.by) ?? '' },
          { label: '文件', value: receipt.fileName, wide: true },
          { label: '包编号', value: receipt.bundleId, wide: true },
        ]}
      />
    </Panel>
  )
}
