import { useEffect, useRef, type PointerEvent } from 'react'

/** CSS pixels of an element's own scale in one of the screen's. */
const scaleOf = (element: Element): number => ('currentCSSZoom' in element ? Number(element.currentCSSZoom) || 1 : 1)

/** Tells how far a pointer was pulled since it was pressed on something, in that thing's own CSS pixels, and when it was let go. */
export function usePull(
  pull: (by: number) => void,
  letGo: (by: number) => void,
): { readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void } {
  const told = useRef({ pull, letGo })
  useEffect(() => void (told.current = { pull, letGo }))
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return
      const [from, scale] = [event.clientX, scaleOf(event.currentTarget)]
      const byOf = ({ clientX }: globalThis.PointerEvent): number => (clientX - from) / scale
      const move = (moved: globalThis.PointerEvent): void => told.current.pull(byOf(moved))
      const stop = (moved: globalThis.PointerEvent): void => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', stop)
        window.removeEventListener('pointercancel', stop)
        told.current.letGo(byOf(moved))
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', stop)
      window.addEventListener('pointercancel', stop)
    },
  }
}
