import type { SoonDays } from '#shared/case/deadline'
import { addWorkdays } from '#shared/calendar/work-calendar'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { listMonthDays, type MonthText } from '#shared/round/compose-check-sheet'
import { listMissedRounds, type MissedRound } from '#shared/round/missed-rounds'
import type { Round, RoundHalf } from '#shared/round/round'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { readLedgerSince } from '../../ledger-store/read/read-ledger-since'
import { readRoundWork, type RoundWork } from '../../ledger-store/read/read-round-work'
import { readRoundsOf } from '../../ledger-store/read/read-rounds'

/** How many working days back it is said that a round is missing. */
export const missedWorkdays = 10

/** What a look at the day's work goes through; undefined until read. */
export function useRoundWork(today: LocalDate, soon: SoonDays): RoundWork | undefined {
  const { ledger } = useDesk()
  return useLive(() => readRoundWork(ledger.database, today, soon), [ledger, today, soon])
}

/** The halves of the last working days that nobody looked in, this morning too once it is over; undefined until read. */
export function useMissedRounds(today: LocalDate, half: RoundHalf): readonly MissedRound[] | undefined {
  const { ledger, calendar } = useDesk()
  return useLive(async () => {
    const earliest = addWorkdays(today, -missedWorkdays, calendar).day
    const since = await readLedgerSince(ledger.database)
    const from = since !== undefined && since > earliest ? since : earliest
    const days: LocalDate[] = []
    for (let day = from; day <= today; day = addDays(day, 1)) days.push(day)
    const missed = listMissedRounds(await readRoundsOf(ledger.database, days), from, today, calendar)
    return missed.filter((one) => one.on < today || (one.half === 'am' && half === 'pm'))
  }, [ledger, calendar, today, half])
}

/** The rounds of a month and the first day of the ledger; undefined until read. */
export function useMonthRounds(
  month: MonthText,
): { readonly rounds: readonly Round[]; readonly since: LocalDate | undefined } | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const [rounds, since] = await Promise.all([
      readRoundsOf(ledger.database, listMonthDays(month)),
      readLedgerSince(ledger.database),
    ])
    return { rounds, since }
  }, [ledger, month])
}
