/** The yardstick: TF-IDF over pairs of characters, cosines of all pairs, average linkage by chains of nearest neighbours, cut at `least`. */
export function linkPlainly(texts: readonly string[], least: number): number[][] {
  const vectors = vectorsOf(texts)
  return linkAverage(cosinesOf(vectors, texts.length), texts.length, least)
}

function vectorsOf(texts: readonly string[]): Map<string, number>[] {
  const bearers = new Map<string, number>()
  const counts = texts.map((text) => {
    const grams = new Map<string, number>()
    for (let at = 0; at + 1 < text.length; at += 1) {
      const gram = text.slice(at, at + 2)
      grams.set(gram, (grams.get(gram) ?? 0) + 1)
    }
    for (const gram of grams.keys()) bearers.set(gram, (bearers.get(gram) ?? 0) + 1)
    return grams
  })
  return counts.map((grams) => {
    const weighed = [...grams].map(([gram, count]): [string, number] => [
      gram,
      (1 + Math.log(count)) * Math.log((1 + texts.length) / (1 + (bearers.get(gram) ?? 0))),
    ])
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return new Map(weighed.map(([gram, weight]) => [gram, weight / length]))
  })
}

function cosinesOf(vectors: readonly ReadonlyMap<string, number>[], count: number): Float32Array {
  const cosines = new Float32Array(count * count)
  const postings = new Map<string, { readonly texts: number[]; readonly weights: number[] }>()
  vectors.forEach((vector, one) => {
    for (const [gram, weight] of vector) {
      const known = postings.get(gram) ?? { texts: [], weights: [] }
      known.texts.forEach((other, at) => {
        cosines[one * count + other] = (cosines[one * count + other] ?? 0) + weight * (known.weights[at] ?? 0)
      })
      known.texts.push(one)
      known.weights.push(weight)
      postings.set(gram, known)
    }
  })
  for (let one = 0; one < count; one += 1)
    for (let other = 0; other < one; other += 1) cosines[other * count + one] = cosines[one * count + other] ?? 0
  return cosines
}

function linkAverage(likeness: Float32Array, count: number, least: number): number[][] {
  const groups: number[][] = Array.from({ length: count }, (_, nth) => [nth])
  const alive = new Uint8Array(count).fill(1)
  const chain: number[] = []
  for (let left = count; left > 1;) {
    if (chain.length === 0) chain.push(alive.indexOf(1))
    const top = chain.at(-1) ?? 0
    const before = chain.at(-2)
    let nearest = before ?? -1
    let most = before === undefined ? -1 : (likeness[top * count + before] ?? 0)
    for (let other = 0; other < count; other += 1)
      if (alive[other] === 1 && other !== top && (likeness[top * count + other] ?? 0) > most) {
        most = likeness[top * count + other] ?? 0
        nearest = other
      }
    if (nearest !== before) {
      // Nothing of this chain is near enough: no later link of its end can be.
      if (most < least) {
        alive[top] = 0
        left -= 1
        chain.pop()
        continue
      }
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    if (most < least) {
      alive[top] = 0
      alive[nearest] = 0
      left -= 2
      continue
    }
    const [kept, gone] = [groups[top] ?? [], groups[nearest] ?? []]
    for (let other = 0; other < count; other += 1) {
      const mean =
        ((likeness[top * count + other] ?? 0) * kept.length + (likeness[nearest * count + other] ?? 0) * gone.length) /
        (kept.length + gone.length)
      likeness[top * count + other] = mean
      likeness[other * count + top] = mean
    }
    kept.push(...gone)
    groups[nearest] = []
    alive[nearest] = 0
    left -= 1
  }
  return groups.filter((group) => group.length > 1)
}
