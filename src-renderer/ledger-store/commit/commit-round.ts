import { z } from 'zod'
import { instantToMinuteText, type Instant } from '#shared/prelude/instant'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { readStaff } from '../read/read-office'

export const roundHalves = ['am', 'pm'] as const
export type RoundHalf = (typeof roundHalves)[number]

const roundSchema = z.looseObject({ on: localDateSchema, half: z.enum(roundHalves) })

/** Somebody went through the day's work, in the morning or the afternoon; never written later than that half of the day. */
export interface Round {
  readonly on: LocalDate
  readonly half: RoundHalf
  readonly at: Instant
  readonly by: string
}

/** The rounds made on a day, in the order they were made. */
export async function readRounds(database: LedgerDatabase, on: LocalDate): Promise<Round[]> {
  const record = await database.records.get('office/office')
  return (record?.lists['rounds'] ?? []).flatMap(({ value, at, by }) => {
    const round = roundSchema.safeParse(value).data
    return round === undefined || round.on !== on ? [] : [{ on, half: round.half, at, by }]
  })
}

export type RoundFailure = CommitFailure | { readonly type: 'ActorUnknown' }

/** Records that this person has gone through the day's work. A second time in the same half of the day writes nothing. */
export async function commitRound(
  ledger: Ledger,
  round: Pick<Round, 'on' | 'half'>,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, RoundFailure>> {
  return ledger.act<RoundFailure>(actorId, async (database) => {
    const [staff, made] = await Promise.all([readStaff(database), readRounds(database, round.on)])
    if (staff.people.get(actorId)?.active !== true) return fail({ type: 'ActorUnknown' })
    if (made.some((one) => one.half === round.half && one.by === actorId)) return ok([])
    return ok([
      { op: 'append', of: 'office', id: 'office', field: 'rounds', value: { on: round.on, half: round.half } },
    ])
  })
}

/** Which half of the day a moment falls in, by China's time. */
export const roundHalfOf = (at: Instant): RoundHalf => (instantToMinuteText(at).slice(11, 13) < '12' ? 'am' : 'pm')
