import { instantToLocalDate, type Instant } from '../prelude/instant'
import { localDateToDayNumber } from '../prelude/local-date'

/** So many acts since the last backup make one due, whatever the clock says. */
export const actsUntilDue = 100

export interface BackupAge {
  /** When this PC's last backup at that place was made; undefined when it never made one. */
  readonly lastMadeAt: Instant | undefined
  /** Acts in the ledger that it has not got. */
  readonly actsSince: number
  /** Whether this run of the program has made one there. */
  readonly madeNow: boolean
}

/**
 * Whether a backup is to be made by itself: the day's first, and one after many acts. A clock that was set back does not
 * stop backups: any other day will do, and where the last one seems to lie ahead, each run with something new makes one.
 */
export function isBackupDue(now: Instant, { lastMadeAt, actsSince, madeNow }: BackupAge): boolean {
  if (lastMadeAt === undefined || actsSince >= actsUntilDue) return true
  if (instantToLocalDate(lastMadeAt) !== instantToLocalDate(now)) return true
  return lastMadeAt > now && actsSince > 0 && !madeNow
}

/** After so many days without one, the home screen asks for a backup off the PC. */
export const offPcMaxDays = 7

export type OffPcStanding =
  /** No proved backup was ever made outside this PC. */
  | { readonly state: 'never' }
  /** Whole days since the last. */
  | { readonly state: 'old' | 'fresh'; readonly days: number }
  /** By the clock the last one lies ahead: how long ago it was made nobody can tell. */
  | { readonly state: 'unknown' }

/** How long ago the ledger was last backed up, and proved, outside this PC: a disk that dies takes with it what lies on it. */
export function judgeOffPc(now: Instant, lastVerifiedAt: Instant | undefined): OffPcStanding {
  if (lastVerifiedAt === undefined) return { state: 'never' }
  const days = localDateToDayNumber(instantToLocalDate(now)) - localDateToDayNumber(instantToLocalDate(lastVerifiedAt))
  if (days < 0) return { state: 'unknown' }
  return { state: days > offPcMaxDays ? 'old' : 'fresh', days }
}
