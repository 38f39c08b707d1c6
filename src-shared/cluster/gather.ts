import type { Corpus } from './corpus'
import { longestSilence, type Likenesses } from './pair-likeness'
import { bothOf, tellSignature, type Bearers, type Term } from './signature'

/** A group smaller than this has no signature to go by. */
const leastGathering = 3
/** What comes by its signature has so much of it, and such a part of what the group's own have on the average. */
const leastFit = 0.28
const fitting = 0.55
/** A word is the group's own if so much of all that bear it are of it. */
const owned = 0.6
/** Words that nearly all of a group bear, and so many of them as are tried in twos. */
const coreShare = 0.6
const coreTerms = 8
/** How like each other the texts of a grown group are on the average: a great one as an outbreak is, told in many ways; a small one as two tellings of one matter. */
const leastCoherent = (size: number): number => Math.max(0.085, 0.16 * Math.sqrt(8 / size))
/** Growing, a group may become so much looser and no more: what is like its cases by their kind alone is another matter. */
const leastKept = 0.25
/** Who is like the others by less than this part of the average is none of them. */
const belonging = 0.4
/** In so many rounds whatever grows has grown. */
const rounds = 5

/** A group, and the texts that may come to it with how well they fit. */
interface Gathering {
  readonly members: readonly number[]
  readonly fits: ReadonlyMap<number, number>
}

/** Gathers to each group the texts and the groups that bear its rare words, whatever else they tell. */
export function gather(
  seeds: readonly (readonly number[])[],
  corpus: Corpus,
  likenesses: Likenesses,
  bearers: Bearers,
): number[][] {
  const reached = new Map<string, Gathering>()
  let groups = seeds.map((group) => [...group].sort((a, b) => a - b))
  for (let round = 0; round < rounds; round += 1) {
    groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    const gatherings = groups.map((members) => {
      // What did not grow reaches what it reached before.
      const key = members.join()
      const gathering = reached.get(key) ?? reach(members, corpus, bearers, likenesses)
      reached.set(key, gathering)
      return gathering
    })
    const next = joinOnce(gatherings)
    const grew = next.length !== groups.length || next.some((group, nth) => group.length !== groups[nth]?.length)
    groups = next
    if (!grew) break
  }
  return groups
}

/** Which texts come to a group: by most of its signature, or by two words that nearly all of it bear and few others. */
function reach(members: readonly number[], corpus: Corpus, bearers: Bearers, likenesses: Likenesses): Gathering {
  const none: Gathering = { members, fits: new Map() }
  if (members.length < leastGathering) return none
  const isNear = nearInTime(members, corpus)
  const terms = tellSignature(members, corpus, bearers).map((term) => ({
    ...term,
    bearers: term.bearers.filter(isNear),
  }))
  const fits = fitTexts(terms)
  const own = new Set(members)
  const least = leastKept * meanOf(meansWithin(members, likenesses))
  const wider = [reachBySignature(members, terms, fits), ...reachByTwoWords(terms)]
    .map((texts) => new Set([...members, ...texts]))
    .filter(({ size }) => size > members.length)
    .sort((a, b) => b.size - a.size)
  for (const texts of wider) {
    const near = keepCoherent([...texts], likenesses, least)
    if (near.length > members.length && near.filter((nth) => own.has(nth)).length * 2 > members.length)
      return { members, fits: new Map(near.filter((nth) => !own.has(nth)).map((nth) => [nth, fits.get(nth) ?? 0])) }
  }
  return none
}

/** The texts that have as much of the signature as the group's own, where one at least of its words is the group's own. */
function reachBySignature(
  members: readonly number[],
  terms: readonly Term[],
  fits: ReadonlyMap<number, number>,
): readonly number[] {
  const mean = members.reduce((sum, nth) => sum + (fits.get(nth) ?? 0), 0) / members.length
  const least = Math.max(leastFit, mean * fitting)
  const near = new Set([...members, ...[...fits].filter(([, fit]) => fit >= least).map(([nth]) => nth)])
  const own = terms.filter((term) => term.bearers.filter((nth) => near.has(nth)).length >= owned * term.bearers.length)
  const bearing = new Set(own.flatMap((term) => [...term.bearers]))
  return [...near].filter((nth) => bearing.has(nth))
}

