import type { DeskAct } from '#shared/history/desk-act'
import { createTurns } from '#shared/prelude/turns'
import type { Ledger } from '../ledger-store/ledger'
import { writeLocalSettings, type LocalSettings } from './local-settings'
import { recordPending, toPendingAct } from './pending-acts'

/** This PC's settings while the program is at work. Two changes in one moment both count, whatever was drawn or written between them. */
export interface KeptSettings {
  /** As they are after every change made so far. */
  newest(): LocalSettings
  /** Shows a change at once, and settles when it is on the disk. */
  change(part: Partial<LocalSettings>): Promise<void>
  /** Keeps an act for the ledger that is opened next, behind those that wait already. */
  noteForLater(act: DeskAct): Promise<void>
  /** Puts on record what has waited for this ledger; what cannot be written, and what comes meanwhile, goes on waiting. */
  recordPending(ledger: Ledger): Promise<void>
}

/** Keeps the settings read at start. `show` is told of each change; they are written one after the other. */
export function createKeptSettings(first: LocalSettings, show: (settings: LocalSettings) => void, write: (settings: LocalSettings) => Promise<void> = writeLocalSettings): KeptSettings {
  let newest = first
  const inTurn = createTurns()
  const change = (part: Partial<LocalSettings>): Promise<void> => {
    newest = { ...newest, ...part }
    show(newest)
    return inTurn(() => write(newest))
  }
  return {
    newest: () => newest,
    change,
    noteForLater: (act) => change({ pendingActs: [...newest.pendingActs, toPendingAct(act, newest.actorId)] }),
    recordPending: async (ledger) => {
      const { pendingActs } = newest
      if (pendingActs.length === 0) return
      const done = await recordPending(ledger, pendingActs)
      // Taken off the front: what came to wait meanwhile stays.
      await change({ pendingActs: newest.pendingActs.slice(done) })
    },
  }
}
