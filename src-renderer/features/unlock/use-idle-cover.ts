import { useEffect, useRef } from 'react'
import { systemClock } from '../../prelude/system-clock'

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const lookEveryMs = 5_000

/** Calls `cover` once nobody has touched the PC for so many minutes; a PC that was asleep counts as untouched. 0 is never. */
export function useIdleCover(minutes: number, cover: () => void): void {
  const lastTouch = useRef(0)
  useEffect(() => {
    if (minutes === 0) return undefined
    const touch = (): void => void (lastTouch.current = systemClock.now())
    touch()
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (systemClock.now() - lastTouch.current >= minutes * 60_000) cover()
    }, lookEveryMs)
    return () => {
      clearInterval(timer)
      for (const name of touches) window.removeEventListener(name, touch, { capture: true })
    }
  }, [minutes, cover])
}
