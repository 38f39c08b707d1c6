import { escapeHtml } from '../text/escape-html'
import { fontStack } from './paper-fonts'
import type { PaperParagraph } from './paper-document'
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
.paper .blocks td{vertical-align:top;padding:0 1.5mm;font:14pt/22pt ${fontStack('body')};text-align:center}
.paper .blocks .organ{margin:0;min-height:44pt;text-indent:0}
.paper .blocks p{text-indent:0;min-height:22pt;margin:0;text-align:left}
.paper .blocks p.organ,.paper .blocks p.seal,.paper .blocks .alone p{text-align:center}
.paper .blocks p.seal{margin-bottom:14mm}
`

const wholeCss = '.paper .whole{break-inside:avoid}\n'

/** Names the widths of a table's columns, so that tables of several papers in one job keep theirs. */
const sharesName = ({ shares }: RuledTable): string => `s${shares.join('-')}`

const columnCss = (table: RuledTable): string =>
  table.shares.map((share, nth) => `.paper .${sharesName(table)} col:nth-child(${nth + 1}){width:${share}%}\n`).join('')

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
    `<table class="ruled ${sharesName(table)}"><colgroup>${heads.map(() => '<col>').join('')}</colgroup>` +
    `<thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${lines}</tbody></table>`
  )
}

const blockHtml = ({ organ, lines }: SigningBlock, isAlone: boolean): string =>
  `<td${isAlone ? ' class="alone"' : ''}><p class="organ">${escapeHtml(organ)}</p><p class="seal">（盖章）</p>${lines
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</td>`

function blocksHtml(blocks: readonly SigningBlock[]): string {
  if (blocks.length === 0) return ''
  const isAlone = blocks.length === 1
  const cells = blocks.map((block) => blockHtml(block, isAlone)).join('')
  return `<table class="blocks"><tbody><tr>${isAlone ? '<td></td>' : ''}${cells}</tr></tbody></table>`
}

/** Where what stays with those who sign begins: at the last heading, else at the last sentence. */
function findStaying(closing: readonly PaperParagraph[]): number {
  const headings = closing.flatMap(({ level, text }, nth) => (level > 0 && text === '' ? [nth] : []))
  return headings.at(-1) ?? Math.max(0, closing.length - 1)
}

/** A paper that several parties sign as print HTML on GB/T 9704-2012 values; those who sign stand on one page with the line before them. */
export function renderSignedHtml({ titleLines, body, table, closing, blocks }: SignedPaper): PrintHtml {
  const title = titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')
  const staying = findStaying(closing)
  const last = closing.slice(staying).map(paragraphHtml).join('')
  return {
    css: sheetCss + tableCss + wholeCss + (table === undefined ? '' : columnCss(table)),
    body:
      `<main class="paper"><h1>${title}</h1><p class="blank"></p>` +
      body.map(paragraphHtml).join('\n') +
      tableHtml(table) +
      closing.slice(0, staying).map(paragraphHtml).join('\n') +
      `<div class="whole">${last}${blocksHtml(blocks)}</div></main>`,
  }
}

// Chromium counts the pages of a whole job, so that the second paper would begin with 3.
const severalCss =
  '.paper+.paper{break-before:page}\n@page :left{@bottom-left{content:none}}\n@page :right{@bottom-right{content:none}}\n'

/** Several such papers in one job, each beginning on a page of its own; they bear no page numbers. */
export function renderSignedPapers(papers: readonly SignedPaper[]): PrintHtml {
  const [only, second] = papers
  if (only !== undefined && second === undefined) return renderSignedHtml(only)
  const columns = papers.flatMap(({ table }) => (table === undefined ? [] : [columnCss(table)]))
  return {
    css: sheetCss + tableCss + wholeCss + severalCss + [...new Set(columns)].join(''),
    body: papers.map((paper) => renderSignedHtml(paper).body).join('\n'),
  }
}
