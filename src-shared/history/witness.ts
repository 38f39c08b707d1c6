import type { Instant } from '../prelude/instant'
import type { ChainHead } from './desk-act'

/** What somebody else said of a chain: that at its act `seq` it bore `hash`. */
export interface Testimony extends ChainHead {
  /** Who said so: a PC's device id or an office's name. */
  readonly saidBy: string
  /** When it reached us. */
  readonly at: Instant
}

/** What our own log says to a testimony. */
export type Finding =
  /** Our act of that number is the one that was seen: it, and all before it, are unchanged since. */
  | 'confirmed'
  /** We have another act under that number: it was altered here or there, or two PCs wrote under one name. */
  | 'differs'
  /** More acts were seen than we have: ours are lost, or have not come yet. */
  | 'beyond'

export interface Witnessing {
  readonly testimony: Testimony
  readonly finding: Finding
}

/** Our chains: how far each reaches, and the hash of an act that we have. */
export interface OwnChains {
  readonly lengthOf: (replica: string) => number
  readonly hashAt: (replica: string, seq: number) => string | undefined
}

/**
 * Holds what others say they saw against our own chains, each testimony by itself. A hash covers its act and, by the chain,
 * every act before it; so the newest confirmed testimony vouches for all up to it, and nothing after it.
 */
export function weighTestimonies(testimonies: readonly Testimony[], own: OwnChains): Witnessing[] {
  return testimonies.map((testimony) => ({ testimony, finding: weigh(testimony, own) }))
}

function weigh({ replica, seq, hash }: Testimony, own: OwnChains): Finding {
  if (seq > own.lengthOf(replica)) return 'beyond'
  return own.hashAt(replica, seq) === hash ? 'confirmed' : 'differs'
}

/** Of each witness and chain what has to be known: whatever is wrong, and of what is right the farthest. Alarms first, then the newest. */
export function summariseWitnesses(witnessings: readonly Witnessing[]): Witnessing[] {
  const farthest = new Map<string, Witnessing>()
  for (const one of witnessings) {
    const key = [one.testimony.saidBy, one.testimony.replica, one.finding].join(' ')
    const best = farthest.get(key)
    if (best === undefined || one.testimony.seq > best.testimony.seq) farthest.set(key, one)
  }
  // The first contradicted act is where an alteration begins, not the last.
  for (const one of witnessings) {
    if (one.finding !== 'differs') continue
    const key = [one.testimony.saidBy, one.testimony.replica, one.finding].join(' ')
    const best = farthest.get(key)
    if (best === undefined || one.testimony.seq < best.testimony.seq) farthest.set(key, one)
  }
  const rank = { differs: 0, beyond: 1, confirmed: 2 } as const
  return [...farthest.values()].sort(
    (a, b) =>
      rank[a.finding] - rank[b.finding] ||
      b.testimony.at - a.testimony.at ||
      (a.testimony.replica < b.testimony.replica ? -1 : 1),
  )
}
