import { escapeHtml } from '#shared/text/escape-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import type { ActivityLine } from './activity-lines'

/** The columns with their widths; in the style sheet, for the print frame's policy lets no style attribute through. */
const columns: readonly (readonly [word: string, width: string])[] = [
  ['时间', '34mm'],
  ['人员', '22mm'],
  ['电脑', '26mm'],
  ['类别', '22mm'],
  ['内容', '84mm'],
  ['案件', 'auto'],
]

const css = `
@page{size:297mm 210mm;margin:20mm 18mm 18mm;
@bottom-center{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
font:10pt "宋体","SimSun","Noto Serif CJK SC",serif}}
body{font:10.5pt/1.5 "仿宋","FangSong","Noto Serif CJK SC",serif;color:#000;margin:0}
h1{font:bold 18pt/1.4 "方正小标宋简体","宋体","SimSun","Noto Serif CJK SC",serif;text-align:center;margin:0 0 3mm}
.head{display:flex;justify-content:space-between;margin:0 0 2mm;gap:8mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.25mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;font-weight:normal;overflow-wrap:anywhere;white-space:pre-wrap}
th{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif;text-align:center}
${columns.map(([, width], index) => `th:nth-child(${index + 1}){width:${width}}`).join('\n')}
.sign{display:flex;justify-content:flex-end;gap:12mm;margin:8mm 0 0}
`

export interface ActivityPaper {
  readonly officeName: string
  /** What was asked for, in words. */
  readonly of: string
  readonly lines: readonly ActivityLine[]
  /** Whether older lines that match were left out. */
  readonly cut: boolean
  readonly printedBy: string
  readonly printedAt: string
}

/** Each cell as its lines. */
const cells = (line: ActivityLine): readonly (readonly string[])[] => [
  [line.time],
  [line.person],
  [line.pc],
  [line.kind],
  [line.title, ...line.detail.split('\n')].filter((text) => text !== ''),
  [line.caseText],
]

/** The log as a paper to be signed and filed: one line an act, the heading on every page. */
export function renderActivityPage({ officeName, of, lines, cut, printedBy, printedAt }: ActivityPaper): string {
  const rows = lines
    .map(
      (line) =>
        `<tr>${cells(line)
          .map((texts) => `<td>${texts.map(escapeHtml).join('<br>')}</td>`)
          .join('')}</tr>`,
    )
    .join('\n')
  const head = columns.map(([word]) => `<th>${word}</th>`).join('')
  const count = `共 ${lines.length} 条${cut ? '（更早的没有列出）' : ''}`
  return renderPrintPage({
    title: '操作日志',
    css,
    body:
      `<h1>${escapeHtml(officeName)}市长热线台账操作日志</h1><div class="head"><span>范围：${escapeHtml(of)}</span><span>${count}</span></div>` +
      `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>` +
      `<div class="sign"><span>打印时间：${escapeHtml(printedAt)}</span><span>打印人：${escapeHtml(printedBy)}</span><span>签字：＿＿＿＿＿＿＿＿</span></div>`,
  })
}
