import type { ClusterSource } from '../src-shared/cluster/corpus'
import { createClusterIndex, findClusters } from '../src-shared/cluster/find-clusters'
import { foldText } from '../src-shared/text/fold-text'
import { createRandom, inventCases } from '../tests/support/cluster/invented-cases'
import { tellOutbreaks } from '../tests/support/cluster/invented-outbreak'
import { linkPlainly } from '../tests/support/cluster/plain-linkage'
import { median } from './median'

/** So much is asked to be clustered at once. */
const letters = 4_000
const sizes = [1_000, 10_000, 100_000] as const

interface Growth {
  readonly cases: number
  readonly clusterMs: number
  readonly placeMs: number
}

/** Milliseconds of what is found of like cases, and of plain TF-IDF with average linkage over the same texts. */
export interface ClusterFigures {
  readonly ownMs: number
  readonly plainMs: number
  readonly growth: readonly Growth[]
}

/** Made-up cases with two outbreaks of sixty letters among them. */
function sourcesOf(count: number): ClusterSource[] {
  const random = createRandom(count)
  const told = tellOutbreaks(random, 60).flatMap((outbreak) => outbreak.letters)
  return [
    ...told.map(({ subject, text }) => ({ lead: foldText(subject), text: foldText(text) })),
    ...inventCases(count - told.length, random),
  ].map((source, nth) => ({ id: String(nth), day: nth % 300, ...source }))
}

function timed<T>(work: () => T): { readonly ms: number; readonly made: T } {
  const from = performance.now()
  const made = work()
  return { ms: performance.now() - from, made }
}

/** Measures the clusters, the yardstick and the growth. */
export function measureClusters(): ClusterFigures {
  const sources = sourcesOf(letters)
  const texts = sources.map(({ lead, text }) => `${lead}\n${text}`)
  // In turns, so that whatever else the machine does meets both.
  const rounds = [1, 2, 3].map(() => ({
    own: timed(() => findClusters(sources)).ms,
    plain: timed(() => linkPlainly(texts, 0.1)).ms,
  }))
  const [ownMs, plainMs] = [median(rounds.map(({ own }) => own)), median(rounds.map(({ plain }) => plain))]
  const growth = sizes.map((cases): Growth => {
    const { ms, made: index } = timed(() => createClusterIndex(sourcesOf(cases)))
    const asked = sourcesOf(1_000).slice(0, 200)
    return { cases, clusterMs: ms, placeMs: median(asked.map((source) => timed(() => index.place(source, 5)).ms)) }
  })
  return { ownMs, plainMs, growth }
}

/** Prints the figures with their aims; the exponent says by which power of the cases the time grows. */
export function printClusters({ ownMs, plainMs, growth }: ClusterFigures): void {
  console.log(
    `clusters of ${letters} letters : plain average linkage   ${(ownMs / plainMs).toFixed(2)} (${ownMs.toFixed(0)} : ${plainMs.toFixed(0)} ms)   aim ≤ 0.5 and ≤ 1500 ms`,
  )
  growth.forEach(({ cases, clusterMs, placeMs }, nth) => {
    const before = growth[nth - 1]
    const exponent = (now: number, then: number): string =>
      before === undefined ? '' : ` (exponent ${(Math.log(now / then) / Math.log(cases / before.cases)).toFixed(2)})`
    console.log(
      `  ${String(cases).padStart(7)} cases: clustered in ${clusterMs.toFixed(0)} ms${exponent(clusterMs, before?.clusterMs ?? 1)}, a new one placed in ${placeMs.toFixed(2)} ms${exponent(placeMs, before?.placeMs ?? 1)}   aim of a new one ≤ 50 ms`,
    )
  })
}
