import { escapeHtml } from '#shared/text/escape-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import type { ChainSpan } from '../../ledger-store/read/read-activity'

const css = `
@page{size:210mm 297mm;margin:30mm 24mm 25mm}
body{font:14pt/1.8 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 22pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 8mm}
p{margin:0 0 4mm;text-indent:2em}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:4mm 0 6mm}
tr{break-inside:avoid}
td{border:.25mm solid #000;padding:1.5mm 2.5mm;vertical-align:middle;overflow-wrap:anywhere;line-height:1.6}
td.label{width:30mm;font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif;font-size:12pt}
.hash{font:12pt/1.7 "Consolas","DejaVu Sans Mono",monospace;letter-spacing:.5pt}
.signs{break-inside:avoid;margin-top:12mm}
.signs div{display:flex;justify-content:space-between;margin-top:9mm}
`

export interface HeadsPaper {
  readonly officeName: string
  readonly printedAt: string
  readonly printedBy: string
  readonly rows: readonly { readonly span: ChainSpan; readonly pc: string }[]
}

/** Where every chain ends now, to be signed and filed: who keeps this paper can later show that nothing up to it was changed. */
export function renderHeadsPage({ officeName, printedAt, printedBy, rows }: HeadsPaper): string {
  const tables = rows.map(({ span, pc }) => {
    const lines: readonly (readonly [string, string, string])[] = [
      ['电脑', `${pc}（本机编号 ${span.replica}）`, ''],
      ['操作条数', `第 1 条至第 ${span.commits} 条`, ''],
      ['起止时间', `${momentText(span.firstAt)} 至 ${momentText(span.lastAt)}`, ''],
      ['末条校验值', (span.hash.match(/.{8}/g) ?? []).join(' '), 'hash'],
    ]
    const rows = lines.map(
      ([label, value, name]) => `<tr><td class="label">${label}</td><td class="${name}">${escapeHtml(value)}</td></tr>`,
    )
    return `<table><tbody>${rows.join('')}</tbody></table>`
  })
  return renderPrintPage({
    title: '日志校验值签字单',
    css,
    body:
      '<h1>市长热线台账日志校验值签字单</h1>' +
      `<p>${escapeHtml(officeName)}市长热线台账截至 ${escapeHtml(printedAt)} 的操作日志，各台电脑的末条校验值如下。` +
      '以后核对时，同一条的校验值与本单一致，说明本单以前的操作没有被改动或删除；不一致，说明被改动过。</p>' +
      `${tables.join('')}<div class="signs"><div><span>打印人：${escapeHtml(printedBy)}</span><span>打印时间：${escapeHtml(printedAt)}</span></div>` +
      `<div><span>经办人（签字）：＿＿＿＿＿＿＿＿</span><span>　　　年　　月　　日</span></div><div><span>负责人（签字）：＿＿＿＿＿＿＿＿</span><span>　　　年　　月　　日</span></div></div>`,
  })
}

const momentText = (at: number): string => instantToMinuteText(toInstant(at))
