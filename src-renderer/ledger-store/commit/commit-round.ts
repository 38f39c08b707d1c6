import type { SoonDays } from '#shared/case/deadline'
import { instantToMinuteText, type Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { RoundHalf } from '#shared/round/round'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { readStaff } from '../read/read-office'
import { readRoundWork, readSeen, toStood } from '../read/read-round-work'
import { readRounds } from '../read/read-rounds'

/** A look at the day's work that is to be put on record. */
export interface RoundRequest {
  readonly on: LocalDate
  readonly half: RoundHalf
  /** Until which day cases are due soon. */
  readonly soon: Pick<SoonDays, 'until'>
}

export type RoundFailure = CommitFailure | { readonly type: 'ActorUnknown' }

/**
 * Records that this person has gone through the day's work, and what stood there as the act is written. A second time in the same
 * half of the day writes nothing.
 */
export async function commitRound(
  ledger: Ledger,
  { on, half, soon }: RoundRequest,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, RoundFailure>> {
  return ledger.act<RoundFailure>(actorId, async (database) => {
    const [staff, made, work, seen] = await Promise.all([
      readStaff(database),
      readRounds(database, on),
      readRoundWork(database, on, soon),
      readSeen(database),
    ])
    if (staff.people.get(actorId)?.active !== true) return fail({ type: 'ActorUnknown' })
    if (made.some((one) => one.half === half && one.by === actorId)) return ok([])
    const value = { on, half, stood: toStood(work), ...(seen === undefined ? {} : { seen }) }
    return ok([{ op: 'append', of: 'rounds', id: on, field: 'made', value }])
  })
}

/** Which half of the day a moment falls in, by China's time. */
export const roundHalfOf = (at: Instant): RoundHalf => (instantToMinuteText(at).slice(11, 13) < '12' ? 'am' : 'pm')
