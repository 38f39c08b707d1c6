import { describe, expect, it } from 'vitest'
import { planAdmission } from '#shared/merge/plan-admission'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { SimulatedPc, type SimulatedBundle } from '#tests/support/merge/simulated-pc'

const day = 86_400_000

/** One office for a while: 2–6 PCs with wrong clocks; bundles get lost, doubled, delayed and replayed. */
function runSchedule(seed: number): { pcs: SimulatedPc[]; written: string[] } {
  const random = seededRandom(seed)
  const pcs = Array.from({ length: 2 + random.below(5) }, (_, index) => new SimulatedPc(`pc${'abcdef'[index]}`.repeat(3).slice(0, 9), (random.below(801) - 400) * day))
  const sticks: { to: SimulatedPc; bundle: SimulatedBundle }[] = []
  const written: string[] = []
  const pick = (): SimulatedPc => pcs[random.below(pcs.length)] ?? new SimulatedPc('nobodynobody', 0)
  for (let tick = 0; tick < 20 + random.below(60); tick += 1) {
    const pc = pick()
    const action = random.below(10)
    if (action < 5) {
      const { commit } = pc.write(random, tick)
      written.push(`${commit.replica}:${commit.seq}`)
    } else if (action < 8) {
      const to = pick()
      if (to !== pc && random.below(10) < 7) sticks.push({ to, bundle: pc.bundleFor(to.name) })
    } else {
      const at = random.below(Math.max(1, sticks.length))
      const stick = sticks[at]
      if (stick === undefined) continue
      stick.to.receive(stick.bundle)
      if (random.below(4) > 0) sticks.splice(at, 1)
    }
  }
  // In the end everybody meets everybody; two rounds carry acknowledgements back.
  for (let round = 0; round < 2; round += 1) for (const from of pcs) for (const to of pcs) if (from !== to) to.receive(from.bundleFor(to.name))
  return { pcs, written }
}

describe('random exchanges between the PCs of an office', () => {
  it('end with the same ledger and the same conflicts everywhere and lose no act', () => {
    const first = chooseSeed()
    console.log(`seed ${first}`)
    for (let run = 0; run < 2000; run += 1) {
      const { pcs, written } = runSchedule(first + run)
      const digests = new Set(pcs.map((pc) => pc.digest()))
      expect(digests.size, `seed ${first + run}`).toBe(1)
      for (const pc of pcs) {
        expect(written.filter((ref) => !pc.log.has(ref)), `seed ${first + run}`).toEqual([])
        expect(pc.held, `seed ${first + run}`).toEqual([])
        expect(pc.forks, `seed ${first + run}`).toEqual([])
      }
    }
  })

  it('name the commits that a bundle came too early for', () => {
    const random = seededRandom(1)
    const [here, there] = [new SimulatedPc('pcapcapca', 0), new SimulatedPc('pcbpcbpcb', 0)]
    const commits = [1, 2, 3, 4, 5].map((tick) => here.write(random, tick))
    there.receive({ from: here.name, commits: commits.slice(3), vector: here.vector })
    const admission = planAdmission({ vector: there.vector, hashOf: () => undefined }, there.held)
    expect(admission).toMatchObject({ admitted: [], gaps: [{ replica: 'pcapcapca.1', from: 1, to: 3 }] })
    there.receive({ from: here.name, commits: commits.slice(0, 3), vector: here.vector })
    expect(there.digest()).toBe(here.digest())
  })

  it('raise the alarm when a cloned PC goes on under its old name', () => {
    const random = seededRandom(7)
    const [original, clone, third] = [new SimulatedPc('pcapcapca', 0), new SimulatedPc('pcapcapca', 5), new SimulatedPc('pcbpcbpcb', 0)]
    const shared = original.write(random, 1)
    clone.receive({ from: 'stick', commits: [shared], vector: {} })
    original.write(random, 2)
    clone.write(random, 3)
    third.receive(original.bundleFor('third'))
    third.receive(clone.bundleFor('third'))
    expect(third.forks).toMatchObject([{ replica: 'pcapcapca.1', seq: 2 }])
  })
})
