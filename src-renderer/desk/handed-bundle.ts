import { useSyncExternalStore } from 'react'
import type { Bytes } from '#shared/bundle/ports'

/** A file that one screen opened and found to belong to another. */
export interface HandedBundle {
  readonly name: string
  readonly bytes: Bytes
}

/** The screens that open bundles. */
export type BundleScreen = 'intake' | 'sync' | 'calendar' | 'excel-import'

let waiting: (HandedBundle & { readonly to: BundleScreen }) | undefined
const listeners = new Set<() => void>()
const takers = new Map<BundleScreen, (file: HandedBundle) => void>()

/**
 * Gives a file to a screen: at once where it stands, else when it is opened. In memory only; the next file takes its
 * place. Also carries a file over a restart of the desk: `later` leaves it for the screen that stands then.
 */
export function handBundle(to: BundleScreen, file: HandedBundle, later = false): void {
  const take = takers.get(to)
  if (take !== undefined && !later) return take(file)
  change({ ...file, to })
}

/** A screen says that it takes files from now on, and gets the one that was left for it. Answers how to stop. */
export function takeHandedBundles(to: BundleScreen, take: (file: HandedBundle) => void): () => void {
  takers.set(to, take)
  if (waiting?.to === to) {
    const { name, bytes } = waiting
    change(undefined)
    take({ name, bytes })
  }
  return () => {
    if (takers.get(to) === take) takers.delete(to)
  }
}

/** Whether a file waits for a screen that does not stand. */
export function useHasHandedBundle(to: BundleScreen): boolean {
  return useSyncExternalStore(subscribe, () => waiting?.to === to)
}

function change(next: typeof waiting): void {
  waiting = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
