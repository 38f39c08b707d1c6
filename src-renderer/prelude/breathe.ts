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
