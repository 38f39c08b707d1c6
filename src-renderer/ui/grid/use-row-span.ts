import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { spanInSight, type RowSpan } from './row-span'

/** The rows of a scrolled box that are to be drawn, kept true while it is scrolled and its size changes. */
export function useRowSpan(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowSpan {
  const [span, setSpan] = useState<RowSpan>({ first: 0, end: Math.min(count, 24) })
  const drawn = useRef(span)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = (): void => {
      const next = spanInSight(element.scrollTop, element.clientHeight, rowHeight, count)
      if (next.first === drawn.current.first && next.end === drawn.current.end) return
      drawn.current = next
      setSpan(next)
    }
    // Drawn before the frame is painted: what React draws in its own time comes after it, as a blank.
    const follow = (): void => flushSync(look)
    const observer = new ResizeObserver(look)
    look()
    observer.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [box, rowHeight, count])
  // The list may have become shorter since it was looked at.
  return { first: Math.min(span.first, count), end: Math.min(span.end, count) }
}
