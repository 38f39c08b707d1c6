import { escapeHtml } from '#shared/paper/printable-text'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { SyncReceipt } from '../../ledger-store/read-peers'

const css = `
@page{size:210mm 297mm;margin:25mm}
body{font:14pt/1.8 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000}
h1{font-size:18pt;font-weight:bold;text-align:center;margin:0 0 8mm}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #000;padding:2mm 3mm;text-align:left;font-weight:normal;overflow-wrap:anywhere}
th{width:32mm}
p{margin:12mm 0 0;text-align:right}
`

/** The receipt of a sync import as a page for the printer. Names no caller and no case. */
export function renderSyncReceipt(receipt: SyncReceipt, officeName: string, fromName: string, importedBy: string): string {
  const { counts } = receipt
  const rows: readonly (readonly [string, string])[] = [
    ['单位', officeName],
    ['来自', `${fromName}（电脑编号 ${receipt.fromDevice}）`],
    ['包编号', receipt.bundleId],
    ['文件', receipt.fileName],
    ['制作时间', instantToMinuteText(receipt.createdAt)],
    ['导入时间', instantToMinuteText(receipt.at)],
    ['导入结果', `新操作 ${counts.fresh} 条，已有 ${counts.repeated} 条；案件新增 ${counts.newCases} 件，变更 ${counts.changedCases} 件，作废 ${counts.voidedCases} 件`],
    ['待处理', `需要核对 ${counts.conflicts} 项，等待 ${counts.held} 条，隔离 ${counts.quarantined} 条`],
  ]
  const table = rows.map(([label, value]) => `<tr><th>${label}</th><td>${escapeHtml(value)}</td></tr>`).join('')
  return renderPrintPage({ title: '台账同步回执', css, body: `<h1>台账同步回执</h1><table>${table}</table><p>导入人：${escapeHtml(importedBy)}　　签字：＿＿＿＿＿＿</p>` })
}
