import type { Page } from 'playwright-core'

/** What a person had to do, and how long the program itself took over it. */
export interface Pace {
  /** Characters typed. */
  readonly typed: number
  /** Buttons and choices pressed, keys of command among them. */
  readonly presses: number
  readonly programSeconds: number
  /** What a clerk would take: `typed` and `presses` at a clerk's pace, and the program's own time. */
  readonly clerkSeconds: number
}

/** A clerk who is no typist, by an input method: 60 characters a minute. */
const secondsPerCharacter = 1
/** To read, to find the next button and to press it. */
const secondsPerPress = 2

declare global {
  interface Window {
    handwork?: { typed: number; presses: number }
  }
}

/** Counts from now on what is typed and pressed in the page. Answers what tells it at the end. */
export async function watchPace(page: Page): Promise<() => Promise<Pace>> {
  const started = performance.now()
  await page.evaluate(countHandwork)
  return async () => {
    const { typed, presses } = await page.evaluate(() => window.handwork ?? { typed: 0, presses: 0 })
    const programSeconds = (performance.now() - started) / 1000
    return {
      typed,
      presses,
      programSeconds,
      clerkSeconds: typed * secondsPerCharacter + presses * secondsPerPress + programSeconds,
    }
  }
}

/** In the page. A field that is filled at once counts for as many characters as it got. */
function countHandwork(): void {
  const counted = { typed: 0, presses: 0 }
  const before = new WeakMap<EventTarget, number>()
  window.handwork = counted
  document.addEventListener('click', ({ isTrusted }) => void (counted.presses += isTrusted ? 1 : 0), true)
  document.addEventListener('keydown', () => void (counted.presses += 1), true)
  const input = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    if (target.type === 'radio' || target.type === 'checkbox') return
    counted.typed += Math.abs(target.value.length - (before.get(target) ?? 0))
    before.set(target, target.value.length)
  }
  document.addEventListener('input', input, true)
}
