import { escapeHtml } from '../text/escape-html'
import { renderPrintPage } from './render-print-page'

/** A special file as it is printed, as plain data: what stands in it is in words already. */
export interface PrintedDossier {
  readonly title: string
  readonly officeName: string
  readonly state: string
  /** Facts that stand two to a line. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Texts that take a line of their own. */
  readonly texts: readonly (readonly [label: string, text: string])[]
  readonly tables: readonly PrintedTable[]
  readonly printedBy: string
  readonly printedAt: string
}

/** One table of it; `shares` are the columns' parts of the width, in percent. */
export interface PrintedTable {
  readonly name: string
  readonly heads: readonly string[]
  readonly shares: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

const css = (tables: readonly PrintedTable[]): string => `
@page{size:210mm 297mm;margin:18mm 18mm 16mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:11pt/1.45 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 18pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 3mm}
h2{font:12pt/1.4 "黑体","SimHei","Noto Sans CJK SC",sans-serif;margin:4mm 0 1.5mm;break-after:avoid}
.head{display:flex;justify-content:space-between;margin:0 0 2mm;gap:8mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.25mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:anywhere;white-space:pre-wrap}
th{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif;text-align:center;vertical-align:middle}
.facts th{text-align:left}
.facts col:nth-child(odd){width:14%}
.facts col:nth-child(even){width:36%}
.list td:first-child{text-align:center}
${tables
  .map(({ shares }, at) =>
    shares.map((share, index) => `.list${at} col:nth-child(${index + 1}){width:${share}%}`).join('\n'),
  )
  .join('\n')}
.sign{display:flex;justify-content:space-between;gap:12mm;margin:8mm 0 0;break-inside:avoid}
`

/** A special file as A4 pages: its facts and texts, its tables each under its name, and where the leader and the owner sign. */
export function renderDossier(dossier: PrintedDossier): string {
  const facts = dossier.facts
    .flatMap((pair, index) => (index % 2 === 0 ? [`<tr>${fact(pair)}${fact(dossier.facts[index + 1])}</tr>`] : []))
    .join('')
  const texts = dossier.texts
    .map(([label, text]) => `<tr><th>${escapeHtml(label)}</th><td colspan="3">${escapeHtml(text)}</td></tr>`)
    .join('')
  return renderPrintPage({
    title: dossier.title,
    css: css(dossier.tables),
    body:
      `<h1>集中问题专门档案</h1>` +
      `<div class="head"><span>单位：${escapeHtml(dossier.officeName)}</span><span>${escapeHtml(dossier.state)}</span></div>` +
      `<table class="facts"><colgroup><col><col><col><col></colgroup><tbody>${facts}${texts}</tbody></table>` +
      dossier.tables.map(renderTable).join('') +
      `<div class="sign"><span>包案领导签字：＿＿＿＿＿＿＿＿</span><span>责任人签字：＿＿＿＿＿＿＿＿</span></div>` +
      `<div class="sign"><span>打印：${escapeHtml(dossier.printedBy)}　${escapeHtml(dossier.printedAt)}</span></div>`,
  })
}

const fact = (pair: readonly [string, string] | undefined): string =>
  pair === undefined ? '<th></th><td></td>' : `<th>${escapeHtml(pair[0])}</th><td>${escapeHtml(pair[1])}</td>`

function renderTable({ name, heads, rows }: PrintedTable, at: number): string {
  const lines = rows
    .map(
      (cells, index) => `<tr><td>${index + 1}</td>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('')
  return (
    `<h2>${escapeHtml(name)}</h2>` +
    `<table class="list list${at}"><colgroup><col>${heads.map(() => '<col>').join('')}</colgroup>` +
    `<thead><tr><th>序号</th>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead>` +
    `<tbody>${lines === '' ? `<tr><td colspan="${heads.length + 1}">没有</td></tr>` : lines}</tbody></table>`
  )
}
