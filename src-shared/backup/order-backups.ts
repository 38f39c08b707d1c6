import type { Instant } from '../prelude/instant'
import { compareLogPlaces, type LogPlace } from './log-place'

/** A backup among others, as far as their order depends on it. */
export interface ListedBackup {
  readonly madeAt: Instant
  /** Undefined for one that was never looked into: only its time is known. */
  readonly mark: (LogPlace & { readonly deviceId: string }) | undefined
}

/**
 * Newest first. Those of one PC stand in the order of its log, whatever its clock said; between PCs, and for those that
 * were never looked into, there is only the clock to go by.
 */
export function orderBackups<B>(backups: readonly B[], factsOf: (one: B) => ListedBackup): B[] {
  const byDevice = new Map<string, B[]>()
  for (const one of backups) {
    const device = factsOf(one).mark?.deviceId ?? ''
    byDevice.set(device, [...(byDevice.get(device) ?? []), one])
  }
  const newestFirst = (a: B, b: B): number => {
    const [one, other] = [factsOf(a), factsOf(b)]
    const byLog = one.mark === undefined || other.mark === undefined ? 0 : compareLogPlaces(other.mark, one.mark)
    return byLog || other.madeAt - one.madeAt
  }
  return [...byDevice.values()].map((own) => [...own].sort(newestFirst)).reduce<B[]>(mergeByTime(factsOf), [])
}

/** Two lists as one, each in the order in which it stands. */
const mergeByTime =
  <B>(factsOf: (one: B) => ListedBackup) =>
  (left: readonly B[], right: readonly B[]): B[] => {
    const merged: B[] = []
    let [atLeft, atRight] = [0, 0]
    for (;;) {
      const [a, b] = [left[atLeft], right[atRight]]
      if (a === undefined || b === undefined) return [...merged, ...left.slice(atLeft), ...right.slice(atRight)]
      const takesLeft = factsOf(a).madeAt >= factsOf(b).madeAt
      merged.push(takesLeft ? a : b)
      if (takesLeft) atLeft += 1
      else atRight += 1
    }
  }
