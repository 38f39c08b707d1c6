import { pageMm } from '#shared/paper/paper-measures'
import { drawSheets, element, type PreviewSheet, type SheetScale } from './draw-sheets'
import { parsePaper } from './parse-paper'
import { previewCss } from './preview-css'
import { replaceChanged } from './replace-changed'

export interface PreviewSource {
  readonly css: string
  readonly body: string
  readonly sheet: PreviewSheet
  /** 1 is the paper's true size; undefined fits the width of the place, never above true size. */
  readonly scale: number | undefined
}

export interface MountedPreview {
  /** Shows another paper, or the same as it was changed: what of it is alike stays laid out and drawn. */
  show(source: PreviewSource): void
  end(): void
}

const cssPxPerMm = 96 / 25.4

/**
 * Shows papers as sheets inside `host` and keeps them right when its width changes and when fonts arrive. Works under a
 * policy without inline styles: rules are adopted style sheets, lengths are set through the object model.
 */
export function mountPreview(host: HTMLElement, onPageCount: (count: number) => void): MountedPreview {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const [looks, frame] = [new CSSStyleSheet(), new CSSStyleSheet()]
  frame.replaceSync(previewCss)
  shadow.adoptedStyleSheets = [looks, frame]
  // The hidden column is also what a screen reader reads: the text once, not once a page.
  const measure = element('div', 'measure')
  const column = element('div', 'column')
  measure.append(column)
  const pages = element('div', 'pages')
  pages.setAttribute('aria-hidden', 'true')
  shadow.replaceChildren(measure, pages)

  let shown: PreviewSource | undefined
  const draw = (): void => {
    if (shown === undefined || host.clientWidth === 0) return
    const fitting = (host.clientWidth - 32) / (pageMm.width * cssPxPerMm)
    const scale: SheetScale = { scale: shown.scale ?? Math.max(0.2, Math.min(1, fitting)), sheet: shown.sheet }
    const count = drawSheets(column, pages, scale)
    if (count !== undefined) onPageCount(count)
  }
  const widths = new ResizeObserver(draw)
  widths.observe(host)
  void document.fonts.ready.then(draw)
  return {
    show: (source) => {
      if (source.css !== shown?.css) looks.replaceSync(source.css)
      measure.className = `measure ${source.sheet}`
      pages.className = `pages ${source.sheet}`
      replaceChanged(column, parsePaper(source.body))
      shown = source
      draw()
    },
    end: () => {
      shown = undefined
      widths.disconnect()
    },
  }
}
