import { escapeHtml } from '../text/escape-html'
import { fontStack } from './paper-fonts'
import { paragraphHtml, sheetCss, type PrintHtml } from './render-print-html'
import type { RuledTable, SignedPaper, SigningBlock } from './signed-paper'

const tableCss = `
.paper table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 3mm;letter-spacing:0;text-align:left}
.paper .ruled{font:12pt/16pt ${fontStack('body')}}
.paper .ruled th,.paper .ruled td{border:.25mm solid #000;padding:.6mm 1.2mm;vertical-align:middle;overflow-wrap:anywhere;font-weight:normal;text-align:center}
.paper .ruled th,.paper .ruled .sum td{font-family:${fontStack('hei')}}
.paper .ruled td.words{text-align:left}
.paper .ruled thead{display:table-header-group}
.paper .ruled tr{break-inside:avoid}
.paper .blocks{break-inside:avoid;break-before:avoid;margin:8mm 0 0}
.paper .blocks td{width:33.33%;vertical-align:top;padding:0 1.5mm;font:14pt/22pt ${fontStack('body')};text-align:center}
.paper .blocks .organ{margin:0;min-height:44pt;text-indent:0}
.paper .blocks p{text-indent:0;min-height:22pt;margin:0;text-align:left}
.paper .blocks p.organ,.paper .blocks p.seal{text-align:center}
.paper .blocks p.seal{margin-bottom:14mm}
`

const wholeCss = '.paper .whole{break-inside:avoid}\n'

const columnCss = ({ shares }: RuledTable): string =>
  shares.map((share, nth) => `.paper .ruled col:nth-child(${nth + 1}){width:${share}%}`).join('\n')

function tableHtml(table: RuledTable | undefined): string {
  if (table === undefined) return ''
  const { heads, rows, sentences, summed } = table
  const cell = (text: string, nth: number): string =>
    `<td${sentences[nth] === true ? ' class="words"' : ''}>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`
  const lines = rows
    .map(
      (cells, nth) => `<tr${summed && nth === rows.length - 1 ? ' class="sum"' : ''}>${cells.map(cell).join('')}</tr>`,
    )
    .join('')
  return (
    `<table class="ruled"><colgroup>${heads.map(() => '<col>').join('')}</colgroup>` +
    `<thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${lines}</tbody></table>`
  )
}

const blockHtml = ({ organ, lines }: SigningBlock): string =>
  `<td><p class="organ">${escapeHtml(organ)}</p><p class="seal">（盖章）</p>${lines
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</td>`

const blocksHtml = (blocks: readonly SigningBlock[]): string =>
  blocks.length === 0 ? '' : `<table class="blocks"><tbody><tr>${blocks.map(blockHtml).join('')}</tr></tbody></table>`

/** A paper that several parties sign as print HTML on GB/T 9704-2012 values; those who sign stand on one page with the line before them. */
export function renderSignedHtml({ titleLines, body, table, closing, blocks }: SignedPaper): PrintHtml {
  const title = titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')
  const last = closing.slice(-1).map(paragraphHtml).join('')
  return {
    css: sheetCss + tableCss + wholeCss + (table === undefined ? '' : columnCss(table)),
    body:
      `<main class="paper"><h1>${title}</h1><p class="blank"></p>` +
      body.map(paragraphHtml).join('\n') +
      tableHtml(table) +
      closing.slice(0, -1).map(paragraphHtml).join('\n') +
      `<div class="whole">${last}${blocksHtml(blocks)}</div></main>`,
  }
}
