import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

type Listener = (params: unknown) => void

/** One target of Chromium's debugging protocol: the browser itself, or a page in it. */
export interface DevtoolsSession {
  /** Sends a command and answers its result; rejects with Chromium's own words, or when the browser is gone. */
  send(method: string, params?: object): Promise<unknown>
  /** Hears every event of one name. */
  on(event: string, listener: Listener): void
}

export interface Devtools extends DevtoolsSession {
  /** The session of an attached target, by the name that Chromium gave it. */
  session(id: string): DevtoolsSession
}

const messageSchema = z.object({
  id: z.number().optional(),
  sessionId: z.string().default(''),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/**
 * Speaks the debugging protocol over the two pipes of `--remote-debugging-pipe`, JSON with a zero byte after each message. Playwright
 * could do this too, but takes longer to load than Chromium to start.
 */
export function openDevtools(toBrowser: Writable, fromBrowser: Readable): Devtools {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Listener[]>()
  const keyOf = (sessionId: string, event: string): string => `${sessionId} ${event}`
  let sent = 0

  const take = (text: string): void => {
    const message = messageSchema.parse(JSON.parse(text))
    if (message.id !== undefined) {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) asked?.resolve(message.result)
      else asked?.reject(new Error(message.error.message))
    } else if (message.method !== undefined) {
      for (const listener of listeners.get(keyOf(message.sessionId, message.method)) ?? []) listener(message.params)
    }
  }

  let unread: Buffer[] = []
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...unread, chunk.subarray(from, end)]).toString()
      unread = []
      from = end + 1
      take(text)
    }
    if (from < chunk.length) unread.push(chunk.subarray(from))
  })
  const end = (): void => {
    for (const asked of waiting.values()) asked.reject(new Error('the browser is gone'))
    waiting.clear()
  }
  fromBrowser.on('close', end)
  fromBrowser.on('error', end)
  toBrowser.on('error', end)

  const session = (sessionId: string): DevtoolsSession => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = (sent += 1)
        waiting.set(id, { resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) })}\0`)
      }),
    on: (event, listener) => {
      const key = keyOf(sessionId, event)
      listeners.set(key, [...(listeners.get(key) ?? []), listener])
    },
  })
  return { ...session(''), session }
}
