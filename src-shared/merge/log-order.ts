import { compareRefs } from '../record/ledger-record'
import type { CommitRef } from '../record/commit'
import { joinVectors, splitRef, type SplitRef, type VersionVector } from './version-vector'

/** That a PC took a bundle in: from that act of its own on it knew what the sender's heads name. */
export interface TakenIn extends SplitRef {
  readonly heads: VersionVector
}

const deviceOf = (replica: string): string => replica.split('.')[0] ?? replica
const incarnationOf = (replica: string): number => Number(replica.split('.')[1] ?? 0)

/**
 * Puts what acts wrote into the order of the log, the same on every PC that has the same acts: each stands after its own
 * PC's earlier ones, and after those of other PCs that its PC had taken in by then. Of two that did not know of each other
 * neither is the earlier: `between` decides, and where it does not, the name of the act. No clock is asked; who wants
 * the clock's order among those hands it in.
 */
export function orderByLog<T>(
  things: readonly T[],
  refOf: (thing: T) => CommitRef,
  takenIn: readonly TakenIn[],
  between: (a: T, b: T) => number = () => 0,
): T[] {
  const knownAt = composeKnowledge(takenIn)
  const queues = queueByReplica(things, refOf)
  const ordered: T[] = []
  for (;;) {
    const heads = queues.flatMap((queue) => queue.at(-1) ?? [])
    if (heads.length === 0) return ordered
    const free = heads.filter(
      (one) => !heads.some((other) => other !== one && comesBefore(other.place, one.place, knownAt)),
    )
    // A ring cannot come of what the program wrote; it is put in some order that all PCs share, too.
    const next = (free.length === 0 ? heads : free).reduce((best, one) =>
      (between(one.thing, best.thing) || compareRefs(one.ref, best.ref)) < 0 ? one : best,
    )
    queues.find((queue) => queue.at(-1) === next)?.pop()
    ordered.push(next.thing)
  }
}

interface Placed<T> {
  readonly thing: T
  readonly ref: CommitRef
  readonly place: SplitRef
  /** Where it stood among those handed in. */
  readonly nth: number
}

/** One queue for each chain, its earliest at the end. What one act wrote keeps its order. */
function queueByReplica<T>(things: readonly T[], refOf: (thing: T) => CommitRef): Placed<T>[][] {
  const queues = new Map<string, Placed<T>[]>()
  for (const [nth, thing] of things.entries()) {
    const ref = refOf(thing)
    const place = splitRef(ref)
    const queue = queues.get(place.replica) ?? []
    queues.set(place.replica, queue)
    queue.push({ thing, ref, place, nth })
  }
  return [...queues.values()].map((queue) => [...queue].sort((a, b) => b.place.seq - a.place.seq || b.nth - a.nth))
}

type KnownAt = (place: SplitRef) => VersionVector

/** What a PC had taken in by an act of its own. A sender's heads name what the sender had taken in itself. */
function composeKnowledge(takenIn: readonly TakenIn[]): KnownAt {
  const byReplica = new Map<string, { readonly seq: number; readonly known: VersionVector }[]>()
  for (const { replica, seq, heads } of [...takenIn].sort((a, b) => a.seq - b.seq)) {
    const steps = byReplica.get(replica) ?? []
    byReplica.set(replica, steps)
    steps.push({ seq, known: joinVectors(steps.at(-1)?.known ?? {}, heads) })
  }
  return ({ replica, seq }) => {
    const steps = byReplica.get(replica) ?? []
    let known: VersionVector = {}
    for (const step of steps) {
      if (step.seq > seq) break
      ;({ known } = step)
    }
    return known
  }
}

/** Whether the PC of the second act knew the first. A PC that took another name goes on where the earlier name ended. */
function comesBefore(first: SplitRef, second: SplitRef, knownAt: KnownAt): boolean {
  if (first.replica !== second.replica && deviceOf(first.replica) === deviceOf(second.replica))
    return incarnationOf(first.replica) < incarnationOf(second.replica)
  return (knownAt(second)[first.replica] ?? 0) >= first.seq
}
