import { escapeHtml } from '#shared/paper/printable-text'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { InboxReceipt } from '../../ledger-store/read-bundles'

const css = `
@page{size:210mm 297mm;margin:25mm}
body{font:14pt/1.8 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000}
h1{font-size:18pt;font-weight:bold;text-align:center;margin:0 0 8mm}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #000;padding:2mm 3mm;text-align:left;font-weight:normal;overflow-wrap:anywhere}
th{width:32mm}
p{margin:12mm 0 0;text-align:right}
`

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
    ['导入结果', `新增 ${counts.new} 件，变更 ${counts.changed} 件，重复 ${counts.repeated} 件，有问题未导入 ${counts.problem} 件`],
  ]
  const table = rows.map(([label, value]) => `<tr><th>${label}</th><td>${escapeHtml(value)}</td></tr>`).join('')
  return renderPrintPage({ title: '交办包接收回执', css, body: `<h1>交办包接收回执</h1><table>${table}</table><p>接收人：${escapeHtml(importedBy)}　　签字：＿＿＿＿＿＿</p>` })
}
