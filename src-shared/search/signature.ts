/** Bits of one signature: so many that a rare word is in few of them by chance. */
const bits = 1 << 16

/** Which short runs of characters stand in a text, as bits: a word of which one is missing is not in it. */
export type Signature = Uint32Array

const isPlain = (unit: number): boolean => unit < 128

function setBit(signature: Signature, hash: number): void {
  const bit = hash & (bits - 1)
  signature[bit >>> 5] = (signature[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

const mix = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/**
 * Tells the runs of a text: of hanzi one and two, of letters and digits three and four, for each pair of digits stands in every text
 * with a telephone.
 */
function eachRun(text: string, tell: (hash: number) => void): void {
  let [a, b, c] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isPlain(unit)) {
      tell(mix(unit))
      if (at > 0) tell(mix(unit ^ Math.imul(c, 0x9e3779b1)))
    } else if (at > 0 && !isPlain(c)) tell(mix(unit ^ Math.imul(c, 0x9e3779b1)))
    else if (at > 1 && isPlain(b)) {
      const three = (b << 14) | (c << 7) | unit
      tell(mix(three ^ 0x5bd1e995))
      if (at > 2 && isPlain(a)) tell(mix((a << 21) ^ three ^ 0x27d4eb2f))
    }
    a = b
    b = c
    c = unit
  }
}

/** The signature of a text. */
export function signText(text: string): Signature {
  const signature = new Uint32Array(bits >>> 5)
  eachRun(text, (hash) => setBit(signature, hash))
  return signature
}

/** The runs of a word, to be held against signatures; none of a word that is too short to have any. */
export function runsOf(word: string): Uint32Array {
  const runs = new Set<number>()
  eachRun(word, (hash) => runs.add(hash & (bits - 1)))
  return Uint32Array.from(runs)
}

/** Whether a text of that signature may hold a word of these runs. */
export function mayHold(signature: Signature, runs: Uint32Array): boolean {
  for (const bit of runs) if (((signature[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
  return true
}
