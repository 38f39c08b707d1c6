import { expect, it } from 'vitest'
import type { ClusterSource } from '#shared/cluster/corpus'
import { createClusterIndex, findClusters } from '#shared/cluster/find-clusters'
import { foldText } from '#shared/text/fold-text'
import { createRandom, inventCases } from '#tests/support/cluster/invented-cases'
import { tellOutbreaks, type InventedLetter } from '#tests/support/cluster/invented-outbreak'
import { matchCluster } from '#tests/support/cluster/precision-recall'

const asSource = ({ subject, text }: InventedLetter, id: string, day?: number): ClusterSource => ({
  id,
  day,
  lead: foldText(subject),
  text: foldText(text),
})

/** Two outbreaks of so many letters, with what is like them and 1,500 cases of something else between. */
function mix(seed: number, count: number): { readonly sources: ClusterSource[]; readonly known: string[][] } {
  const random = createRandom(seed)
  const outbreaks = tellOutbreaks(random, count)
  const told = outbreaks.flatMap(({ letters, otherwise }, nth) => [
    ...letters.map((letter, at) => asSource(letter, `${nth}-${at}`)),
    ...otherwise.map((letter, at) => asSource(letter, `${nth}-other-${at}`)),
  ])
  const others = inventCases(1_500, random).map((one, nth): ClusterSource => ({
    id: `x${nth}`,
    day: undefined,
    ...one,
  }))
  const sources = [...others, ...told].map((source) => ({ source, key: random() })).sort((a, b) => a.key - b.key)
  return {
    sources: sources.map(({ source }) => source),
    known: outbreaks.map(({ letters }, nth) => letters.map((_, at) => `${nth}-${at}`)),
  }
}

it.each([1, 2, 3, 4])(
  'finds an outbreak told in many ways as one cluster (seed %i)',
  (seed) => {
    const { sources, known } = mix(seed, 60)
    const found = findClusters(sources).map(({ ids }) => ids)
    for (const one of known) {
      const { precision, recall } = matchCluster(one, found)
      console.log(`seed ${seed}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`)
      expect(precision).toBeGreaterThanOrEqual(0.93)
      expect(recall).toBeGreaterThanOrEqual(0.9)
    }
    // Nothing else is as great: what is told by chance makes no cluster that anybody would look at.
    expect(found.filter((ids) => ids.length > 6)).toHaveLength(2)
  },
  60_000,
)

it('makes the same clusters of the same cases, and names them by what they share', () => {
  const { sources } = mix(5, 20)
  const clusters = findClusters(sources)
  expect(findClusters(sources)).toEqual(clusters)
  const words = clusters.slice(0, 2).map((cluster) => cluster.words.join(' '))
  expect(words.some((told) => told.includes('锦溪云庭'))).toBe(true)
  expect(words.some((told) => told.includes('车位'))).toBe(true)
}, 60_000)

it('keeps apart what lies more than a year apart, and takes a case without a day', () => {
  const [outbreak] = tellOutbreaks(createRandom(6), 48)
  const days = (nth: number): number | undefined => (nth === 0 ? undefined : nth % 2 === 0 ? 20_000 : 20_500)
  const told = (outbreak?.letters ?? []).map((letter, nth) => asSource(letter, String(nth), days(nth)))
  const others = inventCases(1_000, createRandom(7)).map((one, nth): ClusterSource => ({
    id: `x${nth}`,
    day: 20_000,
    ...one,
  }))
  const great = findClusters([...told, ...others]).filter(({ ids }) => ids.length > 6)
  expect(great).toHaveLength(2)
  for (const { ids } of great) expect(new Set(ids.flatMap((id) => days(Number(id)) ?? [])).size).toBe(1)
  expect(great.flatMap(({ ids }) => ids)).toContain('0')
  const timeless = [...told.map((source) => ({ ...source, day: undefined })), ...others]
  expect(findClusters(timeless).filter(({ ids }) => ids.length > 6)).toHaveLength(1)
})

it('places a new case where it belongs, with the cases that are most like it', () => {
  const { sources, known } = mix(8, 30)
  const [letter, stranger] = [tellOutbreaks(createRandom(99), 1)[1]?.letters[0], inventCases(1, createRandom(98))[0]]
  const index = createClusterIndex(sources)
  if (letter === undefined || stranger === undefined) throw new Error('nothing was invented')
  const placed = index.place(asSource(letter, ''), 5)
  const cluster = placed.cluster === undefined ? [] : (index.clusters[placed.cluster]?.ids ?? [])
  expect(matchCluster(known[1] ?? [], [cluster]).recall).toBeGreaterThan(0.9)
  expect(placed.like.length).toBeGreaterThan(0)
  for (const id of placed.like) expect(known[1]).toContain(id)
  expect(index.place({ day: undefined, ...stranger }, 5).cluster).toBeUndefined()
}, 60_000)

it('makes nothing of nothing', () => {
  expect(findClusters([])).toEqual([])
  const empty = { day: undefined, lead: '', text: '' }
  expect(
    findClusters([
      { id: 'a', ...empty },
      { id: 'b', ...empty },
    ]),
  ).toEqual([])
  const index = createClusterIndex([{ id: 'a', day: undefined, lead: '路灯不亮', text: '' }])
  expect(index.place({ day: undefined, lead: '𠮷', text: '路灯不亮' }, 5)).toEqual({ cluster: undefined, like: [] })
})
