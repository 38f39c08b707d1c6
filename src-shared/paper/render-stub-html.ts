import { pageMm } from './paper-measures'
import { fontStack } from './paper-fonts'
import { escapeHtml } from '../text/escape-html'
import type { PrintHtml } from './render-print-html'
import { sheetToHtml, type SheetHtml } from './sheet-html'
import { isTight, type Stub, type StubPart, type StubRow } from './stub-document'

// One sheet without page margins: each half has its own, so that both look the same after the cut.
const pageCss = (name: string): string => `@page ${name}{size:${pageMm.width}mm ${pageMm.height}mm;margin:0}\n`

const stubCss = `
.stub{position:relative;width:${pageMm.width}mm;height:${pageMm.height - 0.5}mm;overflow:hidden;color:#000;
font:12pt/18pt ${fontStack('body')};line-break:strict;overflow-wrap:anywhere;text-rendering:geometricPrecision;print-color-adjust:exact}
.stub *{box-sizing:border-box}
.stub section{position:absolute;left:0;width:100%;height:148.25mm;padding:14mm 20mm 13mm;display:flex;flex-direction:column}
.stub .kept{top:0}
.stub .sent{top:148.25mm}
.stub svg{position:absolute;right:20mm;top:7mm;width:18mm;height:18mm}
.stub h1,.stub p{margin:0;padding:0;font-weight:normal}
.stub h1{font:20pt/26pt ${fontStack('title')};letter-spacing:2pt;text-align:center}
.stub .heads{display:flex;justify-content:space-between;margin:2.5mm 0 1.5mm;font-size:11pt}
.stub table{width:100%;border-collapse:collapse;table-layout:fixed;border:.35mm solid #000}
.stub col.label{width:24mm}
.stub td{border:.25mm solid #000;height:9mm;padding:.6mm 2mm;vertical-align:middle}
.stub td.label{padding:0;text-align:center;font-family:${fontStack('hei')};font-size:11pt}
.stub tr.tall td{height:15mm}
.stub .tight td{font-size:10pt;line-height:13pt;height:7mm;padding:.3mm 1.5mm}
.stub .tight td.label{font-size:10pt;padding:0}
.stub .tight tr.tall td{height:10mm}
.stub .signs{display:flex;justify-content:space-between;margin-top:auto;padding-top:2mm}
.stub .sign{width:78mm}
.stub .sign p+p{margin-top:2mm;text-align:right;padding-right:6mm}
.stub .seam{position:absolute;left:0;right:0;top:148.25mm;height:0;border-top:.25mm dashed #000}
.stub .cut{position:absolute;left:8mm;top:145.75mm;background:#fff;padding:0 1.5mm;font-size:9pt;line-height:5mm}
.stub .seam-text{position:absolute;left:38mm;top:144.25mm;font:13pt/8mm ${fontStack('hei')};letter-spacing:1.5pt;white-space:nowrap}
.stub .seam-seal{position:absolute;right:24mm;top:139.25mm;width:18mm;height:18mm;border:.25mm dotted #777;border-radius:50%;
font-size:9pt;line-height:7.5mm;text-align:center;color:#555}
`

const fieldsHtml = (row: StubRow): string =>
  row.fields
    .map((field) => {
      const span = row.fields.length === 1 ? ' colspan="3"' : ''
      return `<td class="label">${escapeHtml(field.label)}</td><td${span}>${escapeHtml(field.value)}</td>`
    })
    .join('')

/** A text as a QR code in SVG: who draws knows how. */
export type DrawCode = (text: string) => string

function partHtml(part: StubPart, name: 'kept' | 'sent', draw: DrawCode): string {
  const rows = part.rows.map((row) => `<tr${row.tall ? ' class="tall"' : ''}>${fieldsHtml(row)}</tr>`).join('\n')
  const signs = part.signatures.map(
    (place) => `<div class="sign"><p>${escapeHtml(place.label)}</p><p>${escapeHtml(place.dateText)}</p></div>`,
  )
  return (
    `<section class="${name}">${draw(part.code)}<h1>${escapeHtml(part.heading)}</h1>` +
    `<div class="heads"><p>${escapeHtml(part.copyText)}</p><p>${escapeHtml(part.numberText)}</p></div>` +
    `<table${isTight(part) ? ' class="tight"' : ''}>` +
    '<colgroup><col class="label"><col><col class="label"><col></colgroup>' +
    `<tbody>${rows}</tbody></table>` +
    `<div class="signs">${signs.join('')}</div></section>`
  )
}

/** A feedback stub as print HTML: one A4 sheet, the kept half above, the sent half below, number and seal across the cut. */
export const renderStubHtml = (stub: Stub, draw: DrawCode): PrintHtml => sheetToHtml(renderStubSheet(stub, draw))

/** The same as one of several papers of a job. */
export function renderStubSheet(stub: Stub, draw: DrawCode): SheetHtml {
  const seam =
    `<div class="seam"></div><div class="cut">裁切线</div><div class="seam-text">${escapeHtml(stub.seamText)}</div>` +
    `<div class="seam-seal">${escapeHtml(stub.seamSealText)}</div>`
  return {
    pages: ({ name }) => pageCss(name),
    looks: stubCss,
    body: `<main class="stub">${partHtml(stub.kept, 'kept', draw)}${partHtml(stub.sent, 'sent', draw)}${seam}</main>`,
  }
}
