import type { Corpus, GramText } from './corpus'

/** So many of a text's grams speak for it: those that are rarest and stand there most. It makes long letters and short ones comparable. */
const mostSpeaking = 100
/** Less than this is chance. */
const leastLikeness = 0.04
/** A year of silence parts two outbreaks of one matter. */
export const longestSilence = 366
/** A number that no place in a text reaches: weight and place are packed into one. */
const places = 4096

/** Grams that more texts bear than this say nothing of two of them; it grows slowly, so that the work does. */
const mostBearers = (texts: number): number => Math.max(50, 4 * Math.sqrt(texts))

/** For each text, the texts that are like it with how much (0 to 1). */
export type Likenesses = readonly ReadonlyMap<number, number>[]

/** Compares texts by what is rare in them. */
export interface Comparing {
  /** All texts of the corpus with each other. */
  all(): Likenesses
  /** A text that is no part of the corpus with all of it. */
  one(text: GramText, day: number | undefined): ReadonlyMap<number, number>
}

interface Speaking {
  readonly grams: Int32Array
  readonly weights: Float32Array
}

/** Whether a year lies between two days; an unknown one is near. */
const areFarApart = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) > longestSilence

/** Makes a corpus ready for comparing. */
export function createComparing(corpus: Corpus): Comparing {
  const { texts, days } = corpus
  const speaking = texts.map((text) => speakingGrams(text, corpus))
  const postings = postingsOf(speaking, corpus.bearers.length)
  const shared = new Float32Array(texts.length)
  const touched = new Int32Array(texts.length)

  /** Tells each text before `until` that shares something rare, and how much. */
  const compare = (
    { grams, weights }: Speaking,
    until: number,
    tell: (other: number, likeness: number) => void,
  ): void => {
    let count = 0
    for (let at = 0; at < grams.length; at += 1) {
      const gram = grams[at] ?? 0
      const weight = weights[at] ?? 0
      const end = postings.starts[gram + 1] ?? 0
      for (let entry = postings.starts[gram] ?? 0; entry < end; entry += 1) {
        const other = postings.texts[entry] ?? 0
        if (other >= until) break
        const before = shared[other] ?? 0
        if (before === 0) {
          touched[count] = other
          count += 1
        }
        shared[other] = before + weight * (postings.weights[entry] ?? 0)
      }
    }
    for (let at = 0; at < count; at += 1) {
      const other = touched[at] ?? 0
      const likeness = shared[other] ?? 0
      shared[other] = 0
      if (likeness >= leastLikeness) tell(other, likeness)
    }
  }

  return {
    all: () => {
      const near: Map<number, number>[] = texts.map(() => new Map())
      speaking.forEach((one, nth) =>
        compare(one, nth, (other, likeness) => {
          if (areFarApart(days[nth], days[other])) return
          near[nth]?.set(other, likeness)
          near[other]?.set(nth, likeness)
        }),
      )
      return near
    },
    one: (text, day) => {
      const near = new Map<number, number>()
      compare(speakingGrams(text, corpus), texts.length, (other, likeness) => {
        if (!areFarApart(day, days[other])) near.set(other, likeness)
      })
      return near
    },
  }
}

/** The grams that speak for a text, as a vector of length 1. */
function speakingGrams({ grams, often }: GramText, { texts, bearers }: Corpus): Speaking {
  const most = mostBearers(texts.length)
  const ranked = new Float64Array(grams.length)
  let count = 0
  for (let at = 0; at < grams.length; at += 1) {
    const borne = bearers[grams[at] ?? 0] ?? 0
    if (borne < 2 || borne > most) continue
    const weight = (1 + Math.log(often[at] ?? 1)) * Math.log(texts.length / borne)
    // Weight and place in one number: a plain sort of numbers is many times faster than one that asks.
    ranked[count] = Math.round(weight * 1000) * places + at
    count += 1
  }
  const best = ranked
    .subarray(0, count)
    .sort()
    .subarray(Math.max(0, count - mostSpeaking))
  const chosen = new Int32Array(best.length)
  const weights = new Float32Array(best.length)
  let square = 0
  best.forEach((packed, at) => {
    const weight = Math.floor(packed / places) / 1000
    chosen[at] = grams[packed % places] ?? 0
    weights[at] = weight
    square += weight * weight
  })
  const length = Math.sqrt(square)
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length
  return { grams: chosen, weights }
}

interface Postings {
  readonly starts: Int32Array
  readonly texts: Int32Array
  readonly weights: Float32Array
}

/** For each gram the texts it speaks for, in their order. */
function postingsOf(speaking: readonly Speaking[], grams: number): Postings {
  const starts = new Int32Array(grams + 1)
  for (const one of speaking) for (const gram of one.grams) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
  for (let gram = 0; gram < grams; gram += 1) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const next = starts.slice(0, grams)
  const texts = new Int32Array(starts[grams] ?? 0)
  const weights = new Float32Array(texts.length)
  speaking.forEach((one, nth) =>
    one.grams.forEach((gram, at) => {
      const entry = next[gram] ?? 0
      next[gram] = entry + 1
      texts[entry] = nth
      weights[entry] = one.weights[at] ?? 0
    }),
  )
  return { starts, texts, weights }
}
