import { instantToLocalDate, type Instant } from '../prelude/instant'
import type { LocalDate } from '../prelude/local-date'
import type { LedgerWitness, Reach } from './ledger-witness'

/** What a ledger lacks of what was once here, as far as others than itself remember. */
export interface LedgerLoss {
  /** Nothing of an office is left. */
  readonly isAll: boolean
  /** Acts missed at least; 0 where it is only known that there were some. */
  readonly acts: number
  /** The days of the last act that is left and of the last that was here, by the clocks that wrote them; undefined where nobody remembers. */
  readonly from: LocalDate | undefined
  readonly until: LocalDate | undefined
  /** How far each shortened chain reached. */
  readonly reached: Readonly<Record<string, number>>
}

export interface LossFacts {
  readonly witness: LedgerWitness
  /** What others remember of this very ledger: the backups that were made of it. */
  readonly others: readonly Reach[]
  /** The ledger as it is, held and set-apart commits included. */
  readonly present: Reach
  /** Nothing of an office stands in it. */
  readonly isBare: boolean
  /** Something else on this PC says that there was a ledger: a PIN, somebody at the desk, a backup. */
  readonly hadLedger: boolean
}

/** Compares what stands here with what was remembered of it; undefined when nothing is missed. Pure; no clock decides. */
export function findLoss({ witness, others, present, isBare, hadLedger }: LossFacts): LedgerLoss | undefined {
  const reached: Record<string, number> = {}
  const [froms, untils]: [Instant[], Instant[]] = [[], []]
  let acts = 0
  for (const [replica, { seq, at }] of Object.entries(joinReaches([witness.heads, ...others]))) {
    const here = present[replica]
    const known = Math.max(here?.seq ?? 0, witness.letGo[replica] ?? 0)
    if (seq <= known) continue
    reached[replica] = seq
    acts += seq - known
    if (here?.at !== undefined) froms.push(here.at)
    if (at !== undefined) untils.push(at)
  }
  if (acts === 0 && !(isBare && hadLedger && !witness.wasLetGo)) return undefined
  return {
    isAll: isBare,
    acts,
    from: toDay(froms, (one, best) => one < best),
    until: toDay(untils, (one, best) => one > best),
    reached,
  }
}

/** The longest that anybody remembers of each chain. */
function joinReaches(reaches: readonly Reach[]): Reach {
  const joined: Record<string, Reach[string]> = {}
  for (const reach of reaches) {
    for (const [replica, one] of Object.entries(reach)) {
      const best = joined[replica]
      if (best === undefined || one.seq > best.seq || (one.seq === best.seq && best.at === undefined))
        joined[replica] = one
    }
  }
  return joined
}

const toDay = (
  moments: readonly Instant[],
  isBetter: (one: Instant, best: Instant) => boolean,
): LocalDate | undefined => {
  const best = moments.reduce<Instant | undefined>(
    (found, one) => (found === undefined || isBetter(one, found) ? one : found),
    undefined,
  )
  return best === undefined ? undefined : instantToLocalDate(best)
}

/** How many of the missed acts a copy of the ledger that reaches so far holds. */
export function countHeld({ reached }: LedgerLoss, present: Reach, copy: Reach): number {
  return Object.entries(reached).reduce((sum, [replica, seq]) => {
    const here = present[replica]?.seq ?? 0
    return sum + Math.max(0, Math.min(copy[replica]?.seq ?? 0, seq) - here)
  }, 0)
}
