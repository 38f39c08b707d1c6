import type { DeskAct } from '#shared/history/desk-act'
import { instantToLocalDate } from '#shared/prelude/instant'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import type { Ledger } from '../ledger-store/commit/ledger'
import { hasRecordedAct } from '../ledger-store/read/read-recorded-act'
import type { PendingAct } from './local-settings'
import { readLocalSettings, writeLocalSettings } from './settings-file'
import { systemClock } from '../prelude/system-clock'

/** An act as it waits for a ledger, under a name by which it is known again once it stands in one. */
export function toPendingAct(act: DeskAct, by: string): PendingAct {
  const id = crypto.randomUUID()
  return { id, on: instantToLocalDate(systemClock.now()), act: { ...act, waitedAs: id }, by }
}

/** Keeps an act for the record of the ledger that is opened next, where none is open. */
export async function noteForLater(act: DeskAct): Promise<void> {
  const { settings } = await readLocalSettings()
  await writeLocalSettings({ ...settings, pendingActs: [...settings.pendingActs, toPendingAct(act, settings.actorId)] })
}

/**
 * Puts on record what waited for a ledger, in its order and under the day on which it was done, each once however often the
 * program is killed meanwhile. Answers how many are on record: what could not be written waits for the next start.
 */
export async function recordPending(ledger: Ledger, pending: readonly PendingAct[]): Promise<number> {
  for (const [done, { id, on, act, by }] of pending.entries()) {
    if (await hasRecordedAct(ledger.database, on, id)) continue
    const recorded = await commitDeskAct(ledger, act, by, on)
    if (!recorded.ok) return done
  }
  return pending.length
}
