import type { CommitRef } from '../record/commit'

/** How far somebody's knowledge of each replica reaches: all commits from 1 to the number. A replica left out is unknown. */
export type VersionVector = Readonly<Record<string, number>>

export interface SplitRef {
  readonly replica: string
  readonly seq: number
}

export function splitRef(ref: CommitRef): SplitRef {
  const colon = ref.lastIndexOf(':')
  return { replica: ref.slice(0, colon), seq: Number(ref.slice(colon + 1)) }
}

/** Whether the vector's holder has the commit. */
export function covers(vector: VersionVector, { replica, seq }: SplitRef): boolean {
  return (vector[replica] ?? 0) >= seq
}

/** What the two know together. */
export function joinVectors(a: VersionVector, b: VersionVector): VersionVector {
  const joined: Record<string, number> = { ...a }
  for (const [replica, seq] of Object.entries(b)) joined[replica] = Math.max(joined[replica] ?? 0, seq)
  return joined
}

/** A run of commits of one replica, both ends included. */
export interface CommitRange {
  readonly replica: string
  readonly from: number
  readonly to: number
}

/** What `theirs` lacks of `ours`: the delta to send, counted from what they acknowledged, never from what was sent. */
export function missingRanges(ours: VersionVector, theirs: VersionVector): CommitRange[] {
  return Object.entries(ours)
    .filter(([replica, seq]) => seq > (theirs[replica] ?? 0))
    .map(([replica, to]) => ({ replica, from: (theirs[replica] ?? 0) + 1, to }))
    .sort((a, b) => (a.replica < b.replica ? -1 : 1))
}

/** How far the holder of these heads knows each chain. */
export function headsToVector(heads: readonly { readonly replica: string; readonly seq: number }[]): VersionVector {
  return Object.fromEntries(heads.map(({ replica, seq }) => [replica, seq]))
}

/** How many commits some ranges hold. */
export const countRanges = (ranges: readonly CommitRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
