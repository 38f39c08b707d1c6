import { pageMm, typePt } from '#shared/paper/paper-measures'
import type { LineRange } from '#shared/paper/paginate-lines'
import { measureFlow, measureLines, measureTops } from './measure-flow'
import { settleImprint } from './settle-imprint'

/** `flow`: a text that runs over pages. `single`: one sheet that places its own margins. */
export type PreviewSheet = 'flow' | 'single'

export interface SheetScale {
  readonly scale: number
  readonly sheet: PreviewSheet
}

/** What of a column stands on one sheet. */
interface SheetText {
  readonly range: LineRange
  /** The paragraphs that reach into it. */
  readonly blocks: readonly Element[]
  /** Where the first of them begins, in lines from the top of the sheet's text: above it where an earlier page has its beginning. */
  readonly top: number
}

/** From what a sheet was drawn: drawn anew only from something else. */
const drawnFrom = new WeakMap<Element, SheetText & SheetScale>()

export function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}

/** Draws a column's text as sheets in `pages`, those that are as they were left alone. Returns how many; undefined while it has no size. */
export function drawSheets(column: Element, pages: Element, look: SheetScale): number | undefined {
  const texts = look.sheet === 'single' ? [wholeSheet(column)] : partColumn(column)
  if (texts === undefined) return undefined
  texts.forEach((text, index) => {
    const standing = pages.children[index]
    if (standing !== undefined && isDrawn(standing, text, look)) return
    const drawn = drawSheet(column, text, index + 1, look)
    drawnFrom.set(drawn, { ...text, ...look })
    if (standing === undefined) pages.append(drawn)
    else standing.replaceWith(drawn)
  })
  while (pages.children.length > texts.length) pages.lastElementChild?.remove()
  return texts.length
}

const wholeSheet = (column: Element): SheetText => ({ range: { from: 0, to: 0 }, blocks: [...column.children], top: 0 })

function partColumn(column: Element): readonly SheetText[] | undefined {
  settleImprint(column)
  const ranges = measureFlow(column)
  if (ranges === undefined) return undefined
  const blocks = [...(column.firstElementChild?.children ?? [])]
  const places = measureTops(column, blocks)
  return ranges.map((range) => {
    const on = places.filter(({ top, end }) => end > range.from && top < range.to)
    return { range, blocks: on.map(({ block }) => block), top: (on[0]?.top ?? range.from) - range.from }
  })
}

function isDrawn(sheet: Element, text: SheetText, { scale, sheet: kind }: SheetScale): boolean {
  const from = drawnFrom.get(sheet)
  return (
    from !== undefined &&
    from.scale === scale &&
    from.sheet === kind &&
    from.top === text.top &&
    from.range.to - from.range.from === text.range.to - text.range.from &&
    from.blocks.length === text.blocks.length &&
    from.blocks.every((block, index) => block === text.blocks[index])
  )
}

function drawSheet(column: Element, text: SheetText, number: number, { scale, sheet: kind }: SheetScale): HTMLElement {
  const slot = element('div', 'slot')
  slot.style.width = `${pageMm.width * scale}mm`
  slot.style.height = `${pageMm.height * scale}mm`
  const sheet = element('div', 'sheet')
  sheet.style.transform = `scale(${scale})`
  const view = element('div', 'window')
  view.append(copyText(column, text, kind))
  sheet.append(view)
  if (kind === 'flow') {
    view.style.height = `${(text.range.to - text.range.from) * typePt.line}pt`
    const numberText = element('div', `number ${number % 2 === 1 ? 'right' : 'left'}`)
    numberText.textContent = isUnnumbered(column, text.range) ? '' : `— ${number} —`
    sheet.append(numberText, ...['nw', 'ne', 'sw', 'se'].map((corner) => element('i', `corner ${corner}`)))
    if (number === 1) drawLetterEdges(column, sheet, view)
  }
  slot.append(sheet)
  return slot
}

/** A column of what stands on the sheet alone: a long paper is not laid out once more for each of its pages. */
function copyText(column: Element, { blocks, top }: SheetText, kind: PreviewSheet): HTMLElement {
  const text = element('div', 'column')
  text.style.top = `${top * typePt.line}pt`
  const copies = blocks.map((block) => block.cloneNode(true))
  const paper = kind === 'flow' ? column.firstElementChild?.cloneNode(false) : undefined
  if (paper instanceof Element) {
    paper.append(...copies)
    text.append(paper)
  } else text.append(...copies)
  return text
}

/** The first page of 信函格式 and the pages about a 版记 that stands alone bear no number. */
function isUnnumbered(column: Element, { from }: LineRange): boolean {
  if (from === 0 && column.querySelector('.letter-head') !== null) return true
  const alone = column.querySelector('.imprint-room > .unnumbered')
  return alone !== null && from >= measureLines(column).rangeOf(alone).from
}

/** The first page of 信函格式: its text set up and its head drawn out over the edges of the 版心, and the lower rule. */
function drawLetterEdges(column: Element, sheet: HTMLElement, view: HTMLElement): void {
  const head = column.querySelector<HTMLElement>('.letter-head')
  if (head === null) return
  view.classList.add('letter')
  view.style.top = `${pageMm.top - Number(head.dataset['shift'])}mm`
  sheet.append(element('div', 'lower-rule'))
}
