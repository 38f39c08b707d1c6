import { escapeHtml } from '../text/escape-html'
import { renderPrintPage } from './render-print-page'

/** A list on paper, as plain data. */
export interface PrintedList {
  readonly title: string
  readonly officeName: string
  /** What stands in it and how many, in words. */
  readonly about: string
  readonly heads: readonly string[]
  /** By head the share of the width that a column takes of what is left beside the others. */
  readonly shares: readonly number[]
  readonly groups: readonly { readonly words: string; readonly lines: readonly (readonly string[])[] }[]
  readonly printedBy: string
  readonly printedAt: string
}

const composeCss = (shares: readonly number[]): string => {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return `
@page{size:297mm 210mm;margin:15mm 14mm 14mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:10pt/1.35 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 16pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 3mm}
.head{display:flex;justify-content:space-between;margin:0 0 2mm;gap:8mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.25mm solid #000;padding:.8mm 1mm;text-align:left;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere}
th,td:first-child{text-align:center}
th,.group td{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.group td{text-align:left;break-after:avoid}
col:nth-child(1){width:9mm}
${shares.map((share, index) => `col:nth-child(${index + 2}){width:${((share / whole) * 96.5).toFixed(2)}%}`).join('\n')}
.sign{display:flex;justify-content:space-between;gap:12mm;margin:5mm 0 0}
`
}

/** A list of cases as A4 landscape pages, its head on each of them, its lines numbered through. */
export function renderList(list: PrintedList): string {
  let nth = 0
  const line = (cells: readonly string[]): string =>
    `<tr><td>${(nth += 1)}</td>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
  const rows = list.groups
    .map(({ words, lines }) => {
      const head =
        words === ''
          ? ''
          : `<tr class="group"><td colspan="${list.heads.length + 1}">${escapeHtml(words)}　${lines.length} 件</td></tr>`
      return head + lines.map(line).join('\n')
    })
    .join('\n')
  const empty = `<tr><td colspan="${list.heads.length + 1}">没有</td></tr>`
  return renderPrintPage({
    title: list.title,
    css: composeCss(list.shares),
    body:
      `<h1>${escapeHtml(list.title)}</h1>` +
      `<div class="head"><span>单位：${escapeHtml(list.officeName)}</span><span>${escapeHtml(list.about)}</span></div>` +
      `<table><colgroup><col>${list.heads.map(() => '<col>').join('')}</colgroup><thead><tr><th>序号</th>` +
      `${list.heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows === '' ? empty : rows}</tbody></table>` +
      `<div class="sign"><span>打印：${escapeHtml(list.printedBy)}　${escapeHtml(list.printedAt)}</span></div>`,
  })
}
