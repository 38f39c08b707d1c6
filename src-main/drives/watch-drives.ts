import type { Drive } from '#shared/ipc/contract'
import { within } from './within'

export interface DriveWatchPorts {
  list(): Promise<readonly Drive[]>
  /** Sticks are looked for only while somebody looks at the window. */
  isWatched(): boolean
  onChange(): void
}

const pollMs = 3_000
/** Looks that one may take as long as, before the next is begun without its answer. */
const patience = 5

/** Looks at the drives every few seconds and tells when a drive or a bundle came or went. Answers how to stop. */
export function watchDrives(ports: DriveWatchPorts, everyMs = pollMs): () => void {
  let seen: string | undefined
  let looking = false
  const look = async (): Promise<void> => {
    if (looking || !ports.isWatched()) return
    looking = true
    try {
      const drives = await within(everyMs * patience, ports.list(), undefined)
      // No answer in time says nothing of the drives.
      if (drives === undefined) return
      const now = describe(drives)
      if (seen !== undefined && seen !== now) ports.onChange()
      seen = now
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

const describe = (drives: readonly Drive[]): string =>
  JSON.stringify(
    drives.map(({ token, bundles }) => [
      token,
      bundles.map((bundle) => [bundle.token, bundle.bytes, bundle.modifiedAt]),
    ]),
  )
