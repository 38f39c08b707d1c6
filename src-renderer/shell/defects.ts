import { callHost } from '../host/call-host'
import { parseRoute } from '../routes'

/** A defect that has been met: the program does not go on from it. */
export interface Incident {
  /** The number to tell support; '' when not even that could be written. */
  readonly number: string
}

let current: Incident | undefined
const listeners = new Set<() => void>()

export const readIncident = (): Incident | undefined => current

export function subscribeIncident(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Puts a defect on record and stops the screen. Of several the first counts: the others follow from it. */
export function reportDefect(error: unknown): void {
  if (current !== undefined) return
  tell({ number: '' })
  void callHost('incident.write', { text: defectToText(error, parseRoute(window.location.hash).screen) }).then(
    (written) => {
      if (written.ok) tell({ number: written.value.incident })
    },
  )
}

function tell(incident: Incident): void {
  current = incident
  for (const listener of listeners) listener()
}

/** What goes on record: kind, place and stack. Chinese characters and long numbers are struck out, for they may be names and telephones. */
export function defectToText(error: unknown, screen: string): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  return `screen: ${screen}\n${text}`
    .replaceAll(/\p{Script=Han}+/gu, '〇')
    .replaceAll(/\d{7,}/g, '#')
    .slice(0, 20_000)
}

/** Catches what no component caught. A late ResizeObserver round is no defect: the browser delivers it in the next frame. */
export function catchWindowDefects(): void {
  window.addEventListener('error', (event) => {
    if (event.message.startsWith('ResizeObserver loop')) return
    reportDefect(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => reportDefect(event.reason))
}
