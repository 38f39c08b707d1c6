import { escapeHtml } from '../text/escape-html'
import { renderPrintPage } from './render-print-page'

/** One half of a day as it is printed. */
export interface PrintedHalf {
  readonly lines: readonly string[]
  readonly counts: { readonly fresh: number; readonly dueSoon: number; readonly overdue: number } | undefined
}

/** 检查登记表 of one month, as plain data. */
export interface PrintedCheckSheet {
  readonly officeName: string
  /** `2026-11` */
  readonly month: string
  readonly days: readonly {
    readonly on: string
    readonly weekday: string
    readonly am: PrintedHalf
    readonly pm: PrintedHalf
    readonly remark: string
  }[]
  readonly asked: number
  readonly made: number
  readonly printedBy: string
  readonly printedAt: string
}

/** Widths of the columns; in the style sheet, for the print frame's policy lets no style attribute through. */
const widths = ['16mm', '9mm', '33mm', '9mm', '9mm', '9mm', '33mm', '9mm', '9mm', '9mm', 'auto']

const css = `
@page{size:210mm 297mm;margin:14mm 15mm 12mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:9pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:9pt/1.15 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 16pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 3mm}
.head{display:flex;justify-content:space-between;margin:0 0 2mm;gap:8mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
tbody tr{height:5.4mm}
th,td{border:.25mm solid #000;padding:.3mm 1mm;text-align:center;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere}
th{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
${widths.map((width, index) => `col:nth-child(${index + 1}){width:${width}}`).join('\n')}
.sign{display:flex;justify-content:space-between;gap:12mm;margin:6mm 0 0}
`

const halfCells = ({ lines, counts }: PrintedHalf): string =>
  `<td>${lines.map(escapeHtml).join('<br>')}</td>` +
  [counts?.fresh, counts?.dueSoon, counts?.overdue].map((count) => `<td>${count ?? ''}</td>`).join('')

/** The month's check sheet as one A4 page to be signed and filed: morning and afternoon, who looked and when, what stood there. */
export function renderCheckSheet(sheet: PrintedCheckSheet): string {
  const [year = '', month = ''] = sheet.month.split('-')
  const heads = ['时间、查看人', '新来', '临期', '逾期'].map((word) => `<th>${word}</th>`).join('')
  const rows = sheet.days
    .map(
      ({ on, weekday, am, pm, remark }) =>
        `<tr><td>${escapeHtml(on.slice(5))}</td><td>${escapeHtml(weekday)}</td>${halfCells(am)}${halfCells(pm)}<td>${escapeHtml(remark)}</td></tr>`,
    )
    .join('\n')
  return renderPrintPage({
    title: `检查登记表 ${sheet.month}`,
    css,
    body:
      `<h1>市长热线办理事项每日检查登记表</h1>` +
      `<div class="head"><span>单位：${escapeHtml(sheet.officeName)}</span><span>${escapeHtml(year)}年${Number(month)}月</span>` +
      `<span>应查 ${sheet.asked} 次，已查 ${sheet.made} 次</span></div>` +
      `<table><colgroup>${widths.map(() => '<col>').join('')}</colgroup><thead><tr><th rowspan="2">日期</th><th rowspan="2">星期</th><th colspan="4">上午</th><th colspan="4">下午</th><th rowspan="2">备注</th></tr>` +
      `<tr>${heads}${heads}</tr></thead><tbody>${rows}</tbody></table>` +
      `<div class="sign"><span>打印：${escapeHtml(sheet.printedBy)}　${escapeHtml(sheet.printedAt)}</span><span>负责人签字：＿＿＿＿＿＿＿＿</span></div>`,
  })
}
