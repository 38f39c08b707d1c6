import type { LedgerLimits } from '#shared/limits/ledger-limits'
import { invariant } from '#shared/prelude/assert-never'
import type { Instant } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { Commit, KnownOp, LoggedCommit, ReplicaId } from '#shared/record/commit'
import { measure, splitOps, writeOp, type WrittenOp } from '#shared/record/split-ops'
import type { Breathe } from '../../prelude/breathe'
import { digestLine } from '../journal/digest-line'
import type { ChainHead } from '../view/ledger-database'

/** More is written at once than could ever be carried to another PC. Nothing was written. */
export interface ActTooLarge {
  readonly type: 'ActTooLarge'
  readonly bytes: number
  readonly limit: number
}

/** One person's act: whose chain it goes on from, and what is written. */
export interface ActDraft {
  readonly replica: ReplicaId
  readonly head: ChainHead
  readonly by: string
  readonly at: Instant
  readonly ops: readonly KnownOp[]
}

/** Room for what stands in a line beside the ops. */
const envelopeBytes = 1024

/** Bytes of ops made into text between two turns of the window. */
const bytesAtATime = 500_000

/**
 * One person's act as the next commit of its chain. An act too large for one commit is as many as it takes, split by record,
 * one after the other, each saying which part it is: they are written in one frame, so that all of them are there or none.
 */
export async function composeAct(
  { replica, head, by, at, ops }: ActDraft,
  limits: Pick<LedgerLimits, 'writtenCommitBytes' | 'actBytes'>,
  breathe: Breathe,
): Promise<Result<readonly LoggedCommit[], ActTooLarge>> {
  const written = await writeOps(ops, breathe)
  const total = measure(written)
  const mostBytes = limits.writtenCommitBytes - envelopeBytes
  const groups = splitOps(written, mostBytes)
  const largest = groups.reduce((most, group) => Math.max(most, measure(group)), 0)
  if (largest > mostBytes) return fail({ type: 'ActTooLarge', bytes: largest, limit: mostBytes })
  if (total + groups.length * envelopeBytes > limits.actBytes)
    return fail({ type: 'ActTooLarge', bytes: total, limit: limits.actBytes })
  const commits: LoggedCommit[] = []
  let { seq, hash: prev } = head
  for (const [index, group] of groups.entries()) {
    seq += 1
    const part = groups.length === 1 ? {} : { part: { nth: index + 1, of: groups.length } }
    const bare = { v: 1, replica, seq, prev, at, by, ...part } as const
    const line = `${JSON.stringify(bare).slice(0, -1)},"ops":[${group.map(({ text }) => text).join(',')}]}`
    const hash = await digestLine(line)
    const commit: Commit = { ...bare, ops: group.map(({ op }) => op) }
    commits.push({ commit, line, hash })
    prev = hash
    if (groups.length > 1) await breathe()
  }
  return ok(commits)
}

async function writeOps(ops: readonly KnownOp[], breathe: Breathe): Promise<WrittenOp[]> {
  // JSON leaves an undefined value out, and a line without it could never be read again.
  invariant(
    ops.every((op) => !('value' in op) || op.value !== undefined),
    'an op without a value',
  )
  const written: WrittenOp[] = []
  let bytes = 0
  for (const op of ops) {
    const one = writeOp(op)
    written.push(one)
    bytes += one.bytes
    if (bytes < bytesAtATime) continue
    bytes = 0
    await breathe()
  }
  return written
}
