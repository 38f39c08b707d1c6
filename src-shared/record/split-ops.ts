import { utf8Length } from '../prelude/utf8-length'
import type { KnownOp } from './commit'
import { recordKey } from './ledger-record'

/** An op as it will stand in its commit's line. */
export interface WrittenOp {
  readonly op: KnownOp
  readonly text: string
  readonly bytes: number
}

/** The op's JSON, measured. */
export function writeOp(op: KnownOp): WrittenOp {
  const text = JSON.stringify(op)
  return { op, text, bytes: utf8Length(text) }
}

/**
 * The ops of one act in as many groups as are needed for none to be larger than `mostBytes`, in their order. All that is
 * written to one record stays together, so that no PC ever has half of it; where that alone is too much the group is larger than allowed.
 */
export function splitOps(ops: readonly WrittenOp[], mostBytes: number): WrittenOp[][] {
  if (measure(ops) <= mostBytes) return [[...ops]]
  const groups: WrittenOp[][] = []
  let group: WrittenOp[] = []
  let bytes = 0
  for (const ofRecord of groupByRecord(ops)) {
    const more = measure(ofRecord)
    if (group.length > 0 && bytes + more > mostBytes) {
      groups.push(group)
      group = []
      bytes = 0
    }
    for (const one of ofRecord) group.push(one)
    bytes += more
  }
  return [...groups, group]
}

/** Bytes of the ops in a line: each with the comma after it. */
export const measure = (ops: readonly WrittenOp[]): number => ops.reduce((sum, { bytes }) => sum + bytes + 1, 0)

function groupByRecord(ops: readonly WrittenOp[]): Iterable<readonly WrittenOp[]> {
  const byRecord = new Map<string, WrittenOp[]>()
  for (const one of ops) {
    const key = recordKey(one.op)
    const ofRecord = byRecord.get(key)
    if (ofRecord === undefined) byRecord.set(key, [one])
    else ofRecord.push(one)
  }
  return byRecord.values()
}
