import type { WebContents } from 'electron'
import { isEntryPage } from '../page/app-origin'

/** Keeps a page where it is: it may reload itself, and neither lead elsewhere nor open or embed anything, nor call other machines. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isEntryPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isEntryPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // With no proxy there is no way left: WebRTC is under no content policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
