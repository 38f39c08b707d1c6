import { commitRef, type KnownOp } from '#shared/record/commit'
import type { Conflict } from '#shared/record/list-conflicts'
import { seenRefs, type LedgerRecord } from '#shared/record/ledger-record'
import type { SeededRandom } from '../bundles/seeded-random'
import type { SimulatedPc, WrittenOp } from './simulated-pc'

/** One to three ops of any kind on a few records, each naming what this PC has seen of what it touches. */
export function randomOps(pc: SimulatedPc, random: SeededRandom): WrittenOp[] {
  return Array.from({ length: 1 + random.below(3) }, () => randomOp(pc, random))
}

function randomOp({ records }: SimulatedPc, random: SeededRandom): WrittenOp {
  const id = `c${random.below(3)}`
  const target = { of: 'case', id }
  const record = records.get(`case/${id}`)
  const field = ['stage', 'reply.findings', 'constructor'][random.below(3)] ?? 'stage'
  const element = ['x', 'y'][random.below(2)] ?? 'x'
  switch (random.below(12)) {
    case 0:
      return { op: 'append', ...target, field: 'acts', value: random.below(1000) }
    case 1:
      return { op: 'add', ...target, field: 'files', element }
    case 2:
      return {
        op: 'remove',
        ...target,
        field: 'files',
        element,
        saw: [...(record?.sets['files']?.find((one) => one.element === element)?.adds ?? [])],
      }
    case 3:
      return strike(random.below(3) === 0 ? 'lift' : 'void', target, record)
    // A kind of op and a kind of record that only a newer program reads; what it saw counts all the same.
    case 4:
      return { op: 'weave', ...target, of: 'loom', thread: random.below(9), saw: seenRefs(record, field) }
    case 5:
      return { op: 'set', ...target, field, value: random.below(2), saw: seenRefs(record, field) }
    default:
      return { op: 'set', ...target, field, value: random.below(50), saw: seenRefs(record, field) }
  }
}

const strike = (
  op: 'void' | 'lift',
  target: { readonly of: string; readonly id: string },
  record: LedgerRecord | undefined,
): KnownOp => ({ op, ...target, reason: 'r', saw: [...(record?.commits ?? [])] })

/** Only fields and elements of this PC's own: nobody else ever writes them. */
export function ownFieldOps({ name, records }: SimulatedPc, random: SeededRandom): WrittenOp[] {
  const target = { of: 'case', id: `c${random.below(2)}` }
  const field = `${name}.${random.below(2)}`
  const saw = seenRefs(records.get(`case/${target.id}`), field)
  const ops: WrittenOp[] = [
    { op: 'set', ...target, field, value: random.below(9), saw },
    { op: 'append', ...target, field: 'acts', value: 1 },
    { op: 'add', ...target, field: 'files', element: 'x' },
  ]
  return ops.slice(random.below(3))
}

/** The op by which a person decides a conflict: it names all that stands there as seen. */
export function decide(conflict: Conflict, records: SimulatedPc['records'], random: SeededRandom): KnownOp {
  const { of, id } = conflict
  if (conflict.kind === 'void')
    return strike(random.below(2) === 0 ? 'void' : 'lift', { of, id }, records.get(`${of}/${id}`))
  return {
    op: 'set',
    of,
    id,
    field: conflict.field,
    value: conflict.sides[random.below(conflict.sides.length)]?.value,
    saw: conflict.sides.map(({ ref }) => ref),
  }
}

/**
 * Which writes of a field nobody has superseded, worked out from the whole log at once and by no fold: the writes that no
 * other write of the same field names. By `of/id/field`, refs sorted.
 */
export function headsByHand(pc: SimulatedPc): Map<string, string[]> {
  const writes = new Map<string, Set<string>>()
  const seen = new Map<string, Set<string>>()
  for (const { commit } of pc.log.values()) {
    const ref = commitRef(commit)
    for (const op of commit.ops) {
      if (op.op !== 'set') continue
      const key = `${op.of}/${op.id}/${String(op['field'])}`
      writes.set(key, (writes.get(key) ?? new Set()).add(ref))
      const saw: unknown = op['saw']
      for (const one of Array.isArray(saw) ? saw : []) seen.set(key, (seen.get(key) ?? new Set()).add(String(one)))
    }
  }
  return new Map(
    [...writes].map(([key, refs]) => [key, [...refs].filter((ref) => seen.get(key)?.has(ref) !== true).toSorted()]),
  )
}

/** The same as the fold has it. */
export function headsByFold(pc: SimulatedPc): Map<string, string[]> {
  return new Map(
    [...pc.records.values()].flatMap(({ of, id, registers }) =>
      Object.entries(registers).map(([field, heads]): [string, string[]] => [
        `${of}/${id}/${field}`,
        heads.map(({ ref }) => String(ref)).toSorted(),
      ]),
    ),
  )
}
