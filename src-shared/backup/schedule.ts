import { instantToLocalDate, type Instant } from '../prelude/instant'
import { localDateToDayNumber } from '../prelude/local-date'

/** Whether the day's first backup is still to be made. A clock that was set back does not stop backups: any other day will do. */
export function isDailyDue(now: Instant, lastMadeAt: Instant | undefined): boolean {
  return lastMadeAt === undefined || instantToLocalDate(lastMadeAt) !== instantToLocalDate(now)
}

/** After so many days without one, the home screen asks for a backup off the PC. */
export const offPcMaxDays = 7

export type OffPcStanding =
  /** No proved backup was ever made outside this PC. */
  | { readonly state: 'never' }
  /** Whole days since the last. */
  | { readonly state: 'old' | 'fresh'; readonly days: number }

/** How long ago the ledger was last backed up, and proved, outside this PC: a disk that dies takes with it what lies on it. */
export function judgeOffPc(now: Instant, lastVerifiedAt: Instant | undefined): OffPcStanding {
  if (lastVerifiedAt === undefined) return { state: 'never' }
  const days = Math.max(
    0,
    localDateToDayNumber(instantToLocalDate(now)) - localDateToDayNumber(instantToLocalDate(lastVerifiedAt)),
  )
  return { state: days > offPcMaxDays ? 'old' : 'fresh', days }
}
