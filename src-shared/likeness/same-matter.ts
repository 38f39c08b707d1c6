import { foldText } from '../text/fold-text'

/** So much of the shorter of two texts has to stand in the other: two tellings of one matter share as much, two matters hardly. */
const leastShare = 0.4

/** Whether two texts tell of the same matter, by the pairs of neighbouring characters that they share; for two that are told together anyway. */
export function isSameMatter(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  return shared >= 4 && shared / Math.max(1, Math.min(a.size, b.size)) >= leastShare
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of foldText(text).split(/[^\p{L}\p{N}]+/u))
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2))
  return pairs
}
