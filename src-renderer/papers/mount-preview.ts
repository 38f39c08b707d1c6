import { pageMm, typePt } from '#shared/paper/paper-measures'
import type { LineRange } from '#shared/paper/paginate-lines'
import { measureFlow } from './measure-flow'
import { parsePaper } from './parse-paper'
import { previewCss } from './preview-css'

/** `flow`: a text that runs over pages. `single`: one sheet that places its own margins. */
export type PreviewSheet = 'flow' | 'single'

export interface PreviewSource {
  readonly css: string
  readonly body: string
  readonly sheet: PreviewSheet
  /** 1 is the paper's true size; undefined fits the width of the place, never above true size. */
  readonly scale: number | undefined
  readonly onPageCount: ((count: number) => void) | undefined
}

const cssPxPerMm = 96 / 25.4

/**
 * Shows a paper as sheets inside `host` and keeps them right when its width changes and when fonts arrive. Works under a
 * policy without inline styles: rules are adopted style sheets, lengths are set through the object model. Returns its end.
 */
export function mountPreview(host: HTMLElement, source: PreviewSource): () => void {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [source.css, previewCss].map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  // The hidden column is also what a screen reader reads: the text once, not once a page.
  const measure = element('div', `measure ${source.sheet}`)
  const column = element('div', 'column')
  column.append(...parsePaper(source.body))
  measure.append(column)
  const pages = element('div', `pages ${source.sheet}`)
  pages.setAttribute('aria-hidden', 'true')
  shadow.replaceChildren(measure, pages)

  let isOpen = true
  const draw = (): void => {
    if (isOpen) drawPages(host, column, pages, source)
  }
  const widths = new ResizeObserver(draw)
  widths.observe(host)
  draw()
  void document.fonts.ready.then(draw)
  return () => {
    isOpen = false
    widths.disconnect()
  }
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}

function drawPages(host: HTMLElement, column: HTMLElement, pages: HTMLElement, source: PreviewSource): void {
  const ranges = source.sheet === 'single' ? [{ from: 0, to: 0 }] : measureFlow(column)
  if (ranges === undefined || host.clientWidth === 0) return
  const fitting = (host.clientWidth - 32) / (pageMm.width * cssPxPerMm)
  const scale = source.scale ?? Math.max(0.2, Math.min(1, fitting))
  pages.replaceChildren(...ranges.map((range, index) => drawPage(column, range, index + 1, scale, source.sheet)))
  source.onPageCount?.(ranges.length)
}

function drawPage(
  column: HTMLElement,
  range: LineRange,
  number: number,
  scale: number,
  kind: PreviewSheet,
): HTMLElement {
  const slot = element('div', 'slot')
  slot.style.width = `${pageMm.width * scale}mm`
  slot.style.height = `${pageMm.height * scale}mm`
  const sheet = element('div', 'sheet')
  sheet.style.transform = `scale(${scale})`
  const view = element('div', 'window')
  const text = column.cloneNode(true)
  view.append(text)
  sheet.append(view)
  if (kind === 'flow') {
    view.style.height = `${(range.to - range.from) * typePt.line}pt`
    if (text instanceof HTMLElement) text.style.top = `${-range.from * typePt.line}pt`
    const numberText = element('div', `number ${number % 2 === 1 ? 'right' : 'left'}`)
    numberText.textContent = `— ${number} —`
    sheet.append(numberText, ...['nw', 'ne', 'sw', 'se'].map((corner) => element('i', `corner ${corner}`)))
  }
  slot.append(sheet)
  return slot
}
