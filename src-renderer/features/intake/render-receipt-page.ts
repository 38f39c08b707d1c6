import { instantToMinuteText } from '#shared/prelude/instant'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'
import { renderReceipt } from '../../papers/render-receipt'

/** The receipt of an import as a page for the printer: to be signed and taken back with the stick. Names no caller. */
export function renderReceiptPage(receipt: InboxReceipt, officeName: string, importedBy: string): string {
  const { counts } = receipt
  const rows: readonly (readonly [string, string])[] = [
    ['发送单位', receipt.fromName],
    ['接收单位', officeName],
    ['包编号', receipt.bundleId],
    ['序号', `第 ${receipt.seq} 号`],
    ['文件', receipt.fileName],
    ['导入时间', instantToMinuteText(receipt.importedAt)],
    [
      '导入结果',
      `新增 ${counts.new} 件，变更 ${counts.changed} 件，重复 ${counts.repeated} 件，有问题未导入 ${counts.problem} 件`,
    ],
  ]
  return renderReceipt({ title: '交办包接收回执', rows, signerLabel: '接收人', signer: importedBy })
}
