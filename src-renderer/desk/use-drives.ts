import { useEffect, useState } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { callHost, onHostEvent } from '../host/call-host'

/** The sticks now plugged in, kept true while they come and go; undefined until the first answer. */
export function useDrives(): readonly Drive[] | undefined {
  const [drives, setDrives] = useState<readonly Drive[]>()
  useEffect(() => {
    let newest = 0
    const look = async (): Promise<void> => {
      newest += 1
      const asked = newest
      const answer = await callHost('drives.list', {})
      // An answer that a later question overtook tells of sticks as they were.
      if (newest === asked) setDrives(answer.ok ? answer.value.drives : [])
    }
    void look()
    const stop = onHostEvent('drives.changed', () => void look())
    return () => {
      newest = -1
      stop()
    }
  }, [])
  return drives
}
