import { describe, expect, it } from 'vitest'
import { compareLogged, listGaps, planAdmission, type KnownLog } from '#shared/merge/plan-admission'
import {
  commitRef,
  logCommit,
  type Commit,
  type CommitRef,
  type KnownOp,
  type LoggedCommit,
} from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'

const nothing: KnownLog = { vector: {}, hashOf: () => undefined }
const [a, b, c] = [replica('pca'), replica('pcb'), replica('pcc')]
const refOf = (name: typeof a, seq: number): CommitRef => commitRef({ replica: name, seq })
const set = (value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  of: 'case',
  id: 'c',
  field: 'f',
  value,
  saw: [...saw],
})
const write = (name: typeof a, seq: number, prev: string, ops: Commit['ops'] = [set(seq)]): LoggedCommit =>
  logCommit({ v: 1, replica: name, seq, prev, at: instant(seq), by: 'p', ops })

/** A chain of commits, each after the one before; `from` continues another. */
function chain(name: typeof a, values: readonly unknown[], from?: LoggedCommit): LoggedCommit[] {
  let last = from
  return values.map((value) => (last = write(name, (last?.commit.seq ?? 0) + 1, last?.hash ?? '', [set(value)])))
}
const at = <T>(all: readonly T[], index: number): T => {
  const one = all[index]
  if (one === undefined) throw new Error('no such commit')
  return one
}
/** A log that has these commits folded. */
function knownOf(folded: readonly LoggedCommit[], apart: readonly LoggedCommit[] = []): KnownLog {
  const hashes = new Map(folded.map(({ commit, hash }) => [commitRef(commit), hash]))
  const vector: Record<string, number> = {}
  for (const { commit } of folded) vector[commit.replica] = Math.max(vector[commit.replica] ?? 0, commit.seq)
  return { vector, hashOf: (ref) => hashes.get(ref), isQuarantined: (hash) => apart.some((one) => one.hash === hash) }
}

