import { expect, it } from 'vitest'
import type { ClusterSource } from '#shared/cluster/corpus'
import { findClusters } from '#shared/cluster/find-clusters'
import { foldText } from '#shared/text/fold-text'
import { createRandom } from '#tests/support/cluster/invented-cases'
import { tellOutbreaks } from '#tests/support/cluster/invented-outbreak'
import { looked, unlooked, type LabelledCluster } from '#tests/support/cluster/labelled-letters'
import { linkPlainly } from '#tests/support/cluster/plain-linkage'
import { matchCluster } from '#tests/support/cluster/precision-recall'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { skipWithReason } from '#tests/support/skip-with-reason'

const idOf = (row: number): string => `row ${row}`

/** The letters by their rows in the workbook. */
const letterSources = (): ClusterSource[] =>
  readLetters().map(({ subject, text }, nth) => ({
    id: idOf(nth + 2),
    day: undefined,
    lead: foldText(subject),
    text: foldText(text),
  }))

interface Mean {
  readonly precision: number
  readonly recall: number
}

/** Prints how each known cluster was found, and gives the means. */
function report(what: string, labels: readonly LabelledCluster[], clusters: readonly (readonly string[])[]): Mean {
  const matches = labels.map(({ name, rows }) => ({ name, rows, ...matchCluster(rows.map(idOf), clusters) }))
  for (const { name, rows, precision, recall, found } of matches)
    console.log(
      `  ${what}: ${precision.toFixed(2)} precision, ${recall.toFixed(2)} recall of ${rows.length} (found ${found}): ${name}`,
    )
  const mean = (part: 'precision' | 'recall'): number =>
    matches.reduce((sum, match) => sum + match[part], 0) / Math.max(1, matches.length)
  const means = { precision: mean('precision'), recall: mean('recall') }
  console.log(`${what}: mean precision ${means.precision.toFixed(3)}, mean recall ${means.recall.toFixed(3)}`)
  return means
}

it('on 2,816 letters to a city’s leaders: finds the clusters that were found by reading', (context) => {
  if (!hasLetters()) return skipWithReason(context, 'the letters do not lie beside the project')
  const sources = letterSources()
  const from = performance.now()
  const clusters = findClusters(sources).map(({ ids }) => ids)
  console.log(`${sources.length} letters in ${(performance.now() - from).toFixed(0)} ms: ${clusters.length} clusters`)
  console.log(
    `the ten largest hold ${clusters
      .slice(0, 10)
      .map(({ length }) => length)
      .join(', ')} letters`,
  )
  const seen = report('looked at', looked, clusters)
  const unseen = report('not looked at', unlooked, clusters)
  expect(seen.precision).toBeGreaterThanOrEqual(0.9)
  expect(seen.recall).toBeGreaterThanOrEqual(0.95)
  expect(unseen.precision).toBeGreaterThanOrEqual(0.75)
  expect(unseen.recall).toBeGreaterThanOrEqual(0.9)
}, 60_000)

it('among 2,816 real letters: finds two invented outbreaks better than plain average linkage', (context) => {
  if (!hasLetters()) return skipWithReason(context, 'the letters do not lie beside the project')
  const letters = letterSources()
  const outbreaks = tellOutbreaks(createRandom(11), 60)
  const told = outbreaks.flatMap(({ letters: own, otherwise }) => [...own, ...otherwise])
  const sources = [
    ...letters,
    ...told.map(({ subject, text }, nth): ClusterSource => {
      return { id: idOf(letters.length + 2 + nth), day: undefined, lead: foldText(subject), text: foldText(text) }
    }),
  ]
  let next = letters.length + 2
  const known = outbreaks.map(({ letters: own, otherwise }, nth): LabelledCluster => {
    const first = next
    next += own.length + otherwise.length
    return { name: `outbreak ${nth + 1}`, rows: own.map((_, at) => first + at) }
  })
  const plainFrom = performance.now()
  const plain = linkPlainly(
    sources.map(({ lead, text }) => `${lead}\n${text}`),
    0.1,
  )
  const ownFrom = performance.now()
  const clusters = findClusters(sources).map(({ ids }) => ids)
  const end = performance.now()
  console.log(
    `${sources.length} letters: ${(end - ownFrom).toFixed(0)} ms, plain ${(ownFrom - plainFrom).toFixed(0)} ms`,
  )
  report(
    'plain',
    known,
    plain.map((group) => group.map((nth) => sources[nth]?.id ?? '')),
  )
  const { precision, recall } = report('by what is rare', known, clusters)
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.93)
  expect(end - ownFrom).toBeLessThan(ownFrom - plainFrom)
}, 120_000)
