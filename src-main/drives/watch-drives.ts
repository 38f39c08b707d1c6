import type { Drive } from '#shared/ipc/contract'
import { within } from './within'

export interface DriveWatchPorts {
  /** Sticks are looked for only while somebody looks at the window. */
  isWatched(): boolean
  onChange(): void
}

export interface DriveWatch {
  /** The drives now. What is answered is what the window knows from then on: the watch tells it of all that differs. */
  list(): Promise<readonly Drive[]>
  /** Looks at the drives every few seconds and tells when a drive or a bundle came or went. Answers how to stop. */
  watch(ports: DriveWatchPorts, everyMs?: number): () => void
}

const pollMs = 3_000
/** Looks that one may take as long as, before the next is begun without its answer. */
const patience = 5

/**
 * Watches the drives for the window. A stick that was out between two looks, and that the window asked about just then, is told as
 * back: what counts is what the window was told, not what the watch saw last.
 */
export function createDriveWatch(lookAt: () => Promise<readonly Drive[]>): DriveWatch {
  let known: string | undefined
  let looking = false
  const look = async ({ isWatched, onChange }: DriveWatchPorts, everyMs: number): Promise<void> => {
    if (looking || !isWatched()) return
    looking = true
    try {
      const drives = await within(everyMs * patience, lookAt(), undefined)
      // No answer in time says nothing of the drives.
      if (drives === undefined) return
      const now = describe(drives)
      if (known !== undefined && known !== now) onChange()
      known = now
    } finally {
      looking = false
    }
  }
  return {
    list: async () => {
      const drives = await lookAt()
      known = describe(drives)
      return drives
    },
    watch: (ports, everyMs = pollMs) => {
      const timer = setInterval(() => void look(ports, everyMs), everyMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

const describe = (drives: readonly Drive[]): string =>
  JSON.stringify(
    drives.map(({ token, bundles }) => [
      token,
      bundles.map((bundle) => [bundle.token, bundle.bytes, bundle.modifiedAt]),
    ]),
  )
