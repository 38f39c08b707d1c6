import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const tries = 200

/** Waits for a file that was saved: a browser's download comes after the page has said so. */
export async function untilThere(path: string): Promise<void> {
  for (let nth = 0; !existsSync(path) && nth < tries; nth += 1) await wait(50)
  if (!existsSync(path)) throw new Error(`${path} was not written`)
}
