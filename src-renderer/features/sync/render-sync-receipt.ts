import { instantToMinuteText } from '#shared/prelude/instant'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import { renderReceipt } from '../../papers/render-receipt'

/** The receipt of a sync import as a page for the printer. Names no caller and no case. */
export function renderSyncReceipt(
  receipt: SyncReceipt,
  officeName: string,
  fromName: string,
  importedBy: string,
): string {
  const { counts } = receipt
  const rows: readonly (readonly [string, string])[] = [
    ['单位', officeName],
    ['来自', `${fromName}（电脑编号 ${receipt.fromDevice}）`],
    ['包编号', receipt.bundleId],
    ['文件', receipt.fileName],
    ['制作时间', instantToMinuteText(receipt.createdAt)],
    ['导入时间', instantToMinuteText(receipt.at)],
    [
      '导入结果',
      `新操作 ${counts.fresh} 条，已有 ${counts.repeated} 条；案件新增 ${counts.newCases} 件，变更 ${counts.changedCases} 件，作废 ${counts.voidedCases} 件`,
    ],
    ['待处理', `需要核对 ${counts.conflicts} 项，等待 ${counts.held} 条，隔离 ${counts.quarantined} 条`],
  ]
  return renderReceipt({ title: '台账同步回执', rows, signerLabel: '导入人', signer: importedBy })
}
