import { describe, expect, it } from 'vitest'
import { replayHistory, type HistoryAct } from '#shared/history/replay-history'
import { commitRef, logCommit, type CommitRef, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { instant, replica } from '#tests/support/builders'
import { randomOps } from '#tests/support/merge/random-ops'
import { SimulatedPc } from '#tests/support/merge/simulated-pc'

const target = { of: 'case', id: 'c1' }
const [one, two] = [replica('pcone'), replica('pctwo')]

function write(name: typeof one, seq: number, at: number, ops: LoggedCommit['commit']['ops']): LoggedCommit {
  return logCommit({ v: 1, replica: name, seq, prev: '', at: instant(at), by: name === one ? 'clerk' : 'handler', ops })
}
const set = (field: string, value: unknown, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  ...target,
  field,
  value,
  saw: [...saw],
})
const ref = (logged: LoggedCommit): CommitRef => commitRef(logged.commit)
const changesOf = (history: readonly HistoryAct[]) => history.map(({ lines }) => lines.map(({ change }) => change))

describe('replaying a record', () => {
  it('tells what stood before each write on the writer’s own PC', () => {
    const first = write(one, 1, 100, [set('ledgerNumber', '2026-001')])
    const second = write(one, 2, 200, [set('ledgerNumber', '2026-002', [ref(first)])])
    expect(changesOf(replayHistory(target, [second, first]))).toEqual([
      [{ type: 'field', field: 'ledgerNumber', before: undefined, after: '2026-001' }],
      [{ type: 'field', field: 'ledgerNumber', before: '2026-001', after: '2026-002' }],
    ])
  })

  it('marks writes that did not see each other, on both sides, and no others', () => {
    const base = write(one, 1, 100, [set('reply.findings', 'a')])
    const left = write(one, 2, 200, [set('reply.findings', 'b', [ref(base)])])
    const further = write(one, 3, 300, [set('reply.findings', 'c', [ref(left)])])
    const right = write(two, 1, 250, [set('reply.findings', 'd', [ref(base)])])
    const history = replayHistory(target, [right, further, left, base])
    expect(history.map((act) => [act.ref, act.lines[0]?.concurrent])).toEqual([
      [ref(base), []],
      [ref(left), [ref(right)]],
      [ref(right), [ref(left), ref(further)]],
      [ref(further), [ref(right)]],
    ])
  })

  it('calls the settling of two values a decision, with both', () => {
    const left = write(one, 1, 100, [set('ledgerNumber', '2026-001')])
    const right = write(two, 1, 110, [set('ledgerNumber', '2026-002')])
    const settled = write(one, 2, 200, [set('ledgerNumber', '2026-001', [ref(left), ref(right)])])
    expect(changesOf(replayHistory(target, [left, right, settled])).at(-1)).toEqual([
      { type: 'decision', field: 'ledgerNumber', sides: ['2026-001', '2026-002'], after: '2026-001' },
    ])
  })

  it('does not call it a decision when both PCs had written the same', () => {
    const left = write(one, 1, 100, [set('stage', 'registered')])
    const right = write(two, 1, 110, [set('stage', 'registered')])
    const next = write(two, 2, 200, [set('stage', 'submitted', [ref(left), ref(right)])])
    expect(changesOf(replayHistory(target, [left, right, next])).at(-1)).toEqual([
      { type: 'field', field: 'stage', before: 'registered', after: 'submitted' },
    ])
  })

  it('tells voiding and lifting, and which work of others the voiding did not know of', () => {
    const base = write(one, 1, 100, [set('stage', 'registered')])
    const voided = write(one, 2, 200, [{ op: 'void', ...target, reason: '重复登记', saw: [ref(base)] }])
    const work = write(two, 1, 210, [{ op: 'append', ...target, field: 'acts', value: { act: 'noted' } }])
    const lifted = write(one, 3, 300, [
      { op: 'lift', ...target, reason: '误作废', saw: [ref(base), ref(voided), ref(work)] },
    ])
    const later = write(two, 2, 400, [set('stage', 'submitted', [ref(base)])])
    const history = replayHistory(target, [base, voided, work, lifted, later])
    expect(
      changesOf(history)
        .flat()
        .map(({ type }) => type),
    ).toEqual(['field', 'void', 'entry', 'lift', 'field'])
    expect(history[1]?.lines[0]?.concurrent).toEqual([ref(work)])
    expect(history[3]?.lines[0]?.concurrent).toEqual([])
  })

  it('lists what a newer program wrote, beside what it knows', () => {
    const newer = write(one, 1, 100, [
      { op: 'merge-text', ...target, field: 'x' },
      set('stage', 'registered'),
      { op: 'merge-text', of: 'case', id: 'other' },
    ])
    expect(changesOf(replayHistory(target, [newer]))).toEqual([
      [
        { type: 'field', field: 'stage', before: undefined, after: 'registered' },
        { type: 'foreign', op: 'merge-text' },
      ],
    ])
  })

  it('follows what was seen, not the clock, where a PC’s clock is wrong', () => {
    const first = write(one, 1, 9_000_000, [set('stage', 'registered')])
    const second = write(two, 1, 100, [set('stage', 'submitted', [ref(first)])])
    expect(replayHistory(target, [second, first]).map((act) => act.ref)).toEqual([ref(first), ref(second)])
  })
})

it('gives the same history in whatever order the commits come, in 200 random exchanges', () => {
  const seed = chooseSeed()
  const random = seededRandom(seed)
  for (let round = 0; round < 200; round += 1) {
    const pcs = [new SimulatedPc('pcaaaaaa', -5000), new SimulatedPc('pcbbbbbb', 7000), new SimulatedPc('pccccccc', 0)]
    for (let tick = 0; tick < 30; tick += 1) {
      const [from, to] = [pcs[random.below(3)], pcs[random.below(3)]]
      if (from === undefined || to === undefined) continue
      if (from === to) from.write(randomOps(from, random), tick)
      else to.receive(from.bundleFor(to))
    }
    for (const from of pcs) for (const to of pcs) if (from !== to) to.receive(from.bundleFor(to))
    for (const from of pcs) for (const to of pcs) if (from !== to) to.receive(from.bundleFor(to))
    const histories = pcs.map(({ log }) => {
      const commits = [...log.values()]
      for (let at = commits.length - 1; at > 0; at -= 1) {
        const [here, there] = [commits[at], commits[random.below(at + 1)]]
        if (here === undefined || there === undefined) continue
        commits[commits.indexOf(there)] = here
        commits[at] = there
      }
      return JSON.stringify(replayHistory({ of: 'case', id: 'c0' }, commits))
    })
    expect(new Set(histories).size, `TEST_SEED=${seed}, round ${round}`).toBe(1)
    const told = replayHistory({ of: 'case', id: 'c0' }, [...(pcs[0]?.log.values() ?? [])])
    const record = pcs[0]?.records.get('case/c0')
    expect(told.map((act) => act.ref).toSorted(), `TEST_SEED=${seed}, round ${round}`).toEqual(
      [...(record?.commits ?? [])].toSorted(),
    )
  }
})
