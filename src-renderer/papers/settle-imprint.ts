import { linesPerPage } from '#shared/paper/paper-measures'
import { placeImprint, type ImprintPlace } from '#shared/paper/place-imprint'
import { measureFlow, measureLines } from './measure-flow'

function blankLines(count: number): readonly HTMLElement[] {
  return Array.from({ length: count }, () => {
    const line = document.createElement('p')
    line.className = 'blank'
    return line
  })
}

/**
 * Brings the 版记 of a paper laid out in `column` to the foot of its last page, with blank lines over it, and says where that is.
 * Undefined of a paper without one, and while the column has no size.
 */
export function settleImprint(column: Element): ImprintPlace | undefined {
  const room = column.querySelector('.imprint-room')
  const imprint = column.querySelector('.imprint')
  if (room === null || imprint === null) return undefined
  room.replaceChildren()
  imprint.classList.remove('unnumbered')
  const pages = measureFlow(column)
  if (pages === undefined) return undefined
  const lines = measureLines(column)
  // Set down by less than a line, it is still told by the line it is in.
  const { from: end, to } = lines.rangeOf(imprint)
  const nth = Math.max(
    0,
    pages.findLastIndex((page) => page.from < end),
  )
  const used = end - (pages[nth]?.from ?? 0)
  const place = placeImprint(nth + 1, used, to - end)
  fillRoom(room, imprint, place, linesPerPage - used)
  return place
}

/** Lines that fill the page on which the text ends, and those over the 版记 on its own. */
function fillRoom(room: Element, imprint: Element, place: ImprintPlace, rest: number): void {
  const over = linesPerPage - place.lines
  if (place.pagesOn === 0) return room.replaceChildren(...blankLines(place.blankLines))
  const filling = blankLines(rest)
  if (!place.isUnnumbered) return room.replaceChildren(...filling, ...blankLines(over))
  const alone = document.createElement('div')
  alone.className = 'unnumbered'
  alone.append(...blankLines(linesPerPage + over))
  imprint.classList.add('unnumbered')
  return room.replaceChildren(...filling, alone)
}
