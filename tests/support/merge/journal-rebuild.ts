import { logCommit, replicaIdSchema, type LoggedCommit } from '#shared/record/commit'
import { instant } from '../builders'
import { seededRandom, type SeededRandom } from '../bundles/seeded-random'
import { check, pcNames, pickFrom } from './exchange-schedule'
import { MemoryView, type FrameLines } from './memory-view'
import { randomOps } from './random-ops'
import { SimulatedPc } from './simulated-pc'

const here = replicaIdSchema.parse('heretesta.1')

/** Other PCs of the office, one of them cloned, that wrote and met for a while; and all they wrote, both branches of the clone. */
function others(random: SeededRandom): LoggedCommit[] {
  const pcs = pcNames.slice(0, 3).map((name) => new SimulatedPc(name, 0))
  const written: LoggedCommit[] = []
  for (let tick = 0; tick < 8 + random.below(25); tick += 1) {
    const pc = pickFrom(pcs, random)
    if (random.below(10) === 0 && pcs.length < 5) pcs.push(pc.copy())
    else if (random.below(3) > 0) written.push(pc.write(randomOps(pc, random), tick))
    else {
      const to = pickFrom(pcs, random)
      if (to !== pc) to.receive(pc.bundleFor(to))
    }
  }
  return written
}

/** A journal as one PC writes it: own acts, and imports of what the others wrote in any order, with holes, repeats and forks. */
async function writeJournal(random: SeededRandom, live: MemoryView): Promise<FrameLines[]> {
  const pool = others(random)
  const journal: FrameLines[] = []
  for (let nth = 0; nth < 6 + random.below(14); nth += 1) {
    // In a rare run the others have written nothing.
    const coming =
      random.below(2) === 0 || pool.length === 0
        ? []
        : Array.from({ length: 1 + random.below(9) }, () => pickFrom(pool, random))
    const { seq, hash } = live.headOf(here)
    const own = logCommit({
      v: 1,
      replica: here,
      seq: seq + 1,
      prev: hash,
      at: instant(nth),
      by: 'p',
      ops: [{ op: 'set', of: 'case', id: `c${random.below(3)}`, field: 'stage', value: nth, saw: [] }],
    })
    const frame = [...coming, own].map(({ line }) => line)
    if (await live.act(frame)) journal.push(frame)
  }
  return journal
}

export interface RebuiltJournal {
  readonly held: number
  readonly quarantined: number
  readonly cuts: number
}

/** Writes a journal act by act, then follows it anew: in one go, and cut at every boundary of its frames and continued. */
export async function runRebuild(seed: number): Promise<RebuiltJournal> {
  const random = seededRandom(seed)
  const live = new MemoryView()
  const journal = await writeJournal(random, live)
  check(journal.length > 0, 'no act was journalled')
  const digest = live.digest()
  for (let cut = 0; cut < journal.length; cut += 1) {
    const rebuilt = new MemoryView()
    if (cut > 0) await rebuilt.follow(journal.slice(0, cut))
    await rebuilt.follow(journal.slice(cut))
    check(rebuilt.digest() === digest, `followed anew with a cut after frame ${cut} the journal gives another view`)
  }
  return { held: live.held.length, quarantined: live.quarantine.size, cuts: journal.length }
}
