import { escapeHtml } from '#shared/text/escape-html'
import { renderPrintPage } from '#shared/paper/render-print-page'

const css = `
@page{size:210mm 297mm;margin:25mm}
body{font:14pt/1.8 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000}
h1{font-size:18pt;font-weight:bold;text-align:center;margin:0 0 8mm}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #000;padding:2mm 3mm;text-align:left;font-weight:normal;overflow-wrap:anywhere}
th{width:32mm}
p{margin:12mm 0 0;text-align:right}
`

export interface Receipt {
  readonly title: string
  /** Label and value of each line; values are text, never markup. */
  readonly rows: readonly (readonly [string, string])[]
  /** What stands before the signature: 接收人, 导入人. */
  readonly signerLabel: string
  readonly signer: string
}

/** The receipt of an import as a page for the printer, with room to sign. */
export function renderReceipt({ title, rows, signerLabel, signer }: Receipt): string {
  const table = rows.map(([label, value]) => `<tr><th>${label}</th><td>${escapeHtml(value)}</td></tr>`).join('')
  return renderPrintPage({
    title,
    css,
    body: `<h1>${title}</h1><table>${table}</table><p>${signerLabel}：${escapeHtml(signer)}　　签字：＿＿＿＿＿＿</p>`,
  })
}
