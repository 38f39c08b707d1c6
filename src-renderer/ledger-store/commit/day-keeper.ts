import { isInDoubt, judgeClock, type ClockStanding } from '#shared/clock/judge-clock'
import { toInstant, type Instant } from '#shared/prelude/instant'
import type { Clock } from '#shared/prelude/ports'
import type { ReplicaId } from '#shared/record/commit'
import type { LedgerDatabase, ViewState } from '../view/ledger-database'

/** How the clock stands to the newest act of this PC. */
export interface DayStanding {
  readonly standing: ClockStanding
  /** What the clock says now. */
  readonly now: Instant
  /** When this PC wrote its last act, by the clock it had then; undefined before its first. */
  readonly lastAt: Instant | undefined
}

/** Clock and log disagree strongly: which day it is a person has to say. */
export interface DayInDoubt {
  readonly now: Instant
  readonly lastAt: Instant
}

/** The doubt, where there is one. */
export const toDoubt = ({ standing, now, lastAt }: DayStanding): DayInDoubt | undefined =>
  lastAt !== undefined && isInDoubt(standing) ? { now, lastAt } : undefined

/** Holds the clock against the newest act that this PC wrote. */
export interface DayKeeper {
  judge(chains: ViewState['chains'], replica: ReplicaId): Promise<DayStanding>
  /** Told of every act of this PC: what was written under a clock vouches for it. */
  wrote(at: Instant): void
}

export function createDayKeeper(database: LedgerDatabase, clock: Clock): DayKeeper {
  let last: { readonly at: Instant | undefined } | undefined
  return {
    judge: async (chains, replica) => {
      last ??= { at: await readLastAct(database, chains, replica) }
      const now = clock.now()
      return { standing: judgeClock(now, last.at), now, lastAt: last.at }
    },
    wrote: (at) => {
      last = { at }
    },
  }
}

/** The last act of this PC under whichever of its names: a number taken anew does not make its clock right. */
async function readLastAct(
  database: LedgerDatabase,
  chains: ViewState['chains'],
  replica: ReplicaId,
): Promise<Instant | undefined> {
  const device = replica.slice(0, replica.lastIndexOf('.') + 1)
  const incarnationOf = (name: string): number => Number(name.slice(device.length))
  const [newest] = Object.entries(chains)
    .filter(([name, { seq }]) => name.startsWith(device) && seq > 0)
    .toSorted(([a], [b]) => incarnationOf(b) - incarnationOf(a))
  const row = newest === undefined ? undefined : await database.commits.get(`${newest[0]}:${newest[1].seq}`)
  return row === undefined ? undefined : toInstant(row.at)
}
