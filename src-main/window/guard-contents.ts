import type { WebContents } from 'electron'
import { isEntryPage } from '../page/app-origin'

/** Keeps a page where it is: it may reload itself, and neither lead elsewhere nor open or embed anything. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isEntryPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
