import { useSyncExternalStore } from 'react'

/** Cases that one screen hands to that of the 集中问题专档, to be put into one of them. */
export interface HandedCases {
  readonly caseIds: readonly string[]
  /** What is proposed as the name of a new one. */
  readonly name: string
  /** The form of a new one opens with them at once. */
  readonly opens?: boolean
}

let handed: HandedCases | undefined
const listeners = new Set<() => void>()

/** Hands cases over, or takes back what was handed. */
export function handCases(cases: HandedCases | undefined): void {
  handed = cases
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What waits to be put into a dossier; undefined where nothing does. */
export const useHandedCases = (): HandedCases | undefined => useSyncExternalStore(subscribe, () => handed)
