import type { Session } from 'electron'
import { isLocalRequest } from '../page/app-origin'

/** Shuts a session off: no network, no permissions, no devices, no downloads, no spell checker that fetches dictionaries. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  void session.setProxy({ mode: 'direct' })
}
