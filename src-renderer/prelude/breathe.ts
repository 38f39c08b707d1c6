/** Lets the window draw and answer between two spans of work; nothing where there is no window. */
export type Breathe = () => Promise<void>

/** Gives the window a turn between two spans of long work: a task of its own, without a timer's four milliseconds. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}

/** Milliseconds of work after which the window is given a turn: well within a frame, so that what draws beside it finds room. */
const spanMs = 8

/**
 * Asked between any two pieces of work however small, gives the window a turn once a span has been worked since the last: to
 * be had anew for each long work.
 */
export function createPace(): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < spanMs) return
    await breathe()
    since = performance.now()
  }
}
