import { GramTable } from './gram-table'

/** A case as it is clustered. Texts as lists may show them: what is hidden there takes no part. */
export interface ClusterSource {
  readonly id: string
  /** The day of the case as a number of days, if it is known: cases far apart are no one outbreak. */
  readonly day: number | undefined
  /** What names the matter shortly, with its place, folded (`foldText`). It counts more than the text. */
  readonly lead: string
  /** What is told, folded. */
  readonly text: string
}

/** So much of a text is read: what a letter is about stands in its beginning. */
export const longestRead = 700
/** What stands in the subject or the place counts as if it stood there so many times more. */
const leadWeight = 2

/** The grams of one text, each once, with how much they stand there. */
export interface GramText {
  readonly grams: Int32Array
  readonly often: Float32Array
}

/** All texts as grams, and for each gram the texts that bear it. */
export interface Corpus {
  readonly table: GramTable
  readonly texts: readonly GramText[]
  readonly days: readonly (number | undefined)[]
  /** By how many texts each gram is borne. */
  readonly bearers: Int32Array
}

/** Reads all texts once. */
export function readCorpus(sources: readonly ClusterSource[]): Corpus {
  const table = new GramTable()
  const counting = new Counting()
  const texts = sources.map((source) => countGrams(table, counting, source, true))
  const bearers = new Int32Array(table.size)
  for (const { grams } of texts) for (const gram of grams) bearers[gram] = (bearers[gram] ?? 0) + 1
  return { table, texts, days: sources.map(({ day }) => day), bearers }
}

/** The known grams of a text that is no part of the corpus. */
export const readText = (table: GramTable, source: Pick<ClusterSource, 'lead' | 'text'>): GramText =>
  countGrams(table, new Counting(), source, false)

function countGrams(
  table: GramTable,
  counting: Counting,
  { lead, text }: Pick<ClusterSource, 'lead' | 'text'>,
  learn: boolean,
): GramText {
  table.read(lead, longestRead, learn, (gram) => counting.add(gram, leadWeight))
  table.read(text, longestRead, learn, (gram) => counting.add(gram, 1))
  return counting.take()
}

/** Counts the grams of one text after another in one piece of memory. */
class Counting {
  private counts = new Float32Array(1 << 16)
  private met: number[] = []

  add(gram: number, weight: number): void {
    if (gram >= this.counts.length) {
      const counts = new Float32Array(Math.max(gram + 1, this.counts.length * 2))
      counts.set(this.counts)
      this.counts = counts
    }
    if (this.counts[gram] === 0) this.met.push(gram)
    this.counts[gram] = (this.counts[gram] ?? 0) + weight
  }

  take(): GramText {
    const grams = Int32Array.from(this.met)
    const often = Float32Array.from(this.met, (gram) => this.counts[gram] ?? 0)
    for (const gram of grams) this.counts[gram] = 0
    this.met = []
    return { grams, often }
  }
}
