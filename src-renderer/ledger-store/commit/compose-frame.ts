import {
  frameCloserBytes,
  frameHeaderBytes,
  payloadLength,
  type JournalPayload,
  type JournalTail,
} from '#shared/journal/journal-frame'
import type { LedgerLimits } from '#shared/limits/ledger-limits'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LoggedCommit } from '#shared/record/commit'
import { breathe } from '../../prelude/breathe'
import { composePayload } from '../journal/compose-payload'
import { composeAct, type ActDraft, type ActTooLarge } from './compose-act'

/** The journal has come to the size that a backup can carry, an import somewhat earlier. Nothing was written. */
export interface LedgerFull {
  readonly type: 'LedgerFull'
  readonly bytes: number
  readonly limit: number
}

/** Bytes from which an act counts as an import, which leaves the rest of the journal to the acts of people. */
const importBytes = 1024 * 1024

/** Whether a payload would make the journal longer than a backup can carry. */
function findFull(tail: JournalTail, payload: JournalPayload, limits: LedgerLimits): LedgerFull | undefined {
  const more = payloadLength(payload)
  const limit = limits.journalBytes - (more < importBytes ? 0 : limits.reservedBytes)
  const bytes = tail.bytes + more + frameHeaderBytes + frameCloserBytes
  return bytes > limit ? { type: 'LedgerFull', bytes, limit } : undefined
}

/** The commits of an act, and what its frame holds. */
export interface ComposedFrame {
  readonly own: readonly LoggedCommit[]
  readonly payload: JournalPayload
}

/** Acts one after another as one frame behind `tail`, or why they may not be written. */
export async function composePast(
  { replica, head }: Pick<ActDraft, 'replica' | 'head'>,
  acts: readonly Pick<ActDraft, 'by' | 'at' | 'ops'>[],
  tail: JournalTail,
  limits: LedgerLimits,
): Promise<Result<ComposedFrame, ActTooLarge | LedgerFull>> {
  const own: LoggedCommit[] = []
  for (const act of acts) {
    const last = own.at(-1)
    const after = last === undefined ? head : { seq: last.commit.seq, hash: last.hash }
    const composed = await composeAct({ replica, head: after, ...act }, limits, breathe)
    if (!composed.ok) return composed
    own.push(...composed.value)
  }
  const payload = await composePayload([], own, breathe)
  const full = findFull(tail, payload, limits)
  return full === undefined ? ok({ own, payload }) : fail(full)
}

/** A person's act and what came with it, as one frame behind `tail`; or why it may not be written. */
export async function composeFrame(
  draft: ActDraft,
  coming: readonly LoggedCommit[],
  tail: JournalTail,
  limits: LedgerLimits,
): Promise<Result<ComposedFrame, ActTooLarge | LedgerFull>> {
  const composed = await composeAct(draft, limits, breathe)
  if (!composed.ok) return composed
  const payload = await composePayload(coming, composed.value, breathe)
  const full = findFull(tail, payload, limits)
  return full === undefined ? ok({ own: composed.value, payload }) : fail(full)
}
