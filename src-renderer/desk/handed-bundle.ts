import type { Bytes } from '#shared/bundle/ports'

/** A file that one screen opened and found to belong to another. */
export interface HandedBundle {
  readonly name: string
  readonly bytes: Bytes
}

/** The screens that open bundles. */
export type BundleScreen = 'intake' | 'sync'

let waiting: (HandedBundle & { readonly to: BundleScreen }) | undefined

/** Leaves a file for a screen, in memory only; the next one takes its place. Also carries a file over a restart of the desk. */
export function handBundle(to: BundleScreen, file: HandedBundle): void {
  waiting = { ...file, to }
}

/** Takes the file that was left for a screen, once. */
export function takeHandedBundle(to: BundleScreen): HandedBundle | undefined {
  if (waiting?.to !== to) return undefined
  const { name, bytes } = waiting
  waiting = undefined
  return { name, bytes }
}
