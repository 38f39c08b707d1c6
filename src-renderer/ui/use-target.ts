import { useState } from 'react'
import type { Drive } from '#shared/ipc/contract'
import { askForPlace, findTarget, type FoundTarget, type Meant } from './find-target'

/** Where a bundle is to be written, and how the person changes it. */
export interface Target extends Pick<FoundTarget, 'place' | 'pulled'> {
  choose(place: string): void
}

/** Follows the sticks that come and go, and holds to the one that stood here first or was picked. */
export function useTarget(drives: readonly Drive[] | undefined): Target {
  const [kept, keep] = useState<Meant>()
  const { place, meant, pulled } = findTarget(drives, kept)
  if (
    meant !== askForPlace &&
    meant !== undefined &&
    (kept === undefined || (kept !== askForPlace && kept.token !== meant.token))
  )
    keep(meant)
  return {
    place,
    pulled,
    choose: (next) => keep(next === askForPlace ? next : drives?.find(({ token }) => token === next)),
  }
}
