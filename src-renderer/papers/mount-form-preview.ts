import { edgePt, formTypePt, formWidthMm, sheetMm, type FormPaper } from '#shared/paper/form-paper'
import { paginateRows, type BlockPage, type KeptBlock } from '#shared/paper/paginate-rows'
import { fontStack } from '#shared/paper/paper-fonts'
import type { PrintHtml } from '#shared/paper/render-print-html'
import { parsePaper } from './parse-paper'

const cssPxPerMm = 96 / 25.4

/** Looks of the preview's own parts: the desk in the colour of the screen's look, the sheets lying on it, and what stands at their edges. */
export function formPreviewCss({ sheet }: FormPaper): string {
  const { width, height } = sheetMm(sheet)
  const { top, right, bottom, left } = sheet.margins
  return `
:host{display:block;position:relative;background:var(--preview-desk);overflow:auto}
.measure{position:absolute;left:0;top:0;width:${formWidthMm(sheet)}mm;height:0;overflow:hidden;contain:strict}
.pages{display:flex;flex-direction:column;align-items:center;gap:16px;padding:16px}
.slot{position:relative;flex:none;box-shadow:0 1px 2px rgb(0 0 0/.2),0 4px 14px rgb(0 0 0/.12);background:#fff}
.sheet{position:absolute;left:0;top:0;width:${width}mm;height:${height}mm;transform-origin:0 0;overflow:hidden;background:#fff;color:#000}
.head,.window{position:absolute;left:${left}mm;width:${formWidthMm(sheet)}mm;overflow:hidden;overflow-x:visible;overflow-y:clip}
.column{position:relative}
.edge{position:absolute;font:${edgePt}pt/1.2 ${fontStack('pageNumber')};white-space:pre}
.number{left:0;right:0;text-align:center;bottom:${bottom / 2 - 2}mm}
.mark{right:${right}mm;top:${top - 6}mm}
`
}

interface Measured {
  readonly pages: readonly BlockPage[]
  readonly tables: readonly HTMLTableElement[]
}

/** What of a form stays together, in CSS pixels of the column. */
function measureBlocks(column: HTMLElement, { type }: FormPaper): readonly KeptBlock[] {
  const origin = column.getBoundingClientRect().top
  const linePx = (formTypePt[type].line * 96) / 72
  const form = column.querySelector('.form')
  let table = -1
  const blocks: KeptBlock[] = []
  const boxOf = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top: top - origin, bottom: bottom - origin }
  }
  for (const part of form?.children ?? []) {
    if (!(part instanceof HTMLTableElement)) {
      blocks.push({ ...boxOf(part), partsBy: undefined, head: undefined })
      continue
    }
    table += 1
    const own = { table, height: part.tHead?.getBoundingClientRect().height ?? 0 }
    const head = own.height === 0 ? undefined : own
    if (part.tHead !== null) blocks.push({ ...boxOf(part.tHead), partsBy: undefined, head: undefined })
    for (const row of part.tBodies[0]?.rows ?? [])
      blocks.push({ ...boxOf(row), partsBy: row.classList.contains('parts') ? linePx : undefined, head })
  }
  return joinKept(blocks, form)
}

/** Rows that are not parted from the next are one block with it, and so is a caption with its table's first row. */
function joinKept(blocks: readonly KeptBlock[], form: Element | null): readonly KeptBlock[] {
  const elements = [...(form?.querySelectorAll('.form > :not(table), thead, tbody > tr') ?? [])]
  const joined: KeptBlock[] = []
  blocks.forEach((block, nth) => {
    const before = joined.at(-1)
    const above = elements[nth - 1]
    const isKept =
      above?.matches('h2, thead, tr.next:not(.parts)') === true ||
      elements[nth]?.matches('table ~ .note, table ~ .spread') === true
    if (isKept && before !== undefined) joined[joined.length - 1] = { ...block, top: before.top }
    else joined.push(block)
  })
  return joined
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}

