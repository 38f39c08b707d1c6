/** As many different characters are told apart: common hanzi are some 7,000. Three of them still make one whole number. */
const mostChars = 16_384
const pairs = mostChars * mostChars
const wordPart = /[\p{L}\p{N}\p{Surrogate}]/u
const noWord = mostChars - 1
const free = -1
/** Two odd numbers that spread what differs little. */
const [spreadLow, spreadHigh] = [0x9e_37_79_b1, 0x85_eb_ca_6b]

/** Small numbers for the pairs and triples of characters of texts, in the order in which they are met. */
export class GramTable {
  private readonly chars = new Uint16Array(65_536)
  private readonly units: number[] = [0]
  private keys = new Float64Array(1 << 16).fill(free)
  private ids = new Int32Array(1 << 16)
  /** What each gram is made of. */
  private readonly keyOf: number[] = []

  /** How many pairs and triples were met. */
  get size(): number {
    return this.keyOf.length
  }

  /** The grams of a folded text as often as they stand there, as far as `longest` characters; with `learn` false, the known ones alone. */
  read(folded: string, longest: number, learn: boolean, note: (gram: number) => void): void {
    let first = 0
    let second = 0
    for (let at = 0; at < folded.length && at < longest; at += 1) {
      const here = this.charOf(folded.charCodeAt(at), learn)
      if (here !== 0 && second !== 0) {
        const pair = second * mostChars + here
        this.tell(pair, learn, note)
        if (first !== 0) this.tell(first * pairs + pair, learn, note)
      }
      first = here === 0 ? 0 : second
      second = here
    }
  }

  /** A gram as it is written. */
  textOf(gram: number): string {
    return String.fromCharCode(...this.charsOf(gram).map((char) => this.units[char] ?? 0))
  }

  /** Whether two grams share a character, as the parts of one word do. */
  touch(one: number, other: number): boolean {
    const others = this.charsOf(other)
    return this.charsOf(one).some((char) => others.includes(char))
  }

  private charsOf(gram: number): readonly number[] {
    const key = this.keyOf[gram] ?? 0
    const last = [Math.floor((key % pairs) / mostChars), key % mostChars]
    return key < pairs ? last : [Math.floor(key / pairs), ...last]
  }

  private tell(key: number, learn: boolean, note: (gram: number) => void): void {
    const slot = this.slotOf(key)
    if (this.keys[slot] === key) return note(this.ids[slot] ?? 0)
    if (!learn) return
    const gram = this.keyOf.push(key) - 1
    this.keys[slot] = key
    this.ids[slot] = gram
    note(gram)
    if (this.size * 2 > this.keys.length) this.grow()
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    const mixed = Math.imul(key % 0x1_00_00_00_00, spreadLow) ^ Math.imul(key / 0x1_00_00_00_00, spreadHigh)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (this.keys[slot] !== free && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, ids } = this
    this.keys = new Float64Array(keys.length * 2).fill(free)
    this.ids = new Int32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? free
      if (key === free) continue
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.ids[slot] = ids[at] ?? 0
    }
  }

  /** A unit of a word as a small number; 0 for what parts words, and for what was never met where nothing is learnt. */
  private charOf(unit: number, learn: boolean): number {
    const known = this.chars[unit] ?? 0
    if (known !== 0) return known === noWord ? 0 : known
    if (!learn) return 0
    // Beyond what a small number holds the rarest part words.
    if (this.units.length >= noWord || !wordPart.test(String.fromCharCode(unit))) {
      this.chars[unit] = noWord
      return 0
    }
    this.chars[unit] = this.units.push(unit) - 1
    return this.chars[unit] ?? 0
  }
}
