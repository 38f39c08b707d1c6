import type { DeskAct } from '#shared/history/desk-act'
import type { Result } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import type { Ledger } from '../ledger-store/commit/ledger'
import type { LocalSettings } from './local-settings'
import { writeLocalSettings, type SettingsUnwritten } from './settings-file'
import { recordPending, toPendingAct } from './pending-acts'

/** This PC's settings while the program is at work. Two changes in one moment both count, whatever was drawn or written between them. */
export interface KeptSettings {
  /** As they are after every change made so far. */
  newest(): LocalSettings
  /** Shows a change at once, and settles when it is on the disk, or the disk would not take it. */
  change(part: Partial<LocalSettings>): Promise<void>
  /** Keeps an act for the ledger that is opened next, behind those that wait already. */
  noteForLater(act: DeskAct): Promise<void>
  /** Puts on record what has waited for this ledger; what cannot be written, and what comes meanwhile, goes on waiting. */
  recordPending(ledger: Ledger): Promise<void>
}

/** What is told of the settings: each change at once, and after each writing whether the disk took it. */
export interface SettingsListener {
  show(settings: LocalSettings): void
  written(failure: SettingsUnwritten | undefined): void
}

type WriteSettings = (settings: LocalSettings) => Promise<Result<undefined, SettingsUnwritten>>

/** Keeps the settings read at start; changes are written one after the other. */
export function createKeptSettings(
  first: LocalSettings,
  listener: SettingsListener,
  write: WriteSettings = writeLocalSettings,
): KeptSettings {
  let newest = first
  const inTurn = createTurns()
  const change = (part: Partial<LocalSettings>): Promise<void> => {
    newest = { ...newest, ...part }
    listener.show(newest)
    return inTurn(async () => {
      const written = await write(newest)
      listener.written(written.ok ? undefined : written.failure)
    })
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
