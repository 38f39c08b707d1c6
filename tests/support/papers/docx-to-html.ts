import { readAttribute, readParagraphs, type DocxParagraph, type DocxRun } from './read-docx'

const points = (twips: string | undefined): number => Number(twips ?? 0) / 20
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function runHtml(run: DocxRun): string {
  const size = Number(readAttribute(run.properties, 'sz', 'val')) / 2
  const spacing = points(readAttribute(run.properties, 'spacing', 'val'))
  return `<span style="font-size:${size}pt;letter-spacing:${spacing}pt;line-height:0">${escapeXml(run.text).replaceAll('\t', '　　')}</span>`
}

function paragraphHtml(paragraph: DocxParagraph): string {
  const { properties } = paragraph
  const indent = (name: string): number => points(readAttribute(properties, 'ind', name))
  const justify =
    { both: 'justify', center: 'center', left: 'left', right: 'right' }[
      readAttribute(properties, 'jc', 'val') ?? 'both'
    ] ?? 'justify'
  const line = points(/<w:spacing [^>]*w:line="(\d+)"/.exec(properties)?.[1])
  const style = `margin:0 ${indent('right')}pt 0 ${indent('left')}pt;text-indent:${indent('firstLine') - indent('hanging')}pt;text-align:${justify};line-height:${line}pt;min-height:${line}pt`
  return `<p style="${style}">${paragraph.runs.map(runHtml).join('')}</p>`
}

/**
 * A page laid out from nothing but the numbers in `word/document.xml`: stands in for Word, which no test machine has,
 * to show that these numbers break lines where the print page does.
 */
export function docxToHtml(document: string): string {
  const side = (name: string): string => `${points(readAttribute(document, 'pgMar', name))}pt`
  const size = ['w', 'h'].map((name) => `${points(readAttribute(document, 'pgSz', name))}pt`).join(' ')
  const css =
    `@page{size:${size};margin:${side('top')} ${side('right')} ${side('bottom')} ${side('left')}}` +
    `body{margin:0;font:16pt/28.95pt serif;line-break:strict;text-spacing-trim:space-all;text-autospace:no-autospace;overflow-wrap:anywhere;orphans:1;widows:1;text-rendering:geometricPrecision;font-kerning:none}`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${css}</style></head><body>${readParagraphs(document).map(paragraphHtml).join('')}</body></html>`
}
