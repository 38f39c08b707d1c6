import { readCorpus, readText, type ClusterSource, type Corpus } from './corpus'
import { gather } from './gather'
import { linkSeeds } from './link-seeds'
import { createComparing, type Comparing, type Likenesses } from './pair-likeness'
import { tellSignature, turnRound, type Bearers } from './signature'

/** Words that most of a cluster bear name it. */
const namingShare = 0.5
const namingWords = 4
/** Who comes new to a cluster is like its cases by such a part of what they are like each other. */
const joining = 0.5
/** Two cases are one matter from here on, as where clusters begin. */
const sameMatter = 0.16

/** Cases of one matter at one place. */
export interface CaseCluster {
  /** Its cases in the order they were given. */
  readonly ids: readonly string[]
  /** The words that its cases share and others hardly have, the most telling first. */
  readonly words: readonly string[]
}

/** Where a new case belongs. */
export interface Placement {
  /** Its cluster, by its place among the clusters. */
  readonly cluster: number | undefined
  /** The cases that are most like it, the likest first. */
  readonly like: readonly string[]
}

/** The clusters of some cases, and where others belong among them. */
export interface ClusterIndex {
  /** The greatest first. */
  readonly clusters: readonly CaseCluster[]
  /** Where a case belongs that is none of them. */
  place(source: Omit<ClusterSource, 'id'>, most: number): Placement
}

/** Finds the cases that tell of one matter at one place: decision 0064. The same cases make the same clusters everywhere. */
export const findClusters = (sources: readonly ClusterSource[]): readonly CaseCluster[] =>
  createClusterIndex(sources).clusters

/** Finds the clusters and keeps what is needed to place new cases. */
export function createClusterIndex(sources: readonly ClusterSource[]): ClusterIndex {
  const corpus = readCorpus(sources)
  const comparing = createComparing(corpus)
  const likenesses = comparing.all()
  const bearers = turnRound(corpus)
  const groups = gather(linkSeeds(likenesses), corpus, likenesses, bearers).sort(
    (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  )
  const idsOf = (group: readonly number[]): readonly string[] => group.flatMap((nth) => sources[nth]?.id ?? [])
  const names = nameGroups(groups, corpus, bearers)
  return {
    clusters: groups.map((group, nth) => ({ ids: idsOf(group), words: names[nth] ?? [] })),
    place: placing(groups, corpus, comparing, likenesses, idsOf),
  }
}

function placing(
  groups: readonly (readonly number[])[],
  corpus: Corpus,
  comparing: Comparing,
  likenesses: Likenesses,
  idsOf: (texts: readonly number[]) => readonly string[],
): ClusterIndex['place'] {
  const groupOf = new Map(groups.flatMap((group, nth) => group.map((text): [number, number] => [text, nth])))
  return (source, most) => {
    const near = [...comparing.one(readText(corpus.table, source), source.day)].sort(
      (a, b) => b[1] - a[1] || a[0] - b[0],
    )
    const sums = new Map<number, number>()
    for (const [text, likeness] of near) {
      const group = groupOf.get(text)
      if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + likeness)
    }
    let cluster: number | undefined
    let best = 0
    for (const [nth, sum] of sums) {
      const group = groups[nth] ?? []
      const mean = sum / group.length
      if (mean > best && mean >= joining * meanWithin(group, likenesses)) [cluster, best] = [nth, mean]
    }
    const like = near.filter(([, likeness]) => likeness >= sameMatter).slice(0, most)
    return { cluster, like: idsOf(like.map(([text]) => text)) }
  }
}

/** How like each other the texts of a group are on the average. */
function meanWithin(group: readonly number[], likenesses: Likenesses): number {
  const among = new Set(group)
  let sum = 0
  for (const one of group) for (const [other, likeness] of likenesses[one] ?? []) if (among.has(other)) sum += likeness
  return sum / Math.max(1, group.length * (group.length - 1))
}

function nameGroups(
  groups: readonly (readonly number[])[],
  corpus: Corpus,
  bearers: Bearers,
): readonly (readonly string[])[] {
  return groups.map((group) => {
    const words = tellSignature(group, corpus, bearers)
      .filter(({ share }) => share >= namingShare)
      .map(({ grams }) => joinGrams(grams.map((gram) => corpus.table.textOf(gram))))
    // A piece of a longer word, and a longer word around a named one, say nothing new.
    const told = words.filter((word, nth) => !words.slice(0, nth).some((before) => sayTheSame(before, word)))
    return told.slice(0, namingWords)
  })
}

const sayTheSame = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

/** The word that overlapping pieces make: 锦溪, 溪云, 云庭 are 锦溪云庭. */
function joinGrams(pieces: readonly string[]): string {
  let word = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
  for (let grew = true; grew;) {
    grew = false
    for (const piece of pieces) {
      if (word.includes(piece)) continue
      if (word.endsWith(piece.slice(0, -1))) word += piece.slice(-1)
      else if (word.startsWith(piece.slice(1))) word = piece.slice(0, 1) + word
      else continue
      grew = true
    }
  }
  return word
}
