import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import type { JournalPort } from '../journal/journal-port'
import { LedgerDatabase } from '../view/ledger-database'
import { findRows } from './check-database'

export type LedgerUnseen = Exclude<IpcFailure<'journal.open'>, { readonly type: 'JournalDamaged' }> | BorderFailure

/**
 * Whether anything of a ledger lies here, on a PC whose keys do not say whose it would be. A journal or a view that
 * cannot be looked into counts as one. Nothing is made of it, and nothing is put in its place.
 */
export async function findLedger(
  journal: Pick<JournalPort, 'open'>,
  name: string = new LedgerDatabase().name,
): Promise<Result<boolean, LedgerUnseen>> {
  const opened = await journal.open()
  if (!opened.ok) {
    const { failure } = opened
    return failure.type === 'JournalDamaged' ? ok(true) : { ok: false, failure }
  }
  const { tail, cutBytes } = opened.value
  return ok(tail.bytes > 0 || cutBytes > 0 || (await findRows(name, indexedDB)) !== 'none')
}
