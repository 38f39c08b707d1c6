import { isDeepStrictEqual } from 'node:util'
import { covers } from '#shared/merge/version-vector'
import { conflictNames } from '#shared/record/list-conflicts'
import { touchedKeys } from '#shared/record/fold-commit'
import { seededRandom, type SeededRandom } from '../bundles/seeded-random'
import { decide, headsByFold, headsByHand, ownFieldOps, randomOps } from './random-ops'
import { SimulatedPc, type SimulatedBundle } from './simulated-pc'

const dayMs = 86_400_000
export const pcNames = ['pcapcapca', 'pcbpcbpcb', 'pccpccpcc', 'pcdpcdpcd', 'pcepcepce', 'pcfpcfpcf']

/** Two to six PCs whose clocks are up to 400 days off either way. */
export const randomOffice = (random: SeededRandom): SimulatedPc[] =>
  pcNames.slice(0, 2 + random.below(5)).map((name) => new SimulatedPc(name, (random.below(801) - 400) * dayMs))

export const pickFrom = <T>(all: readonly T[], random: SeededRandom): T => {
  const one = all[random.below(all.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

interface Stick {
  readonly to: SimulatedPc
  readonly bundle: SimulatedBundle
}

/** Sticks under way: a third are lost, the rest come in any order, a quarter of those more than once. */
export class Sticks {
  private readonly underWay: Stick[] = []

  send(from: SimulatedPc, to: SimulatedPc, random: SeededRandom): void {
    if (from !== to && random.below(10) < 7) this.underWay.push({ to, bundle: from.bundleFor(to) })
  }

  arrive(random: SeededRandom): Stick | undefined {
    const at = random.below(Math.max(1, this.underWay.length))
    const stick = this.underWay[at]
    if (stick !== undefined && random.below(4) > 0) this.underWay.splice(at, 1)
    return stick
  }
}

/** Everybody meets everybody; further rounds carry acknowledgements, and what was asked for, back. */
export function meetAll(
  pcs: readonly SimulatedPc[],
  rounds: number,
  meet = (from: SimulatedPc, to: SimulatedPc): void => to.receive(from.bundleFor(to)),
): void {
  for (let round = 0; round < rounds; round += 1)
    for (const from of pcs) for (const to of pcs) if (from !== to) meet(from, to)
}

export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

const conflictsOf = (pc: SimulatedPc): number => pc.conflicts().length

/** A person decides one of the conflicts of this PC; there has to be one less then, and no new one. */
function decideOne(pc: SimulatedPc, tick: number, random: SeededRandom): string | undefined {
  const conflicts = pc.conflicts()
  if (conflicts.length === 0) return undefined
  const conflict = pickFrom(conflicts, random)
  const { commit } = pc.write([decide(conflict, pc.records, random)], tick)
  check(conflictsOf(pc) < conflicts.length, 'a decision did not reduce the conflicts')
  return `${commit.replica}:${commit.seq}`
}

function deliver({ to, bundle }: Stick): void {
  to.receive(bundle)
  const short = Object.entries(bundle.vector).find(([replica, seq]) => !covers(to.vector, { replica, seq }))
  check(short === undefined, `a delta was not complete: ${String(short)}`)
  check(to.held.length === 0, 'a complete delta left something waiting')
}

/**
 * One office for a while: bundles get lost, doubled, delayed, replayed and relayed. Throws with what went wrong: an act
 * lost, two PCs that differ, a conflict that the log does not bear out, a decision that did not settle anything.
 */
export function runExchange(seed: number): void {
  const random = seededRandom(seed)
  const pcs = randomOffice(random)
  const disjoint = random.below(10) === 0
  const sticks = new Sticks()
  const written: string[] = []
  const ticks = 20 + random.below(60)
  for (let tick = 0; tick < ticks; tick += 1) {
    const pc = pickFrom(pcs, random)
    const action = random.below(20)
    if (action < 9) {
      const { commit } = pc.write(disjoint ? ownFieldOps(pc, random) : randomOps(pc, random), tick)
      written.push(`${commit.replica}:${commit.seq}`)
    } else if (action === 9) {
      const decision = decideOne(pc, tick, random)
      if (decision !== undefined) written.push(decision)
    } else if (action < 16) sticks.send(pc, pickFrom(pcs, random), random)
    else {
      const stick = sticks.arrive(random)
      if (stick !== undefined) deliver(stick)
    }
    if (disjoint) check(conflictsOf(pc) === 0, 'edits of different fields conflict')
  }
  meetAll(pcs, 2)
  checkAgreed(pcs, written)
  settle(pickFrom(pcs, random), pcs, random, ticks, written)
}

/** One PC decides all there is to decide; then nobody has anything left to decide, and nobody is asked again. */
function settle(
  judge: SimulatedPc,
  pcs: readonly SimulatedPc[],
  random: SeededRandom,
  ticks: number,
  written: string[],
): void {
  for (let tick = ticks; ; tick += 1) {
    const decision = decideOne(judge, tick, random)
    if (decision === undefined) break
    written.push(decision)
  }
  meetAll(pcs, 1)
  checkAgreed(pcs, written)
  for (const pc of pcs) check(conflictsOf(pc) === 0, 'a decided conflict came back')
}

function checkAgreed(pcs: readonly SimulatedPc[], written: readonly string[]): void {
  const [first] = pcs
  if (first === undefined) return
  for (const pc of pcs) {
    check(pc === first || isSameLedger(pc, first), 'the PCs did not converge')
    check(pc.held.length === 0 && pc.forks.length === 0 && pc.quarantine.size === 0, 'something waits or was set apart')
    checkLog(pc)
    for (const ref of written) check(pc.log.has(ref), `${ref} was lost`)
  }
  checkFolded(first)
}

/** The same records, the same to be decided, the same reach: as two equal digests would say, but quicker. */
export const isSameLedger = (a: SimulatedPc, b: SimulatedPc): boolean =>
  isDeepStrictEqual(a.records, b.records) &&
  isDeepStrictEqual(a.vector, b.vector) &&
  [...a.records].every(
    ([key, record]) => conflictNames(record).join() === conflictNames(b.records.get(key) ?? record).join(),
  )

/** The vector claims exactly what the log has. */
export function checkLog(pc: SimulatedPc): void {
  check(Object.values(pc.vector).reduce((sum, seq) => sum + seq, 0) === pc.log.size, 'the vector and the log differ')
}

/** Every commit of the log is in the records it touches, and what stands there is what the log says by hand. */
export function checkFolded(pc: SimulatedPc): void {
  for (const [ref, { commit }] of pc.log) {
    for (const key of touchedKeys(commit))
      check(pc.records.get(key)?.commits.some((one) => one === ref) === true, `${ref} was not folded into ${key}`)
  }
  const [byHand, byFold] = [headsByHand(pc), headsByFold(pc)]
  check(byHand.size === byFold.size, 'fields written and fields folded differ')
  for (const [key, refs] of byHand)
    check(byFold.get(key)?.join(' ') === refs.join(' '), `the writes that stand in ${key} differ`)
}
