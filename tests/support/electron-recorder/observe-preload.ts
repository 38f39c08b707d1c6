import { EventEmitter } from 'node:events'
import { channelNames, eventNames } from '#shared/ipc/channel-names'
import type { SecurityFacts } from './security-facts'

/** Channels of Electron's own and of nobody's: a page must reach neither through what it is given. */
const others = ['host.evil', 'ELECTRON_BROWSER_REQUIRE', 'file.delete', '__proto__', '']

/** Runs a preload with an Electron that only listens, and uses what it gives the page as a page would that means no good. */
export function observePreload(code: string): SecurityFacts['preload'] {
  const exposed = new Map<string, object>()
  const reached = new Set<string>()
  const ipc = new EventEmitter()
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: object) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (channel: string, call: unknown) => void reached.add(`${channel} ${String(call)}`),
      send: (channel: string) => void reached.add(channel),
      on: (event: string, listener: (...args: readonly unknown[]) => void) => {
        reached.add(event)
        ipc.on(event, listener)
      },
      removeListener: (event: string, listener: (...args: readonly unknown[]) => void) =>
        void ipc.removeListener(event, listener),
    },
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`a sandboxed preload has no ${name}`)
  }
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the preload is a script, and this is how it is run
  new Function('require', 'module', 'exports', code)(require, { exports: {} }, {})
  let listenerArguments = 0
  for (const api of exposed.values())
    for (const member of Object.values(api)) {
      if (typeof member !== 'function') continue
      for (const name of [...others, ...eventNames])
        quietly(() =>
          member(name, (...args: readonly unknown[]) => (listenerArguments = Math.max(listenerArguments, args.length))),
        )
    }
  for (const event of eventNames) ipc.emit(event, { sender: {} }, 'more')
  const known = new Set([...eventNames, ...channelNames.map((name) => `host.call ${name}`)].map(String))
  return {
    exposed: Object.fromEntries([...exposed].map(([name, api]) => [name, Object.keys(api).toSorted()])),
    reached: [...reached].filter((name) => !known.has(name)),
    listenerArguments,
  }
}

/** A refusal, thrown or as a promise, is what is wanted here. */
function quietly(act: () => unknown): void {
  try {
    Promise.resolve(act()).catch(() => undefined)
  } catch {
    // Refused.
  }
}
