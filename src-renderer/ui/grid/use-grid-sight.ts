import { useEffect, useLayoutEffect, useRef } from 'react'
import type { VirtualGridProps } from './grid-props'
import { boxWidth } from './grid-sx'
import { scrollToSee } from './row-span'
import type { GridPlace } from './use-grid-place'

/** The widths of all columns, the boxes' first, in CSS pixels. */
const widthsOf = (columns: readonly { readonly width: number }[]): number[] => [
  boxWidth,
  ...columns.map(({ width }) => width),
]

const sum = (widths: readonly number[]): number => widths.reduce((whole, width) => whole + width, 0)

/** Lays the columns out, and brings the cell that is stood on into sight when another one is. */
export function useGridSight<Row>(
  { boxRef, columns, frozen, rowHeight, headHeight, activeId }: VirtualGridProps<Row>,
  { at }: GridPlace,
): void {
  useLayoutEffect(() => {
    const style = boxRef.current?.style
    const widths = widthsOf(columns)
    style?.setProperty('--columns', widths.map((width) => `${width}px`).join(' '))
    style?.setProperty('--whole', `${sum(widths)}px`)
    for (let nth = 0; nth <= frozen; nth += 1) style?.setProperty(`--left-${nth}`, `${sum(widths.slice(0, nth))}px`)
  }, [boxRef, columns, frozen])

  useEffect(() => {
    const box = boxRef.current
    if (box === null) return undefined
    const look = (): void => void box.toggleAttribute('data-aside', box.scrollLeft > 0)
    look()
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [boxRef])

  // Rows that come or go above it do not move the list: another cell does.
  const seen = useRef('')
  useEffect(() => {
    const box = boxRef.current
    if (box === null || at === undefined) return
    const sought = `${at.row < 0 ? '' : activeId} ${at.column}`
    if (seen.current === sought) return
    seen.current = sought
    if (at.row >= 0)
      box.scrollTop = scrollToSee(at.row * rowHeight, rowHeight, box.scrollTop, box.clientHeight - headHeight)
    if (at.column <= frozen) return
    const widths = widthsOf(columns)
    const held = sum(widths.slice(0, frozen + 1))
    const start = sum(widths.slice(0, at.column)) - held
    box.scrollLeft = scrollToSee(start, widths[at.column] ?? 0, box.scrollLeft, box.clientWidth - held)
  }, [boxRef, columns, frozen, rowHeight, headHeight, activeId, at])
}
