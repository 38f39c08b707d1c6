// Makes what the preload script sees as `electron`. Put into the page as text ahead of the preload, so it imports nothing.
// It hides its own way to the main process from the page, as Electron's isolated world does.
export const makePreloadElectron = (bindingName) => {
  const send = window[bindingName]
  delete window[bindingName]

  const toBase64 = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const encode = (value) => {
    if (Object.prototype.toString.call(value) === '[object Uint8Array]') return { $bytes: toBase64(value) }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (Array.isArray(value)) return value.map(encode)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
  }
  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode)
    if (typeof value !== 'object' || value === null) return value
    if (typeof value.$bytes === 'string') return Uint8Array.from(atob(value.$bytes), (char) => char.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
  }

  const listeners = new Map()
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const answer = JSON.parse(await send(JSON.stringify({ channel, args: encode(args) })))
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return decode(answer.value)
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((kept) => kept !== listener))
      return ipcRenderer
    },
  }
  // The main process speaks through a symbol, which is no name among the page's globals.
  Object.defineProperty(window, Symbol.for('electron-on-chromium'), {
    value: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...decode(args))
    },
  })

  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      if (name in window) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      const frozen = Object.freeze(Object.fromEntries(Object.entries(api)))
      Object.defineProperty(window, name, { value: frozen, enumerable: true, writable: false, configurable: false })
    },
  }
  return { contextBridge, ipcRenderer }
}
