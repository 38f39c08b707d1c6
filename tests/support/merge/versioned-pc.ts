import { defaultBundleLimits } from '#shared/bundle/limits'
import { parseCommitLines } from '#shared/bundle/json-lines'
import { textToUtf8 } from '#shared/bundle/text'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { commitRef, type Commit } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { seededRandom, type SeededRandom } from '../bundles/seeded-random'
import { check, isSameLedger, meetAll, pickFrom, pcNames, Sticks } from './exchange-schedule'
import { randomOps } from './random-ops'
import { SimulatedPc, type SimulatedBundle, type WrittenOp } from './simulated-pc'

type Version = 'before' | 'now' | 'after'

/** What the version before this one had not yet: it keeps and relays such ops, and reads the rest of the commit. */
const newSinceBefore: readonly string[] = ['lift', 'remove']
/** An op of the version after this one. */
const newAfter = 'merge-text'

/** A PC that runs this version of the program, the one before, or the one after. */
class VersionedPc extends SimulatedPc {
  constructor(
    name: string,
    skewMs: number,
    readonly version: Version,
  ) {
    super(name, skewMs)
  }

  protected override readable(commit: Commit): Commit {
    return this.version === 'before' ? asBefore(commit) : commit
  }

  /** Text that the version after reads and this one only keeps: worked out from the lines alone. */
  newerText(): string {
    const texts = [...this.log.values()].flatMap(({ commit }) =>
      commit.ops
        .filter((op) => op.op === newAfter)
        .map((op) => [commitRef(commit), op.id, op['text'], op['style'], commit['mood']]),
    )
    return canonicalJson(texts.map((text) => canonicalJson(text)).toSorted())
  }
}

const asBefore = (commit: Commit): Commit => ({
  ...commit,
  ops: commit.ops.filter((op) => !newSinceBefore.includes(op.op)),
})

/** A bundle as it arrives: bytes of NDJSON, read by the product. */
function overTheStick(bundle: SimulatedBundle): SimulatedBundle {
  const read = parseCommitLines(
    'data/commits.ndjson',
    textToUtf8(bundle.commits.map(({ line }) => `${line}\n`).join('')),
    defaultBundleLimits,
  )
  if (!read.ok) throw new Error(`a relayed line was refused: ${JSON.stringify(read.failure)}`)
  return { ...bundle, commits: read.value }
}

/** What only a newer program writes: fields of commits and of known ops, kinds of ops, kinds of records. */
function newerOps(pc: SimulatedPc, random: SeededRandom): WrittenOp[] {
  const known = randomOps(pc, random).map((op, index) => ({
    ...op,
    style: { weight: random.below(9), tags: ['新', index] },
  }))
  const id = `c${random.below(3)}`
  const foreign: WrittenOp[] = [
    { op: newAfter, of: 'case', id, text: `段落 ${random.below(99)}`, style: null },
    { op: 'set', of: 'survey', id, field: 'score', value: random.below(5), saw: [] },
    { op: newAfter, of: 'survey', id, deep: [[{ x: 1.5e300 }]] },
  ]
  return [...known, ...foreign.slice(random.below(3))]
}

const recordsAs = (version: Version, { log }: SimulatedPc): Map<string, LedgerRecord> => {
  const records = new Map<string, LedgerRecord>()
  for (const { commit } of log.values())
    for (const [key, record] of foldCommit(records, version === 'before' ? asBefore(commit) : commit))
      records.set(key, record)
  return records
}
const digestOf = (records: ReadonlyMap<string, LedgerRecord>): string =>
  canonicalJson([...records].toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * PCs of three versions exchange for a while, newer ones through older ones. Throws where a line did not come through to
 * the letter, or two PCs differ in what both of them read.
 */
export function runMixedVersions(seed: number): void {
  const random = seededRandom(seed)
  const versions: readonly Version[] = ['after', 'before', 'now', 'after', 'now', 'before']
  const pcs = pcNames
    .slice(0, 3 + random.below(3))
    .map((name, index) => new VersionedPc(name, 0, versions[index] ?? 'now'))
  const sticks = new Sticks()
  const lines = new Map<string, string>()
  for (let tick = 0; tick < 15 + random.below(30); tick += 1) {
    const pc = pickFrom(pcs, random)
    const action = random.below(10)
    if (action < 5) {
      const newer = pc.version === 'after'
      const { commit, line } = newer
        ? pc.write(newerOps(pc, random), tick, { mood: `第 ${tick} 次`, v2: { nested: [null, -0.5] } })
        : pc.write(randomOps(pc, random), tick)
      lines.set(commitRef(commit), line)
    } else if (action < 8) sticks.send(pc, pickFrom(pcs, random), random)
    else {
      const stick = sticks.arrive(random)
      stick?.to.receive(overTheStick(stick.bundle))
    }
  }
  // Along a row: what a newer PC wrote reaches the next newer one only through older ones.
  meetAll(pcs, pcs.length, (from, to) => isNext(pcs, from, to) && to.receive(overTheStick(from.bundleFor(to))))
  for (const pc of pcs) {
    check(pc.log.size === lines.size && pc.held.length === 0 && pc.forks.length === 0, 'not everything came through')
    for (const [ref, { line }] of pc.log) check(line === lines.get(ref), 'a line was changed on its way')
  }
  for (const one of pcs) for (const other of pcs) checkSameReading(one, other)
}

const isNext = (pcs: readonly SimulatedPc[], from: SimulatedPc, to: SimulatedPc): boolean =>
  Math.abs(pcs.indexOf(from) - pcs.indexOf(to)) === 1

function checkSameReading(one: VersionedPc, other: VersionedPc): void {
  check(one.newerText() === other.newerText(), 'what only a newer program reads differs')
  if ((one.version === 'before') === (other.version === 'before'))
    check(isSameLedger(one, other), 'two PCs that read alike differ')
  else
    check(
      digestOf(recordsAs('before', one)) === digestOf(recordsAs('before', other)),
      'what an older and a newer PC both read differs',
    )
  if (one.version === 'before')
    check(
      digestOf(one.records) === digestOf(recordsAs('before', other)),
      'an older PC has not what a newer one has of the same',
    )
}
