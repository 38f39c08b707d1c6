import { setTimeout as wait } from 'node:timers/promises'

const withinMs = 30_000
const everyMs = 50

/**
 * Reads a value of a moving page once it has stayed the same for half a second, or for `calmMs`; rejects where it does not come to
 * rest in 30 seconds.
 */
export async function readCalm<T>(look: () => Promise<T>, calmMs = 500): Promise<T> {
  const deadline = Date.now() + withinMs
  let [seen, since] = [await look(), Date.now()]
  while (Date.now() - since < calmMs) {
    if (Date.now() > deadline) throw new Error(`the page did not come to rest: ${String(seen)}`)
    await wait(everyMs)
    const now = await look()
    if (now !== seen) [seen, since] = [now, Date.now()]
  }
  return seen
}
