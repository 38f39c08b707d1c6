import type { Bytes } from '#shared/bundle/ports'
import type { SeededRandom } from './seeded-random'

/** One random injury: a flipped bit, a cut, a splice of the bytes with themselves, an insertion, or an overwritten run. Never the same bytes. */
export function mutateBytes(bytes: Bytes, random: SeededRandom): Bytes {
  const mutant = injureBytes(bytes, random)
  const same = mutant.length === bytes.length && mutant.every((byte, at) => byte === bytes[at])
  return same ? mutateBytes(bytes, random) : mutant
}

function injureBytes(bytes: Bytes, random: SeededRandom): Bytes {
  const at = random.below(bytes.length)
  const length = 1 + random.below(Math.min(64, bytes.length))
  const noise = Uint8Array.from({ length }, () => random.below(256))
  switch (random.below(6)) {
    case 0: {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
      return flipped
    }
    case 1:
      return bytes.slice(0, at)
    case 2:
      return join(bytes.subarray(0, at), bytes.subarray(at + length))
    case 3:
      return join(bytes.subarray(0, at), noise, bytes.subarray(at))
    case 4: {
      const from = random.below(bytes.length)
      return join(bytes.subarray(0, at), bytes.subarray(from, from + length), bytes.subarray(at))
    }
    default:
      return join(bytes.subarray(0, at), noise, bytes.subarray(at + length))
  }
}

export function join(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