/** Marks the entries of an overprint that are higher than the room of their cells. */
function markOverfull(column: HTMLElement): void {
  for (const inside of column.querySelectorAll('.inside')) {
    const height = [...inside.children].reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)
    inside.classList.toggle('overfull', height > inside.getBoundingClientRect().height + 1)
  }
}

/** The pages of a form that is laid out in `column`, which is as wide as its table. */
export function paginateForm(column: HTMLElement, paper: FormPaper): readonly BlockPage[] {
  const { top, bottom } = paper.sheet.margins
  return paginateRows(measureBlocks(column, paper), (sheetMm(paper.sheet).height - top - bottom) * cssPxPerMm)
}

const measure = (column: HTMLElement, paper: FormPaper): Measured => ({
  pages: paginateForm(column, paper),
  tables: [...column.querySelectorAll('table')],
})

/** Shows a form as sheets inside `host`, as it will be printed, and keeps them right when its width changes and when fonts arrive. Returns its end. */
export function mountFormPreview(
  host: HTMLElement,
  { paper, html }: { readonly paper: FormPaper; readonly html: PrintHtml },
  onPageCount: (count: number) => void,
): () => void {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [html.css, formPreviewCss(paper)].map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  // The hidden column is also what a screen reader reads: the text once, not once a page.
  const hidden = element('div', 'measure')
  const column = element('div', 'column')
  column.append(...parsePaper(html.body))
  hidden.append(column)
  const pages = element('div', 'pages')
  pages.setAttribute('aria-hidden', 'true')
  shadow.replaceChildren(hidden, pages)

  let isOpen = true
  const draw = (): void => {
    if (!isOpen || host.clientWidth === 0) return
    markOverfull(column)
    const measured = measure(column, paper)
    const scale = Math.max(0.2, Math.min(1, (host.clientWidth - 32) / (sheetMm(paper.sheet).width * cssPxPerMm)))
    pages.replaceChildren(...measured.pages.map((_page, nth) => drawPage(column, measured, nth, paper, scale)))
    onPageCount(measured.pages.length)
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

function drawPage(
  column: HTMLElement,
  { pages, tables }: Measured,
  nth: number,
  paper: FormPaper,
  scale: number,
): HTMLElement {
  const page = pages[nth] ?? { from: 0, to: 0, head: undefined }
  const { width, height } = sheetMm(paper.sheet)
  const slot = element('div', 'slot')
  slot.style.width = `${width * scale}mm`
  slot.style.height = `${height * scale}mm`
  const sheet = element('div', 'sheet')
  sheet.style.transform = `scale(${scale})`
  const headHeight = page.head?.height ?? 0
  if (page.head !== undefined) sheet.append(drawHead(tables[page.head.table], paper))
  const view = element('div', 'window')
  view.style.top = `calc(${paper.sheet.margins.top}mm + ${headHeight}px)`
  view.style.height = `${page.to - page.from}px`
  const text = column.cloneNode(true)
  if (text instanceof HTMLElement) text.style.top = `${-page.from}px`
  view.append(text)
  sheet.append(view, ...edges(paper, nth + 1, pages.length))
  slot.append(sheet)
  return slot
}

/** A table's head once more, over the rows that go on. */
function drawHead(table: HTMLTableElement | undefined, paper: FormPaper): HTMLElement {
  const place = element('div', 'head')
  place.style.top = `${paper.sheet.margins.top}mm`
  const form = element('main', 'form')
  const copy = table?.cloneNode(true)
  if (copy instanceof HTMLTableElement) {
    copy.tBodies[0]?.remove()
    form.append(copy)
  }
  place.append(form)
  return place
}

function edges({ pages, mark }: FormPaper, nth: number, count: number): HTMLElement[] {
  const words = pages === 'of-all' ? `第 ${nth} 页　共 ${count} 页` : pages === 'dashes' ? `— ${nth} —` : ''
  return [
    ['number', words],
    ['mark', mark],
  ].flatMap(([name = '', text = '']) => {
    if (text === '') return []
    const edge = element('div', `edge ${name}`)
    edge.textContent = text
    return [edge]
  })
}
