import fc from 'fast-check'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LoggedCommit } from '#shared/record/commit'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { chooseSeed } from '../bundles/seeded-random'
import { check } from './exchange-schedule'
import { causalOrder, commitsOf, history, pcWith, play } from './histories'

/** Runs a property on random histories; a failure prints the seed and the shortest history (`TEST_SEED` repeats it). */
export function forAllHistories(
  what: string,
  runs: number,
  holds: (logs: readonly [LoggedCommit[], LoggedCommit[], LoggedCommit[]], choose: (bound: number) => number) => void,
): void {
  const seed = chooseSeed()
  const started = performance.now()
  const property = fc.property(history, fc.infiniteStream(fc.nat()), (steps, stream) => {
    const [a, b, c] = play(steps)
    if (a === undefined || b === undefined || c === undefined) return
    const choose = (bound: number): number => Number(stream.next().value) % Math.max(1, bound)
    holds([commitsOf(a), commitsOf(b), commitsOf(c)], choose)
  })
  fc.assert(property, { numRuns: runs, seed })
  console.log(`${what}: ${runs} histories, seed ${seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** A log taken in by two PCs in either order is one log. */
export const mergeCommutes = (runs: number): void =>
  forAllHistories('commutative', runs, ([a, b]) =>
    check(pcWith(a, b).digest() === pcWith(b, a).digest(), 'a + b and b + a differ'),
  )

/** However three logs are put together, by whichever third PC. */
export const mergeAssociates = (runs: number): void =>
  forAllHistories('associative', runs, ([a, b, c]) => {
    const [left, right] = [commitsOf(pcWith(a, b)), commitsOf(pcWith(b, c))]
    check(pcWith(left, c).digest() === pcWith(a, right).digest(), '(a + b) + c and a + (b + c) differ')
  })

/** What came before changes nothing when it comes again, neither taken in nor folded. */
export const mergeRepeats = (runs: number): void =>
  forAllHistories('idempotent', runs, ([a, b]) => {
    const once = pcWith(a, b)
    const digest = once.digest()
    once.take(a)
    once.take([...b, ...a])
    check(
      once.digest() === digest && once.held.length === 0 && once.quarantine.size === 0,
      'the same again changed something',
    )
    const records = new Map(once.records)
    for (const { commit } of [...a, ...b])
      for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
    check(digestOf(records) === digestOf(once.records), 'folding again changed something')
  })

/** Every order in which nothing stands before what it saw gives the same records. */
export const foldPermutes = (runs: number): void =>
  forAllHistories('any causal order', runs, ([a, b, c], choose) => {
    const all = commitsOf(pcWith(a, b, c))
    const expected = digestOf(foldAll(all))
    for (let order = 0; order < 3; order += 1)
      check(digestOf(foldAll(causalOrder(all, choose))) === expected, 'another order gives other records')
  })

/** However the commits come, one by one and in any order at all, they end up folded alike. */
export const arrivalPermutes = (runs: number): void =>
  forAllHistories('any arrival', runs, ([a, b, c], choose) => {
    const all = commitsOf(pcWith(a, b, c))
    const left = [...all]
    const pc = pcWith()
    while (left.length > 0) pc.take(left.splice(choose(left.length), 1 + choose(3)))
    check(pc.held.length === 0 && pc.digest() === pcWith(all).digest(), 'another order of arrival gives another ledger')
  })

function foldAll(commits: readonly LoggedCommit[]): Map<string, LedgerRecord> {
  const records = new Map<string, LedgerRecord>()
  for (const { commit } of commits) for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  return records
}

const digestOf = (records: ReadonlyMap<string, LedgerRecord>): string =>
  canonicalJson([...records].toSorted(([a], [b]) => (a < b ? -1 : 1)))
