import { instantToMinuteText } from '#shared/prelude/instant'
import { composeReceipt } from '#shared/paper/compose-receipt'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'

/** The receipt of an import on paper: to be signed and taken back with the stick. Names no caller. */
export function receiptToPaper(receipt: InboxReceipt, officeName: string, importedBy: string): DeskPaper {
  const { counts, bundleId, fromName, seq } = receipt
  const title = '交办包接收回执'
  const rows: readonly (readonly [string, string])[] = [
    ['发送单位', fromName],
    ['接收单位', officeName],
    ['包编号', bundleId],
    ['序号', `第 ${seq} 号`],
    ['文件', receipt.fileName],
    ['导入时间', instantToMinuteText(receipt.importedAt)],
    [
      '导入结果',
      `新增 ${counts.new} 件，变更 ${counts.changed} 件，重复 ${counts.repeated} 件，有问题未导入 ${counts.problem} 件`,
    ],
  ]
  return {
    paper: composeReceipt({ title, officeName, rows, signerLabel: '接收人', signer: importedBy }),
    title,
    printed: { act: 'receipt-printed', bundleId, fromName, seq },
    saved: (file) => ({ act: 'paper-saved', of: `${title}（${fromName} 第 ${seq} 号）`, file }),
  }
}
