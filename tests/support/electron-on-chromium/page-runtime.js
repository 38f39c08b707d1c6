// Makes what the preload script sees as `electron`. Put into the page as text ahead of the preload, so it imports nothing.
// It hides its own way to the main process from the page, as Electron's isolated world does.
export const makePreloadElectron = (bindingName, cargoPath) => {
  const call = window[bindingName]
  delete window[bindingName]
  // The binding takes a text and answers nothing: what the main process answers comes by the call's number.
  const waiting = new Map()
  let sent = 0
  const send = (text) =>
    new Promise((resolve) => {
      const id = (sent += 1)
      waiting.set(id, resolve)
      call(JSON.stringify({ id, call: text }))
    })

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

  // What is large crosses as bytes by the stand-in's server: the debugging channel takes a quarter of a microsecond a byte.
  const largeFrom = 32_768
  const fetchCargo = window.fetch.bind(window)
  const isLarge = (value) => {
    let left = largeFrom
    const count = (one) => {
      if (left < 0) return
      if (typeof one === 'string' || Object.prototype.toString.call(one) === '[object Uint8Array]') left -= one.length
      else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) count(inner)
    }
    count(value)
    return left < 0
  }
  const pack = (value) => {
    const parts = []
    let length = 0
    const point = (one) => {
      if (Object.prototype.toString.call(one) === '[object Uint8Array]') {
        // Cloned at the call, as Electron does: the page may go on writing to its own.
        parts.push(one.slice())
        length += one.length
        return { $bytes: [length - one.length, one.length] }
      }
      if (typeof one === 'function' || typeof one === 'symbol') throw new Error('An object could not be cloned.')
      if (Array.isArray(one)) return one.map(point)
      if (typeof one !== 'object' || one === null) return one
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, point(inner)]))
    }
    const json = new TextEncoder().encode(JSON.stringify(point(value)))
    return new Blob([new Uint32Array([json.length]), json, ...parts])
  }
  const unpack = (packed) => {
    const start = 4 + new DataView(packed).getUint32(0, true)
    const point = (one) => {
      if (Array.isArray(one)) return one.map(point)
      if (typeof one !== 'object' || one === null) return one
      if (Array.isArray(one.$bytes))
        return new Uint8Array(packed.slice(start + one.$bytes[0], start + one.$bytes[0] + one.$bytes[1]))
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, point(inner)]))
    }
    return point(JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, start - 4))))
  }
  const upload = async (value) => {
    const name = crypto.randomUUID()
    const sent = await fetchCargo(`${cargoPath}${name}`, { method: 'POST', body: pack(value) })
    if (!sent.ok) throw new Error(`the stand-in took no cargo: ${sent.status}`)
    return name
  }
  const download = async (name) => {
    const got = await fetchCargo(`${cargoPath}${name}`)
    if (!got.ok) throw new Error(`the stand-in has no such cargo: ${got.status}`)
    return unpack(await got.arrayBuffer())
  }

  const listeners = new Map()
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const message = isLarge(args) ? { channel, args: [], cargo: await upload(args) } : { channel, args: encode(args) }
      const answer = JSON.parse(await send(JSON.stringify(message)))
      if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return 'cargo' in answer ? download(answer.cargo) : decode(answer.value)
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((kept) => kept !== listener),
      )
      return ipcRenderer
    },
  }
  // The main process speaks through a symbol, which is no name among the page's globals.
  Object.defineProperty(window, Symbol.for('electron-on-chromium'), {
    value: {
      hear: (channel, args) => {
        for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...decode(args))
      },
      settle: (id, answer) => {
        waiting.get(id)?.(answer)
        waiting.delete(id)
      },
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
