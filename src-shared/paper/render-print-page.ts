import { escapeHtml } from '../text/escape-html'
import type { PrintHtml } from './render-print-html'

export interface PrintPage extends PrintHtml {
  /** Names the print job and the PDF. */
  readonly title: string
  /** The policy's style nonce, where the page will be shown under one. */
  readonly nonce?: string
}

/** A whole HTML document for the printer: the shell loads it, waits for its fonts and prints it at 100 %. */
export function renderPrintPage(page: PrintPage): string {
  const nonce = page.nonce === undefined ? '' : ` nonce="${escapeHtml(page.nonce)}"`
  return (
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title>\n` +
    `<style${nonce}>${page.css}</style></head>\n<body>${page.body}</body></html>\n`
  )
}
