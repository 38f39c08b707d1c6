import { caseToRow, type CaseRow } from '../case/case-row'
import type { KnownOp } from '../record/commit'
import { toListed, type Round, type RoundHalf } from '../round/round'
import { groupWaiting } from '../round/waiting'
import type { LocalDate } from '../prelude/local-date'
import type { PlayedWith } from './play-sample'
import type { SampleDays } from './sample-days'
import type { SampleLedger } from './sample-ledger'

/** 每天上下午再次检查: on which of the last days somebody looked, and who. */
export interface PlannedRound {
  readonly day: LocalDate
  readonly half: RoundHalf
  readonly time: string
  readonly by: string
}

/** What is due on the next working day is due soon. */
const soonWorkdays = 1

const times: Readonly<Record<RoundHalf, string>> = { am: '08:50', pm: '16:50' }

/** The rounds of the last working days, but for two that nobody made: missing rounds show. */
export function planRounds(clerks: readonly string[], days: SampleDays, workdays = 12): PlannedRound[] {
  return Array.from({ length: workdays }, (_day, index) => days.workday(days.last, index + 1 - workdays)).flatMap(
    (day, index) =>
      (['am', 'pm'] as const).flatMap((half, nth) =>
        (index === 3 && half === 'pm') || (index === 7 && half === 'am')
          ? []
          : [{ day, half, time: times[half], by: clerks[(index + nth) % clerks.length] ?? '' }],
      ),
  )
}

/** The ops of one round: what stood there as it was made. */
export function roundToOps(
  { day, half }: PlannedRound,
  last: Pick<Round, 'seen'> | undefined,
  {
    played,
    ledger,
    caseIds,
  }: { readonly played: PlayedWith; readonly ledger: SampleLedger; readonly caseIds: Iterable<string> },
): { readonly ops: readonly KnownOp[]; readonly seen: Readonly<Record<string, number>> } {
  const { days, office, replica } = played
  const seq = played.firstSeq + ledger.acts.length - 1
  const rows = [...caseIds].flatMap((id) => {
    const one = ledger.find(id)
    return one === undefined ? [] : [caseToRow(one)]
  })
  const open = rows.filter((row) => row.open === 1)
  const running = open.filter(({ paused }) => paused === 0)
  const soonUntil = days.workday(day, soonWorkdays)
  const before = last?.seen?.[replica]
  const isFresh = ({ id }: CaseRow): boolean =>
    before !== undefined && ledger.record('case', id).commits.every((ref) => Number(ref.split(':')[1]) > before)
  const seen = { [replica]: seq }
  const stood = {
    fresh: list(rows.filter((row) => row.stage !== 'voided' && isFresh(row))),
    dueSoon: list(running.filter(({ dueOn }) => dueOn >= day && dueOn <= soonUntil)),
    overdue: list(running.filter(({ dueOn }) => dueOn < day)),
    waiting: groupWaiting(open, new Map(office.people.map((one) => [one.id, one]))).map(
      ({ who, rows: waiting, since }) => ({ ...who, count: waiting.length, since }),
    ),
  }
  return { ops: [{ op: 'append', of: 'rounds', id: day, field: 'made', value: { on: day, half, stood, seen } }], seen }
}

const list = (rows: readonly CaseRow[]) =>
  toListed(rows.map(({ ledgerNumber, sheetNumber }) => (ledgerNumber === '' ? sheetNumber : ledgerNumber)))