describe('planAdmission', () => {
  it('takes what follows, each after its chain and after what it saw, whatever the order it came in', () => {
    const ours = chain(a, [1, 2, 3])
    const saw = write(b, 1, '', [set('x', [refOf(a, 3)])])
    const late = write(c, 1, '', [set('y', [refOf(b, 1)])])
    for (const atHand of [
      [...ours, saw, late],
      [late, saw, ...ours.toReversed()],
    ]) {
      const admission = planAdmission(nothing, atHand)
      expect(admission.admitted.map(({ commit }) => commitRef(commit))).toEqual([
        refOf(a, 1),
        refOf(a, 2),
        refOf(a, 3),
        refOf(b, 1),
        refOf(c, 1),
      ])
      expect(admission).toMatchObject({ held: [], gaps: [], forks: [], quarantined: [], repeated: 0 })
    }
  })

  it('goes on where the log ends, and counts what it knows', () => {
    const ours = chain(a, [1, 2, 3])
    const admission = planAdmission(knownOf(ours.slice(0, 2)), [...ours, at(ours, 2)])
    expect(admission.admitted).toEqual([at(ours, 2)])
    expect(admission.repeated).toBe(3)
  })

  it('holds what came too early and names what is missing, by runs', () => {
    const ours = chain(a, [1, 2, 3, 4, 5, 6, 7])
    const admission = planAdmission(knownOf(ours.slice(0, 1)), [at(ours, 3), at(ours, 6), at(ours, 5)])
    expect(admission.held.map(({ commit }) => commit.seq)).toEqual([4, 6, 7])
    expect(admission.gaps).toEqual([
      { replica: a, from: 2, to: 3 },
      { replica: a, from: 5, to: 5 },
    ])
  })

  it('holds what saw something unknown, also in an op that only a newer program reads', () => {
    const unknown = write(b, 1, '', [
      { op: 'weave', of: 'loom', id: 'l', saw: [refOf(c, 2), 'no ref', 7] },
      { op: 'weave', of: 'loom', id: 'l', saw: 'none' },
    ])
    const admission = planAdmission(nothing, [unknown])
    expect(admission).toMatchObject({ admitted: [], held: [unknown], gaps: [{ replica: c, from: 1, to: 2 }] })
  })

  it('names a far-off number at once, without counting up to it', () => {
    const admission = planAdmission(nothing, [
      write(b, 1, '', [set('x', [refOf(c, 999_999_999_999)])]),
      write(a, 900_000_000_000, 'f'.repeat(64)),
    ])
    expect(admission.gaps).toEqual([
      { replica: a, from: 1, to: 899_999_999_999 },
      { replica: c, from: 1, to: 999_999_999_999 },
    ])
  })

  it('sets apart what contradicts the log, with all that follows it', () => {
    const [first, ...original] = chain(a, [1, 2])
    const clone = chain(a, ['x', 'y', 'z'], first)
    const admission = planAdmission(knownOf([...(first === undefined ? [] : [first]), ...original]), clone)
    expect(admission.forks).toEqual([
      { replica: a, seq: 2, heldHash: at(original, 0).hash, foundHash: at(clone, 0).hash },
      { replica: a, seq: 2, heldHash: at(original, 0).hash, foundHash: at(clone, 0).hash },
    ])
    expect(admission.quarantined).toEqual(clone)
    expect(admission).toMatchObject({ admitted: [], held: [], gaps: [] })
  })

  it('of two branches at hand takes the one that stands first, and the other whole apart', () => {
    const [first] = chain(a, [1])
    const [one, two] = [chain(a, ['o', 'o2'], first), chain(a, ['t', 't2'], first)]
    const admission = planAdmission(knownOf(first === undefined ? [] : [first]), [...one, ...two])
    expect(admission.admitted).toEqual(one)
    expect(admission.quarantined.toSorted(compareLogged)).toEqual(two.toSorted(compareLogged))
    expect(admission.forks[0]).toEqual({ replica: a, seq: 2, heldHash: at(one, 0).hash, foundHash: at(two, 0).hash })
  })

  it('prefers of two branches the one whose ground is there', () => {
    const waiting = write(a, 1, '', [set('x', [refOf(b, 1)])])
    const ready = write(a, 1, '', [set('y')])
    expect(planAdmission(nothing, [waiting, ready])).toMatchObject({ admitted: [ready], quarantined: [waiting] })
  })

  it('follows a branch that was set apart earlier, though its middle never came', () => {
    const [first] = chain(a, [1])
    const clone = chain(a, ['x', 'y', 'z'], first)
    const known = knownOf(first === undefined ? [] : [first], clone.slice(0, 2))
    expect(planAdmission(known, [at(clone, 2)])).toMatchObject({ held: [], quarantined: [at(clone, 2)], forks: [] })
    expect(planAdmission(known, [at(clone, 0)])).toMatchObject({ repeated: 1, quarantined: [] })
  })

  it('waits for a second branch too, as long as neither can be taken', () => {
    const [one, two] = [write(a, 1, '', [set('x', [refOf(b, 1)])]), write(a, 1, '', [set('y', [refOf(b, 2)])])]
    const admission = planAdmission(nothing, [one, two])
    expect(admission.held).toEqual([one, two].toSorted(compareLogged))
    expect(admission.quarantined).toEqual([])
  })

  it('takes what did not see each other by replica, whatever the order it came in', () => {
    const firsts = [write(b, 1, ''), write(c, 1, ''), write(a, 1, '')]
    for (const atHand of [firsts, firsts.toReversed(), [at(firsts, 1), at(firsts, 0), at(firsts, 2)]]) {
      expect(planAdmission(nothing, atHand).admitted.map(({ commit }) => commit.replica)).toEqual([a, b, c])
    }
  })

  it('takes each commit once, however often it came and wherever it was waiting', () => {
    const [one, two] = [write(a, 1, '', [set('x', [refOf(b, 1)])]), write(b, 1, '')]
    expect(planAdmission(nothing, [one, one, two, two])).toMatchObject({
      admitted: [two, one],
      repeated: 2,
      held: [],
      quarantined: [],
    })
  })

  it('sets a branch apart from a log whose last hash it does not name, and holds the rest of it once', () => {
    const forged = [write(a, 2, 'e'.repeat(64)), write(a, 2, 'f'.repeat(64))]
    const admission = planAdmission(knownOf(chain(a, [1])), forged)
    expect(admission.quarantined).toEqual(forged)
    expect(admission).toMatchObject({ admitted: [], held: [], repeated: 0 })
  })

  it('does not take a first commit that claims one before it', () => {
    const forged = write(a, 1, 'f'.repeat(64))
    expect(planAdmission(nothing, [forged])).toMatchObject({
      admitted: [],
      held: [],
      quarantined: [forged],
      forks: [{ replica: a, seq: 0, heldHash: '', foundHash: 'f'.repeat(64) }],
    })
  })
})

