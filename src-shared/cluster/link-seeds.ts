import type { Likenesses } from './pair-likeness'

/** From so much likeness on the average two groups are one: few wrong ones, and many pieces of one matter, which are gathered after. */
const leastLinked = 0.16

interface Link {
  readonly likeness: number
  readonly one: number
  readonly other: number
  /** How often each of the two had grown when the link was made; a link to what has grown since is void. */
  readonly grownOne: number
  readonly grownOther: number
}

/** Groups by average linkage over the likenesses there are: two that share nothing are not like at all. Singles are left out. */
export function linkSeeds(likenesses: Likenesses): number[][] {
  const count = likenesses.length
  const near: (Map<number, number> | undefined)[] = likenesses.map((map) => new Map(map))
  const groups: number[][] = Array.from({ length: count }, (_, nth) => [nth])
  const grown = new Int32Array(count)
  const links = new LinkHeap()
  const offer = (one: number, other: number, likeness: number): void => {
    if (likeness >= leastLinked)
      links.push({ likeness, one, other, grownOne: grown[one] ?? 0, grownOther: grown[other] ?? 0 })
  }
  likenesses.forEach((map, one) => {
    for (const [other, likeness] of map) if (other < one) offer(one, other, likeness)
  })
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    const { one, other, grownOne, grownOther } = link
    const [nearOne, nearOther] = [near[one], near[other]]
    const [groupOne, groupOther] = [groups[one], groups[other]]
    if (nearOne === undefined || nearOther === undefined || groupOne === undefined || groupOther === undefined) continue
    if (grown[one] !== grownOne || grown[other] !== grownOther) continue
    const [a, b] = [groupOne.length, groupOther.length]
    groupOne.push(...groupOther)
    groups[other] = []
    near[other] = undefined
    grown[one] = grownOne + 1
    nearOne.delete(other)
    nearOther.delete(one)
    for (const third of nearOther.keys()) nearOne.set(third, nearOne.get(third) ?? 0)
    for (const [third, likeness] of nearOne) {
      const mean = (likeness * a + (nearOther.get(third) ?? 0) * b) / (a + b)
      nearOne.set(third, mean)
      near[third]?.delete(other)
      near[third]?.set(one, mean)
      offer(one, third, mean)
    }
  }
  return groups.filter((group) => group.length > 1)
}

/** The likest link first; among equals the one of the earlier texts, so that the same cases make the same groups everywhere. */
class LinkHeap {
  private readonly links: Link[] = []

  push(link: Link): void {
    const { links } = this
    let at = links.push(link) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = links[above]
      if (parent === undefined || !isBefore(link, parent)) break
      links[at] = parent
      at = above
    }
    links[at] = link
  }

  pop(): Link | undefined {
    const { links } = this
    const top = links[0]
    const last = links.pop()
    if (last === undefined || links.length === 0) return top
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      const [left, right] = [links[below], links[below + 1]]
      if (left === undefined) break
      if (right !== undefined && isBefore(right, left)) below += 1
      const next = links[below]
      if (next === undefined || !isBefore(next, last)) break
      links[at] = next
      at = below
    }
    links[at] = last
    return top
  }
}

const isBefore = (a: Link, b: Link): boolean =>
  a.likeness > b.likeness || (a.likeness === b.likeness && (a.one < b.one || (a.one === b.one && a.other < b.other)))
