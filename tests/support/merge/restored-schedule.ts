import { listGaps } from '#shared/merge/plan-admission'
import { chooseIncarnation } from '#shared/replica/plan-replica'
import { replicaIdSchema, type LoggedCommit } from '#shared/record/commit'
import { seededRandom, type SeededRandom } from '../bundles/seeded-random'
import {
  check,
  checkFolded,
  checkLog,
  isSameLedger,
  meetAll,
  pickFrom,
  randomOffice,
  Sticks,
} from './exchange-schedule'
import { randomOps } from './random-ops'
import { SimulatedPc, type SimulatedBundle } from './simulated-pc'

/** What happened to an office whose PCs were set back, copied and replaced. */
export interface RestoredRun {
  /** Of one number under one name there are two different acts: a clone and its original both wrote, and neither act was lost. */
  readonly forked: boolean
  readonly alarms: number
  readonly restores: number
  readonly clones: number
  readonly resets: number
}

interface Office {
  readonly random: SeededRandom
  readonly pcs: SimulatedPc[]
  readonly backups: Map<SimulatedPc, SimulatedPc[]>
  readonly sticks: Sticks
  /** Every act ever written, by name and number: two of one name only where a clone wrote. */
  readonly written: Map<string, Set<string>>
  restores: number
  clones: number
  resets: number
}

/** Draws as the product does, avoiding every name that the PC has heard of. */
function renew(pc: SimulatedPc, random: SeededRandom): void {
  const incarnation = chooseIncarnation(pc.name, [pc.me, ...Object.keys(pc.vector)], () => random.below(1_000_000))
  pc.me = replicaIdSchema.parse(`${pc.name}.${incarnation}`)
}

/** Takes a bundle in as the product does: a PC that finds its name used elsewhere takes another first. */
function receive(pc: SimulatedPc, bundle: SimulatedBundle, random: SeededRandom): void {
  if (pc.isNameUsedElsewhere(bundle)) renew(pc, random)
  pc.receive(bundle)
}

function note({ written }: Office, { commit, hash }: LoggedCommit): void {
  const ref = `${commit.replica}:${commit.seq}`
  written.set(ref, (written.get(ref) ?? new Set()).add(hash))
}

/** A PC is set back to an older copy of itself; it notices and takes a new name. What only it knew since then is gone with it. */
function restore(office: Office, pc: SimulatedPc): void {
  const backups = office.backups.get(pc) ?? []
  if (backups.length === 0) return
  pc.putBack(pickFrom(backups, office.random))
  renew(pc, office.random)
  office.restores += 1
}

/** The folder is copied to another machine that is not told apart; both go on under one name. */
function clone(office: Office, pc: SimulatedPc): void {
  if (office.pcs.length >= 8) return
  office.pcs.push(pc.copy())
  office.clones += 1
}

/** The machine dies; a fresh one with keys of its own takes its place and gets everything from the others. */
function reset(office: Office, pc: SimulatedPc): void {
  const fresh = new SimulatedPc(`${'new'}${'abcdefghij'[office.resets % 10]}${'0'.repeat(5)}`, pc.skewMs)
  office.pcs.splice(office.pcs.indexOf(pc), 1, fresh)
  office.resets += 1
}

function step(office: Office, tick: number, mayClone: boolean): void {
  const { random, pcs, sticks, backups } = office
  const pc = pickFrom(pcs, random)
  const action = random.below(40)
  if (action < 18) note(office, pc.write(randomOps(pc, random), tick))
  else if (action < 27) sticks.send(pc, pickFrom(pcs, random), random)
  else if (action < 35) {
    const stick = sticks.arrive(random)
    if (stick !== undefined && pcs.includes(stick.to)) receive(stick.to, stick.bundle, random)
  } else if (action < 37) backups.set(pc, [...(backups.get(pc) ?? []), pc.copy()])
  else if (action === 37) restore(office, pc)
  else if (action === 38) {
    if (mayClone) clone(office, pc)
  } else if (random.below(3) === 0) reset(office, pc)
}

/** Everything that ever reached a PC is there: folded, waiting, or set apart. */
function checkNothingDropped(pc: SimulatedPc): void {
  const kept = new Set(keptBy(pc).map(({ hash }) => hash))
  for (const hash of pc.received) check(kept.has(hash), 'an act that had come in was dropped')
  checkLog(pc)
}

const keptBy = (pc: SimulatedPc): LoggedCommit[] => [...pc.log.values(), ...pc.held, ...pc.quarantine.values()]

