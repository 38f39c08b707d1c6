import fc from 'fast-check'
import { commitRef, parseCommitLine, type Commit, type CommitRef, type LoggedCommit } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import { pcNames } from './exchange-schedule'
import { SimulatedPc, type WrittenOp } from './simulated-pc'

/** Every kind of op; `merge-text` stands for one of a later version. */
export const opKinds = ['set', 'append', 'add', 'remove', 'void', 'lift', 'merge-text'] as const
type OpKind = (typeof opKinds)[number]

/** An op without what its writer saw: that follows from where it is written. */
interface OpPlan {
  readonly kind: OpKind
  readonly id: string
  readonly field: string
  readonly value: unknown
}

type Step =
  | { readonly type: 'write'; readonly pc: number; readonly at: number; readonly ops: readonly OpPlan[] }
  | { readonly type: 'meet'; readonly from: number; readonly to: number }

/** Values of every shape that JSON has, odd texts and keys among them. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', 0, -0, 1e21, '\u2028', '\ud800', '甲', [], {}, JSON.parse('{"__proto__":1}')),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

const opPlan: fc.Arbitrary<OpPlan> = fc.record({
  kind: fc.constantFrom(...opKinds),
  id: fc.constantFrom('c0', 'c1'),
  field: fc.constantFrom('place', 'stage', 'constructor', '__proto__'),
  value: anyValue,
})

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      pc: fc.nat(2),
      at: fc.integer({ min: 0, max: 4 }),
      ops: fc.array(opPlan, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('meet' as const), from: fc.nat(2), to: fc.nat(2) }) },
)

/** Three PCs for a while: who writes what, and who meets whom. Shrinks to the shortest history that fails. */
export const history: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 14 })

/** Plays a history. What a PC writes goes through its line, as everything does that is journalled or sent. */
export function play(steps: readonly Step[]): SimulatedPc[] {
  const pcs = pcNames.slice(0, 3).map((name) => new SimulatedPc(name, 0))
  for (const one of steps) {
    if (one.type === 'write')
      pcs[one.pc]?.write(
        one.ops.map((plan) => toOp(plan, pcs[one.pc])),
        one.at,
      )
    else {
      const [from, to] = [pcs[one.from], pcs[one.to]]
      if (from !== undefined && to !== undefined && from !== to) to.receive(from.bundleFor(to))
    }
  }
  return pcs
}

function toOp({ kind, id, field, value }: OpPlan, pc: SimulatedPc | undefined): WrittenOp {
  const target = { of: 'case', id }
  const record = pc?.records.get(`case/${id}`)
  const element = typeof value === 'string' ? value : 'x'
  const adds =
    record === undefined || !Object.hasOwn(record.sets, field)
      ? []
      : (record.sets[field]?.find((one) => one.element === element)?.adds ?? [])
  switch (kind) {
    case 'set':
      return { op: kind, ...target, field, value, saw: seenRefs(record, field) }
    case 'append':
      return { op: kind, ...target, field, value }
    case 'add':
      return { op: kind, ...target, field, element }
    case 'remove':
      return { op: kind, ...target, field, element, saw: [...adds] }
    case 'void':
    case 'lift':
      return { op: kind, ...target, reason: 'r', saw: [...(record?.commits ?? [])] }
    default:
      return { op: kind, ...target, field, text: value, saw: seenRefs(record, field) }
  }
}

/** The commits of some PCs' logs, each once, read back from their lines. */
export function commitsOf(...pcs: readonly SimulatedPc[]): LoggedCommit[] {
  const lines = new Map(pcs.flatMap(({ log }) => [...log]).map(([ref, { line }]) => [ref, line]))
  return [...lines.values()].map((line) => {
    const parsed = parseCommitLine(line, 1)
    if (!parsed.ok) throw new Error(`a line written here cannot be read: ${parsed.failure.detail}`)
    return parsed.value
  })
}

/** A PC that has taken these commits in, all at once. */
export function pcWith(...imports: readonly (readonly LoggedCommit[])[]): SimulatedPc {
  const pc = new SimulatedPc('pcypcypcy', 0)
  for (const commits of imports) pc.take(commits)
  return pc
}

/** What a commit has to come after. */
function grounds(commit: Commit): Set<string> {
  const before = new Set<string>(commit.seq === 1 ? [] : [`${commit.replica}:${commit.seq - 1}`])
  for (const op of commit.ops) {
    const saw: unknown = op['saw']
    for (const ref of Array.isArray(saw) ? saw : []) before.add(String(ref))
  }
  return before
}

/** One of the orders in which each commit stands after what it saw, chosen by `choose` (numbers from 0 on). */
export function causalOrder(commits: readonly LoggedCommit[], choose: (bound: number) => number): LoggedCommit[] {
  const left = new Map(commits.map((logged): [CommitRef, LoggedCommit] => [commitRef(logged.commit), logged]))
  const needs = new Map(commits.map(({ commit }) => [commitRef(commit), grounds(commit)]))
  const ordered: LoggedCommit[] = []
  const done = new Set<string>()
  while (left.size > 0) {
    const ready = [...left].filter(([ref]) => [...(needs.get(ref) ?? [])].every((one) => done.has(one)))
    const next = ready[choose(ready.length)]
    if (next === undefined) throw new Error('a commit saw what nobody wrote')
    left.delete(next[0])
    done.add(next[0])
    ordered.push(next[1])
  }
  return ordered
}
