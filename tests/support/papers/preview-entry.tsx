import { createRoot, type Root } from 'react-dom/client'
// By path: `#renderer/…` names .ts files only, and the component under test is a .tsx file.
import { findLayout, settlePaper } from '../../../src-renderer/papers/lay-out-paper'
import { PaperPreview } from '../../../src-renderer/papers/paper-preview'

interface ShownPreview {
  readonly css: string
  readonly body: string
  readonly sheet: 'flow' | 'single'
  readonly width: number
}

interface ReadSheet {
  readonly text: string
  readonly number: string
  readonly side: string
  readonly widthPx: number
}

declare global {
  interface Window {
    showPreview: (preview: ShownPreview) => void
    /** Shows another paper where one stands, as the editor does after a key. */
    changePreview: (preview: ShownPreview) => void
    /** What is drawn, to the last element, and how much of it has been since the beginning. */
    lookAtSheets: () => { readonly drawn: string; readonly made: number }
    readPreview: () => readonly ReadSheet[]
    findLayout: typeof findLayout
    settlePaper: typeof settlePaper
  }
}

let root: Root | undefined

/** Characters whose middle lies inside the sheet's window, in order of the text. */
function readWindow(view: Element): string {
  const box = view.getBoundingClientRect()
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const content = node.textContent ?? ''
    for (let at = 0; at < content.length; at += 1) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { top, bottom } = range.getBoundingClientRect()
      const middle = (top + bottom) / 2
      if (middle > box.top && middle < box.bottom) text += content.charAt(at)
    }
  }
  return text
}

window.showPreview = ({ css, body, sheet, width }) => {
  root?.unmount()
  document.querySelector('main')?.remove()
  const place = document.createElement('main')
  place.style.width = `${width}px`
  document.body.append(place)
  root = createRoot(place)
  root.render(<PaperPreview css={css} body={body} sheet={sheet} />)
}

window.changePreview = ({ css, body, sheet }) => root?.render(<PaperPreview css={css} body={body} sheet={sheet} />)

const slotsShown = (): readonly Element[] => [
  ...(document.querySelector('[role=document]')?.shadowRoot?.querySelectorAll('.slot') ?? []),
]
const slotsMet = new Set<Element>()

window.lookAtSheets = () => {
  for (const slot of slotsShown()) slotsMet.add(slot)
  return {
    drawn: slotsShown()
      .map(({ outerHTML }) => outerHTML)
      .join('\n'),
    made: slotsMet.size,
  }
}

window.findLayout = findLayout
window.settlePaper = settlePaper

window.readPreview = () => {
  const slots = document.querySelector('[role=document]')?.shadowRoot?.querySelectorAll('.slot') ?? []
  return [...slots].map((slot) => {
    const number = slot.querySelector('.number')
    const view = slot.querySelector('.window')
    return {
      text: view === null ? '' : readWindow(view),
      number: number?.textContent ?? '',
      side: number?.classList.contains('left') === true ? 'left' : 'right',
      widthPx: slot.getBoundingClientRect().width,
    }
  })
}
