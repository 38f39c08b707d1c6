import { randomUUID } from 'node:crypto'

/** Where, on the stand-in's own server, values lie that are too large for the debugging channel. */
export const cargoPath = '/electron-on-chromium/cargo/'

/** Holds a large value between the message that speaks of it and whoever fetches it. Each is fetched once. */
export class StandInCargo {
  #held = new Map<string, Uint8Array<ArrayBuffer>>()

  /** Keeps bytes under a name of their own, and answers the name. */
  keep(bytes: Uint8Array<ArrayBuffer>, name: string = randomUUID()): string {
    this.#held.set(name, bytes)
    return name
  }

  /** Hands the bytes out, once. */
  take(name: string): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.#held.get(name)
    this.#held.delete(name)
    return bytes
  }
}
