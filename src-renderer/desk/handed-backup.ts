import { useSyncExternalStore } from 'react'
import type { ListedFile } from '#shared/ipc/border-schemas'

/** A backup that the system gave the program, and where it lies. */
export interface HandedBackup {
  readonly place: string
  readonly file: Pick<ListedFile, 'name' | 'bytes'>
}

let waiting: HandedBackup | undefined
const listeners = new Set<() => void>()

function change(next: HandedBackup | undefined): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** Leaves a backup for the page that restores one, now or when there is such a page. The next takes its place. */
export const handBackup = (backup: HandedBackup): void => change(backup)

/** The backup that waits, undefined when there is none. It waits until `forgetHandedBackup`. */
export function useHandedBackup(): HandedBackup | undefined {
  return useSyncExternalStore(subscribe, () => waiting)
}

/** Called by the page that opens it. */
export const forgetHandedBackup = (): void => change(undefined)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