/** Whether both of two different acts under one number are still there, at one PC or at two: neither was lost with its machine. */
function isForked(pcs: readonly SimulatedPc[]): boolean {
  const hashes = new Map<string, string>()
  return pcs.some((pc) =>
    keptBy(pc).some(({ commit, hash }) => {
      const ref = `${commit.replica}:${commit.seq}`
      const other = hashes.get(ref) ?? hash
      hashes.set(ref, hash)
      return other !== hash
    }),
  )
}

/** Two PCs that met and know different acts under one number: at least one of them says so. */
function checkAlarms(pcs: readonly SimulatedPc[]): void {
  for (const one of pcs) {
    for (const other of pcs) {
      const differing = [...one.log].find(([ref, { hash }]) => (other.log.get(ref)?.hash ?? hash) !== hash)
      if (differing !== undefined)
        check(one.forks.length + other.forks.length > 0, `two PCs met, differ in ${differing[0]} and raise no alarm`)
    }
    const names = new Map<string, string>()
    for (const { commit, hash } of keptBy(one)) {
      const ref = `${commit.replica}:${commit.seq}`
      const twice = (names.get(ref) ?? hash) !== hash
      names.set(ref, hash)
      if (twice) check(one.forks.length > 0, `a PC has two acts under ${ref} and raises no alarm`)
    }
  }
}

/**
 * Every alarm names two acts that were both really written under that number. One of them may since have gone with its
 * machine, known to the others by its chain head alone: the alarm stays right though nobody holds both.
 */
function checkAlarmsAreTrue(pcs: readonly SimulatedPc[], written: Office['written']): void {
  for (const pc of pcs) {
    for (const { replica, seq, heldHash, foundHash } of pc.forks) {
      const hashes = written.get(`${replica}:${seq}`)
      check(
        heldHash !== foundHash && hashes?.has(heldHash) === true && hashes.has(foundHash),
        'an alarm without a fork',
      )
    }
    check(pc.quarantine.size === 0 || pc.forks.length > 0, 'acts set apart without an alarm')
  }
}

/**
 * An office whose PCs write, exchange, are set back to older copies, copied to second machines and replaced by fresh ones.
 * Throws where an act was dropped, a number used twice without a clone, a fork raised no alarm, or PCs without a fork differ.
 */
export function runRestored(seed: number): RestoredRun {
  const random = seededRandom(seed)
  const office: Office = {
    random,
    pcs: randomOffice(random),
    backups: new Map(),
    sticks: new Sticks(),
    written: new Map(),
    restores: 0,
    clones: 0,
    resets: 0,
  }
  const mayClone = random.below(2) === 0
  const ticks = 30 + random.below(70)
  for (let tick = 0; tick < ticks; tick += 1) step(office, tick, mayClone)
  const { pcs } = office
  const meeting = (from: SimulatedPc, to: SimulatedPc): void => receive(to, from.bundleFor(to), random)
  meetAll(pcs, 3, meeting)
  for (const pc of pcs) checkNothingDropped(pc)
  checkAlarms(pcs)
  checkAlarmsAreTrue(pcs, office.written)
  check(
    mayClone || [...office.written.values()].every((hashes) => hashes.size === 1),
    'a number was used twice though no PC was cloned',
  )
  const forked = isForked(pcs)
  check(!forked || pcs.some((pc) => pc.forks.length > 0), 'a clone wrote, both sides met, and nobody raised the alarm')
  if (!forked && pcs.every(({ quarantine }) => quarantine.size === 0)) checkConverged(pcs)
  return {
    forked,
    alarms: pcs.filter((pc) => pc.forks.length > 0).length,
    restores: office.restores,
    clones: office.clones,
    resets: office.resets,
  }
}

function checkConverged(pcs: readonly SimulatedPc[]): void {
  const [first] = pcs
  if (first === undefined) return
  for (const pc of pcs) {
    // What still waits builds on acts that were lost with their machines before they got anywhere else.
    for (const { replica, from } of listGaps(pc.held, pc.vector))
      check(
        pcs.every(({ log }) => !log.has(`${replica}:${from}`)),
        'something waits for what another PC has',
      )
    check(isSameLedger(pc, first), 'PCs without a fork did not converge')
    const waiting = new Set(pc.held.map(({ hash }) => hash))
    for (const hash of pc.received)
      check(
        waiting.has(hash) || [...first.log.values()].some((one) => one.hash === hash),
        'an act that one PC has is missing at another',
      )
  }
  checkFolded(first)
}
