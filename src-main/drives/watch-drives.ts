import type { Drive } from '#shared/ipc/contract'

export interface DriveWatchPorts {
  list(): Promise<readonly Drive[]>
  /** Sticks are looked for only while somebody looks at the window. */
  isWatched(): boolean
  onChange(): void
}

const pollMs = 3_000

/** Looks at the drives every few seconds and tells when a drive or a bundle came or went. Answers how to stop. */
export function watchDrives(ports: DriveWatchPorts, everyMs = pollMs): () => void {
  let seen: string | undefined
  let looking = false
  const look = async (): Promise<void> => {
    if (looking || !ports.isWatched()) return
    looking = true
    try {
      const now = describe(await ports.list())
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
