import { escapeHtml } from '../text/escape-html'
import { renderPrintPage } from './render-print-page'

/** Tables of figures on paper, as plain data. */
export interface PrintedFigures {
  readonly title: string
  readonly officeName: string
  /** The period, and what it is compared with. */
  readonly about: string
  readonly tables: readonly {
    readonly title: string
    readonly heads: readonly string[]
    readonly widths: readonly number[]
    readonly lines: readonly (readonly { readonly words: string; readonly isNumber: boolean }[])[]
    /** A drawing above the table, as SVG that was made here; '' for none. */
    readonly chart: string
  }[]
  readonly printedBy: string
  readonly printedAt: string
}

/** The width of the paper between its margins, in CSS pixels: charts are drawn at it. */
export const figuresPaperWidth = 1016

const css = `
@page{size:297mm 210mm;margin:15mm 14mm 14mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:10pt/1.35 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 16pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 2mm}
h2{font:12pt/1.4 "黑体","SimHei","Noto Sans CJK SC",sans-serif;margin:4mm 0 2mm;break-after:avoid}
.head{display:flex;justify-content:space-between;margin:0 0 2mm;gap:8mm}
svg{display:block;max-width:100%;break-inside:avoid;margin:0 0 2mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.25mm solid #000;padding:.7mm 1mm;text-align:left;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere}
td.n{text-align:right}
th{text-align:center;font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.sign{margin:4mm 0 0}
`

/** Widths as classes: a page under a policy takes no style of an element. */
const columnCss = (tables: PrintedFigures['tables']): string =>
  tables
    .flatMap(({ widths }, table) => {
      const whole = widths.reduce((sum, width) => sum + width, 0)
      return widths.map((width, column) => `.c${table}-${column}{width:${((width / whole) * 100).toFixed(2)}%}`)
    })
    .join('\n')

/** Figures as A4 landscape pages: each table with its chart, its head on every page. */
export function renderFigures(figures: PrintedFigures): string {
  const table = (one: PrintedFigures['tables'][number], nth: number): string => {
    const columns = one.widths.map((_width, column) => `<col class="c${nth}-${column}">`).join('')
    const heads = one.heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')
    const lines = one.lines
      .map(
        (cells) =>
          `<tr>${cells.map(({ words, isNumber }) => `<td${isNumber ? ' class="n"' : ''}>${escapeHtml(words)}</td>`).join('')}</tr>`,
      )
      .join('\n')
    return (
      `<section><h2>${escapeHtml(one.title)}</h2>${one.chart}` +
      `<table><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></section>`
    )
  }
  return renderPrintPage({
    title: figures.title,
    css: css + columnCss(figures.tables),
    body:
      `<h1>${escapeHtml(figures.title)}</h1>` +
      `<div class="head"><span>单位：${escapeHtml(figures.officeName)}</span><span>${escapeHtml(figures.about)}</span></div>` +
      figures.tables.map(table).join('\n') +
      `<div class="sign">打印：${escapeHtml(figures.printedBy)}　${escapeHtml(figures.printedAt)}</div>`,
  })
}
