import { describe, expect, it } from 'vitest'
import { summariseWitnesses, weighTestimonies, type OwnChains, type Testimony } from '#shared/history/witness'
import { logCommit, type LoggedCommit } from '#shared/record/commit'
import { chooseSeed, seededRandom, type SeededRandom } from '#tests/support/bundles/seeded-random'
import { instant, replica } from '#tests/support/builders'

const name = replica('pcone')

/** A chain of acts; from `alteredAt` on it is what somebody wrote who changed that act and hashed all after it anew. */
function makeChain(length: number, alteredAt = 0): LoggedCommit[] {
  const chain: LoggedCommit[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const text = seq === alteredAt ? `altered ${seq}` : `act ${seq}`
    chain.push(
      logCommit({
        v: 1,
        replica: name,
        seq,
        prev: chain.at(-1)?.hash ?? '',
        at: instant(seq),
        by: 'clerk',
        ops: [{ op: 'append', of: 'case', id: 'c', field: 'acts', value: text }],
      }),
    )
  }
  return chain
}

const chainsOf = (chain: readonly LoggedCommit[]): OwnChains => ({
  lengthOf: (of) => (of === name ? chain.length : 0),
  hashAt: (_of, seq) => chain[seq - 1]?.hash,
})
const sayOf = (chain: readonly LoggedCommit[], seq: number, saidBy = 'centre'): Testimony => ({
  replica: name,
  seq,
  hash: chain[seq - 1]?.hash ?? '',
  saidBy,
  at: instant(1000 + seq),
})
const someSeqs = (random: SeededRandom, length: number): number[] =>
  Array.from({ length: 1 + random.below(6) }, () => 1 + random.below(length))

describe('witnesses', () => {
  it('confirm an unchanged chain, at whatever place they saw it', () => {
    const chain = makeChain(20)
    expect(
      weighTestimonies(
        [1, 7, 20].map((seq) => sayOf(chain, seq)),
        chainsOf(chain),
      ).map(({ finding }) => finding),
    ).toEqual(['confirmed', 'confirmed', 'confirmed'])
  })

  it('say that acts are lost when they saw more than there is, and of a chain that is not there at all', () => {
    const chain = makeChain(20)
    expect(weighTestimonies([sayOf(chain, 20)], chainsOf(chain.slice(0, 12))).map(({ finding }) => finding)).toEqual([
      'beyond',
    ])
    expect(
      weighTestimonies([{ ...sayOf(chain, 3), replica: 'gone0000.1' }], chainsOf(chain)).map(({ finding }) => finding),
    ).toEqual(['beyond'])
  })

  it('are summed up with the alarms first, the first altered act and the farthest confirmed one', () => {
    const [chain, changed] = [makeChain(20), makeChain(20, 9)]
    const said = [3, 5, 12, 10, 20].map((seq) => sayOf(chain, seq))
    expect(
      summariseWitnesses(weighTestimonies(said, chainsOf(changed))).map(({ testimony, finding }) => [
        finding,
        testimony.seq,
      ]),
    ).toEqual([
      ['differs', 10],
      ['confirmed', 5],
    ])
  })
})

it('always find one altered act, though all after it was hashed anew, when somebody saw the chain at it or later', () => {
  const seed = chooseSeed()
  const random = seededRandom(seed)
  for (let round = 0; round < 300; round += 1) {
    const length = 2 + random.below(40)
    const alteredAt = 1 + random.below(length)
    const [seen, now] = [makeChain(length), makeChain(length, alteredAt)]
    for (const seq of someSeqs(random, length)) {
      const [found] = weighTestimonies([sayOf(seen, seq)], chainsOf(now))
      expect(found?.finding, `TEST_SEED=${seed}, round ${round}: altered ${alteredAt}, seen ${seq} of ${length}`).toBe(
        seq >= alteredAt ? 'differs' : 'confirmed',
      )
    }
  }
})
