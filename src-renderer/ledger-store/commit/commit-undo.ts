import { undoDeskAct } from '#shared/history/undo-of-desk-act'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import { commitRefSchema, type CommitRef } from '#shared/record/commit'
import { planUndo } from '#shared/undo/plan-undo'
import type { UndoGround } from '#shared/undo/undo-ground'
import type { UndoRefused } from '#shared/undo/undo-refused'
import { readStaffOn } from '../read/read-office'
import { readUndoFacts } from '../read/read-undo'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type UndoFailure = UndoRefused | CommitFailure | { readonly type: 'ActorUnknown' }

/** What is to be undone: the first commits of an act, or of what was done as one. */
export interface UndoRequest {
  readonly refs: readonly CommitRef[]
  readonly reason: string
  readonly actorId: string
  readonly today: LocalDate
}

/** Undoes an act as one act, decided on the ledger as it stands when its turn comes: all of it, or nothing where any of it is refused. */
export function commitUndo(
  ledger: Ledger,
  request: UndoRequest,
): Promise<Result<CommitReceipt | undefined, UndoFailure>> {
  return ledger.act<UndoFailure>(request.actorId, async (database) => {
    const ground = await readUndoGround(database, ledger, request)
    return ground === undefined ? fail({ type: 'ActorUnknown' }) : planUndo(ground)
  })
}

/** What undoing an act is decided on as the ledger stands; undefined where nobody is known under the actor's name. */
export async function readUndoGround(
  database: LedgerDatabase,
  { replica, nextSeq }: Pick<Ledger, 'replica' | 'nextSeq'>,
  { refs, reason, actorId, today }: UndoRequest,
): Promise<UndoGround | undefined> {
  const [facts, staff] = await Promise.all([readUndoFacts(database, refs), readStaffOn(database, today)])
  const actor = staff.people.get(actorId)
  if (actor === undefined) return undefined
  return {
    ...facts,
    next: commitRefSchema.parse(`${replica}:${nextSeq()}`),
    reason,
    undoDesk: undoDeskAct,
    around: { actor, today, ...staff, ledgerNumberTaken: () => false, stubNumberTaken: () => false },
  }
}
