import { linesPerPage } from '#shared/paper/paper-measures'
import { measureFlow, measureLines } from './measure-flow'

/**
 * Where the text's last paragraph fills the page before the signature's from an earlier one on, Chromium prints the signature without the line
 * that is to stay with it, or parts its lines. There the paragraph of a paper laid out in `column` is parted by hand, in the line in which the
 * preview breaks it. Answers whether it was; never while the column has no size.
 */
export function settleSignature(column: Element): boolean {
  const closing = [...column.querySelectorAll('.keep')].at(-1)
  const last = closing?.previousElementSibling
  const pages = measureFlow(column)
  if (closing === undefined || pages === undefined || !(last instanceof HTMLElement) || last.className !== '')
    return false
  const lines = measureLines(column)
  const { from: end } = lines.rangeOf(closing)
  const nth = pages.findIndex((page) => page.from < end && end < page.to)
  const [before, own] = [pages[nth - 1], pages[nth]]
  if (before === undefined || own === undefined || lines.rangeOf(last).from >= before.from) return false
  // A full page ends there by itself.
  if (before.to - before.from === linesPerPage) return false
  part(last, lines.charsBefore(last, own.from))
  return true
}

/** Moves what stands behind so many characters of a paragraph to the next page. */
function part(paragraph: HTMLElement, chars: number): void {
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let left = chars
  let node = texts.nextNode()
  while (node !== null && left > (node.textContent?.length ?? 0)) {
    left -= node.textContent?.length ?? 0
    node = texts.nextNode()
  }
  if (node === null) return
  const range = document.createRange()
  range.setStart(node, left)
  range.setEndAfter(paragraph.lastChild ?? node)
  const rest = document.createElement('p')
  rest.className = 'rest'
  rest.append(range.extractContents())
  paragraph.className = 'parted'
  paragraph.after(rest)
}
