import { useEffect, useRef, type RefObject } from 'react'

/** Where somebody was on a screen that they left for another. */
interface KeptPlace {
  readonly scrollTop: number
  /** The line on which the focus stood, as its `data-place` names it; '' where on none. */
  readonly line: string
}

/** As many screens of the way back as anybody goes. */
const keptAtMost = 60
const placesByEntry = new Map<string, KeptPlace>()

/** A name for the present entry of the window's history: the same when it is come back to. */
function nameEntry(): string {
  const state: unknown = window.history.state
  if (typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'string')
    return state.entry
  const entry = crypto.randomUUID()
  window.history.replaceState({ entry }, '')
  return entry
}

function keep(entry: string, place: KeptPlace): void {
  placesByEntry.delete(entry)
  placesByEntry.set(entry, place)
  const [oldest] = placesByEntry.keys()
  if (placesByEntry.size > keptAtMost && oldest !== undefined) placesByEntry.delete(oldest)
}

/** Lists come in one after the other: so long is waited for the page to be as tall as it was. */
const waitsAtMostMs = 2_000

/**
 * Remembers how far a screen was scrolled and on which line the focus stood, and takes up both, the line by its link, when the screen is come back to by
 * 返回. A screen that is gone to anew begins at its top. Whoever scrolls or types meanwhile is left where they are.
 */
export function useKeptPlace(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const screen = ref.current
    if (screen === null) return undefined
    // Its own for as long as it stands: it is still moving when the address is already that of the next screen.
    const entry = nameEntry()
    const before = placesByEntry.get(entry)
    let line = before?.line ?? ''
    let isMoved = false
    const note = (): void => {
      isMoved = true
      keep(entry, { scrollTop: screen.scrollTop, line })
    }
    const noteLine = ({ target }: FocusEvent): void => {
      // Of a chart's bars too, which are no elements of HTML.
      line = target instanceof Element ? (target.closest('[data-place]')?.getAttribute('data-place') ?? '') : ''
      note()
    }
    screen.addEventListener('scroll', note, { passive: true })
    screen.addEventListener('focusin', noteLine)
    const stop = before === undefined ? undefined : takeUp(screen, before)
    return () => {
      stop?.()
      screen.removeEventListener('scroll', note)
      screen.removeEventListener('focusin', noteLine)
      // Drawn anew without having been left, as the next form after 登记并登下一件: it begins at its top. What stood there only
      // until the screen was read has moved nothing, and leaves the place to the screen.
      if (isMoved && nameEntry() === entry) placesByEntry.delete(entry)
    }
  }, [])
  return ref
}

function takeUp(screen: HTMLElement, { scrollTop, line }: KeptPlace): () => void {
  const until = performance.now() + waitsAtMostMs
  let frame = 0
  const stop = (): void => {
    cancelAnimationFrame(frame)
    for (const event of ['wheel', 'keydown', 'pointerdown']) window.removeEventListener(event, stop)
  }
  const look = (): void => {
    const isTall = screen.scrollHeight - screen.clientHeight >= scrollTop
    const there = line === '' ? undefined : screen.querySelector(`[data-place="${CSS.escape(line)}"]`)
    if ((isTall && there !== null) || performance.now() > until) {
      screen.scrollTop = scrollTop
      there?.querySelector('a')?.focus({ preventScroll: true })
      return stop()
    }
    frame = requestAnimationFrame(look)
  }
  for (const event of ['wheel', 'keydown', 'pointerdown']) window.addEventListener(event, stop, { passive: true })
  frame = requestAnimationFrame(look)
  return stop
}