/** For each two words that nearly all of a group bear, a place and a matter perhaps: the texts that bear both, if one of the two is hardly found without the other. */
function reachByTwoWords(terms: readonly Term[]): readonly (readonly number[])[] {
  const core = terms.filter(({ share }) => share >= coreShare).slice(0, coreTerms)
  return core.flatMap((one, nth) =>
    core.slice(nth + 1).flatMap((other) => {
      const both = bothOf(one.bearers, other.bearers)
      const rarer = Math.min(one.bearers.length, other.bearers.length)
      return both.length >= owned * rarer ? [both] : []
    }),
  )
}

/** The texts of these that are like the others, if all of them are like each other on the average; none otherwise. */
function keepCoherent(texts: readonly number[], likenesses: Likenesses, least: number): readonly number[] {
  const means = meansWithin(texts, likenesses)
  const mean = meanOf(means)
  return mean < Math.max(least, leastCoherent(texts.length))
    ? []
    : texts.filter((_, nth) => (means[nth] ?? 0) >= mean * belonging)
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

/** Whether a text is not a year from all of a group's; one without a day always is near. */
function nearInTime(members: readonly number[], { days }: Corpus): (text: number) => boolean {
  const known = members.flatMap((nth) => days[nth] ?? [])
  if (known.length === 0) return () => true
  const [first, last] = [Math.min(...known) - longestSilence, Math.max(...known) + longestSilence]
  return (text) => {
    const day = days[text]
    return day === undefined || (day >= first && day <= last)
  }
}

/** How like each of these is to the others on the average. */
function meansWithin(texts: readonly number[], likenesses: Likenesses): readonly number[] {
  const among = new Set(texts)
  return texts.map((one) => {
    const near = likenesses[one] ?? new Map<number, number>()
    let sum = 0
    if (near.size < among.size) {
      for (const [other, likeness] of near) if (among.has(other)) sum += likeness
    } else for (const other of among) sum += near.get(other) ?? 0
    return sum / Math.max(1, texts.length - 1)
  })
}

function fitTexts(terms: readonly Term[]): Map<number, number> {
  const fits = new Map<number, number>()
  for (const { weight, bearers } of terms) for (const nth of bearers) fits.set(nth, (fits.get(nth) ?? 0) + weight)
  return fits
}

/** One round: smaller groups into greater ones, then single texts into the group that they fit best. */
function joinOnce(gatherings: readonly Gathering[]): number[][] {
  const into = gatherings.map((gathering, nth) => fittingGroup(gathering, gatherings, nth) ?? nth)
  const rootOf = (nth: number): number => {
    const above = into[nth] ?? nth
    return above === nth ? nth : rootOf(above)
  }
  const groups: number[][] = gatherings.map(() => [])
  const taken = new Set<number>()
  gatherings.forEach(({ members }, nth) => {
    for (const member of members) taken.add(member)
    groups[rootOf(nth)]?.push(...members)
  })
  for (const [text, group] of bestGroups(gatherings, taken)) groups[rootOf(group)]?.push(text)
  return groups.filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b))
}

/** The greater group to which most of this one's members come, and the best. */
function fittingGroup({ members, fits: own }: Gathering, all: readonly Gathering[], self: number): number | undefined {
  let best: number | undefined
  let most = 0
  for (let nth = 0; nth < self; nth += 1) {
    const greater = all[nth]
    if (greater === undefined) continue
    const coming = members.filter((member) => greater.fits.has(member))
    const going = greater.members.filter((member) => own.has(member))
    const part = Math.max(coming.length / members.length, going.length / greater.members.length)
    if (part > 0.5 && part > most) [best, most] = [nth, part]
  }
  return best
}

function bestGroups(gatherings: readonly Gathering[], taken: ReadonlySet<number>): Map<number, number> {
  const best = new Map<number, { readonly group: number; readonly fit: number }>()
  gatherings.forEach(({ fits }, group) => {
    for (const [text, fit] of fits) {
      if (taken.has(text) || fit <= (best.get(text)?.fit ?? -1)) continue
      best.set(text, { group, fit })
    }
  })
  return new Map([...best].map(([text, { group }]) => [text, group]))
}
