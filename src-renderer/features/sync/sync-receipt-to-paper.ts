import { instantToMinuteText } from '#shared/prelude/instant'
import { composeReceipt } from '#shared/paper/compose-receipt'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'

/** The receipt of a sync import on paper. Names no caller and no case. */
export function syncReceiptToPaper(
  receipt: SyncReceipt,
  officeName: string,
  fromName: string,
  importedBy: string,
): DeskPaper {
  const { counts, bundleId } = receipt
  const title = '台账同步回执'
  const rows: readonly (readonly [string, string])[] = [
    ['单位', officeName],
    ['来自', `${fromName}（电脑编号 ${receipt.fromDevice}）`],
    ['包编号', bundleId],
    ['文件', receipt.fileName],
    ['制作时间', instantToMinuteText(receipt.createdAt)],
    ['导入时间', instantToMinuteText(receipt.at)],
    [
      '导入结果',
      `新操作 ${counts.fresh} 条，已有 ${counts.repeated} 条；案件新增 ${counts.newCases} 件，变更 ${counts.changedCases} 件，作废 ${counts.voidedCases} 件`,
    ],
    ['待处理', `需要核对 ${counts.conflicts} 项，等待 ${counts.held} 条，隔离 ${counts.quarantined} 条`],
  ]
  return {
    paper: composeReceipt({ title, officeName, rows, signerLabel: '导入人', signer: importedBy }),
    title,
    printed: { act: 'sync-receipt-printed', bundleId, fromName },
    saved: (file) => ({ act: 'paper-saved', of: `${title}（${fromName}）`, file }),
  }
}
