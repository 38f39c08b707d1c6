import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames } from '#shared/ipc/channel-names'

const channels: readonly string[] = channelNames
const events: readonly string[] = eventNames

// All that the page gets of Electron: calls and events, each by a listed name. What they mean is checked on both sides of it.
contextBridge.exposeInMainWorld('host', {
  call: (channel: string, request: unknown): Promise<unknown> =>
    channels.includes(channel)
      ? ipcRenderer.invoke('host.call', channel, request)
      : Promise.reject(new Error('no such channel')),
  on: (event: string, listener: () => void): (() => void) => {
    if (!events.includes(event)) throw new Error('no such event')
    const relay = (): void => listener()
    ipcRenderer.on(event, relay)
    return () => ipcRenderer.removeListener(event, relay)
  },
})
