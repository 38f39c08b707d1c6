import { useEffect, useState } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { callHost, onHostEvent } from '../host/call-host'

/** The sticks now plugged in, kept true while they come and go; undefined until the first answer. */
export function useDrives(): readonly Drive[] | undefined {
  const [drives, setDrives] = useState<readonly Drive[]>()
  useEffect(() => {
    let isHere = true
    const look = async (): Promise<void> => {
      const answer = await callHost('drives.list', {})
      if (isHere) setDrives(answer.ok ? answer.value.drives : [])
    }
    void look()
    const stop = onHostEvent('drives.changed', () => void look())
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return drives
}
