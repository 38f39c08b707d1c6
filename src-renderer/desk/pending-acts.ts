import type { DeskAct } from '#shared/history/desk-act'
import type { LocalDate } from '#shared/prelude/local-date'
import { commitDeskAct } from '../ledger-store/commit-desk-act'
import type { Ledger } from '../ledger-store/ledger'
import { readLocalSettings, writeLocalSettings, type LocalSettings } from './local-settings'

/** Keeps an act for the record of the ledger that is opened next: where none is open, or the one that is open is about to go. */
export async function noteForLater(act: DeskAct): Promise<void> {
  const settings = await readLocalSettings()
  await writeLocalSettings({ ...settings, pendingActs: [...settings.pendingActs, { act, by: settings.actorId }] })
}

/** Puts on record what waited for a ledger, in its order. Answers how many went: what could not be written waits for the next start. */
export async function recordPending(ledger: Ledger, pending: LocalSettings['pendingActs'], today: LocalDate): Promise<number> {
  for (const [done, { act, by }] of pending.entries()) {
    const recorded = await commitDeskAct(ledger, act, by, today)
    if (!recorded.ok) return done
  }
  return pending.length
}
