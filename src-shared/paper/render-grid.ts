import { escapeHtml } from '../text/escape-html'
import { gridMargin, gridTypePt, sheetMillimetres, type GridCell, type GridPaper, type PaperGrid } from './paper-grid'
import { renderPrintPage } from './render-print-page'

const baseCss = ({ sheet }: GridPaper): string => `
@page{size:${sheetMillimetres[sheet].width}mm ${sheetMillimetres[sheet].height}mm;margin:${gridMargin}mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:10.5pt/1.2 "宋体","SimSun","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:16pt/1.3 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 1.5mm}
h2{font:11pt/1.3 "黑体","SimHei","Noto Sans CJK SC",sans-serif;margin:2.5mm 0 1mm;break-after:avoid}
.head{display:flex;justify-content:space-between;margin:0 0 1.5mm;gap:6mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.2mm solid #000;height:1.3em;padding:${sheet === 'A3' ? '.6mm' : '.35mm'} .25mm;text-align:center;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere;line-break:strict}
thead th,td.s{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
.l{text-align:left;padding-left:.6mm}
p{margin:1.2mm 0 0}
`

/** Widths and type as classes: a page under a policy takes no style of an element. */
const gridCss = (grid: PaperGrid, nth: number, sheet: GridPaper['sheet']): string => {
  const whole = grid.widths.reduce((sum, width) => sum + width, 0)
  return [
    `.g${nth}{font-size:${gridTypePt(grid, sheet)}pt}`,
    ...grid.widths.map((width, column) => `.g${nth} .c${column}{width:${((width / whole) * 100).toFixed(3)}%}`),
  ].join('\n')
}

const span = (name: string, count: number | undefined): string =>
  count === undefined || count === 1 ? '' : ` ${name}="${count}"`

function renderCell(tag: 'th' | 'td', { words, across, down, to, isStrong }: GridCell): string {
  const classes = [...(to === 'left' ? ['l'] : []), ...(isStrong === true ? ['s'] : [])].join(' ')
  const named = classes === '' ? '' : ` class="${classes}"`
  return `<${tag}${span('colspan', across)}${span('rowspan', down)}${named}>${escapeHtml(words)}</${tag}>`
}

const renderRows = (tag: 'th' | 'td', rows: PaperGrid['lines']): string =>
  rows.map((cells) => `<tr>${cells.map((cell) => renderCell(tag, cell)).join('')}</tr>`).join('\n')

function renderTable(grid: PaperGrid, nth: number): string {
  const columns = grid.widths.map((_width, column) => `<col class="c${column}">`).join('')
  const caption = grid.caption === '' ? '' : `<h2>${escapeHtml(grid.caption)}</h2>`
  return (
    `${caption}<table class="g${nth}"><colgroup>${columns}</colgroup><thead>${renderRows('th', grid.heads)}</thead>` +
    `<tbody>${renderRows('td', grid.lines)}</tbody></table>`
  )
}

/** A form of ruled tables on sheets laid across, the heads of each table on every page. */
export const renderGrid = (paper: GridPaper): string =>
  renderPrintPage({
    title: paper.title,
    css: baseCss(paper) + paper.grids.map((grid, nth) => gridCss(grid, nth, paper.sheet)).join('\n'),
    body:
      `<h1>${escapeHtml(paper.title)}</h1>` +
      `<div class="head">${paper.heading.map((words) => `<span>${escapeHtml(words)}</span>`).join('')}</div>` +
      paper.grids.map(renderTable).join('\n') +
      paper.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n'),
  })
