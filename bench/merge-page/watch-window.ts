/** How long the window could not answer while something ran. Milliseconds. */
export interface Watched<T> {
  readonly value: T
  readonly ms: number
  /** The longest that a ticker of ten milliseconds had to wait. */
  readonly longestWaitMs: number
  /** The longest single task that the browser reported. */
  readonly longestTaskMs: number
}

/** Runs a task and watches the window's thread meanwhile. */
export async function watchWindow<T>(task: () => Promise<T>): Promise<Watched<T>> {
  let longestWaitMs = 0
  let last = performance.now()
  const tick = (): void => {
    const now = performance.now()
    longestWaitMs = Math.max(longestWaitMs, now - last - 10)
    last = now
  }
  const ticker = setInterval(tick, 10)
  let longestTaskMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const from = performance.now()
  const value = await task()
  const ms = performance.now() - from
  tick()
  await new Promise((resolve) => setTimeout(resolve, 100))
  clearInterval(ticker)
  observer.disconnect()
  return { value, ms, longestWaitMs, longestTaskMs }
}