describe('listGaps', () => {
  it('is empty where all is there, and leaves out what the log has', () => {
    const ours = chain(a, [1, 2, 3])
    expect(listGaps([], { [a]: 3 })).toEqual([])
    expect(listGaps([write(b, 1, '', [set('x', [refOf(a, 2)])])], { [a]: 3 })).toEqual([])
    expect(listGaps(ours.slice(2), { [a]: 1 })).toEqual([{ replica: a, from: 2, to: 2 }])
    expect(listGaps([at(ours, 1), write(b, 1, '', [set('x', [refOf(a, 4)])])], { [a]: 5 })).toEqual([])
  })

  it('counts no commit as missing that is held, and names no empty run', () => {
    const ours = chain(a, [1, 2, 3])
    const saw = (seq: number) => write(b, 1, '', [set('x', [refOf(a, seq)])])
    expect(listGaps([at(ours, 1), saw(3)], { [a]: 1 })).toEqual([{ replica: a, from: 3, to: 3 }])
    expect(listGaps([at(ours, 1), at(ours, 2), saw(3)], { [a]: 1 })).toEqual([])
  })

  it('goes by replica, whichever was named first', () => {
    expect(listGaps([write(b, 1, '', [set('x', [refOf(c, 2), refOf(a, 1)])])], {})).toEqual([
      { replica: a, from: 1, to: 1 },
      { replica: c, from: 1, to: 2 },
    ])
    expect(
      listGaps([write(b, 1, '', [set('x', [refOf(a, 1), refOf(c, 2)])])], {}).map(({ replica: name }) => name),
    ).toEqual([a, c])
  })
})

describe('compareLogged', () => {
  it('orders by replica, number and hash', () => {
    const all = [
      ...chain(b, [1, 2]),
      ...chain(
        a,
        Array.from({ length: 11 }, (_, index) => index),
      ),
      ...chain(a, ['other']),
    ]
    const sorted = all.toSorted(compareLogged)
    expect(sorted.map(({ commit }) => `${commit.replica}:${commit.seq}`)).toEqual([
      `${a}:1`,
      `${a}:1`,
      ...Array.from({ length: 10 }, (_, index) => `${a}:${index + 2}`),
      `${b}:1`,
      `${b}:2`,
    ])
    expect([sorted[0]?.hash, sorted[1]?.hash]).toEqual([sorted[0]?.hash, sorted[1]?.hash].toSorted())
    expect(compareLogged(at(all, 0), at(all, 0))).toBe(0)
    const [low, high] = [write(a, 1, '', [set(1)]), write(a, 1, '', [set(2)])].sort((x, y) =>
      x.hash < y.hash ? -1 : 1,
    )
    for (const [one, two] of [
      [low, high],
      [write(a, 2, ''), write(b, 1, '')],
      [write(a, 9, ''), write(a, 10, '')],
    ]) {
      if (one === undefined || two === undefined) throw new Error('no pair')
      expect([Math.sign(compareLogged(one, two)), Math.sign(compareLogged(two, one))]).toEqual([-1, 1])
    }
  })
})
